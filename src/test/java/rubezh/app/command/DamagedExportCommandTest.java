package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** {@code export} from a register whose rows are damaged while they are read. */
@LongTest
class DamagedExportCommandTest {
    @TempDir Path root;
    private Map<String, String> station = Map.of();

    @BeforeEach
    void newStation() throws IOException {
        station = CliResult.newStation(root, root, "KG-OSH");
        Path file = Files.writeString(root.resolve("case.json"), CaseJson.PLAIN);
        for (int i = 0; i < 5; i++) {
            CliResult recorded =
                    CliResult.run(root, station, "record", file.toString(), "--allow-duplicates");
            assertThat(recorded.status()).as(recorded.err()).isZero();
        }
    }

    private CliResult export(int damages) {
        Path register = Path.of(Objects.requireNonNull(station.get("RUBEZH_DATA")), "station.db");
        var clock = new DamagingClock("jdbc:sqlite:" + register, damages);
        String target = root.resolve("bundle.json").toString();
        return CliResult.run(root, station, clock, "export", "--all", "--drafts", "-o", target);
    }

    @Test
    void aRegisterThatChangesThreeTimesIsNotExported() {
        CliResult refused = export(3);
        assertThat(refused.status()).as(refused.out()).isEqualTo(8);
        assertThat(refused.err()).contains("[BND-057]", "No bundle was written");
        assertThat(root.resolve("bundle.json")).doesNotExist();
        CliResult next = export(0);
        assertThat(next.status()).as(next.err()).isZero();
        assertThat(next.err()).contains("damaged here: changes of records 3");
    }

    @Test
    void oneThatChangesTwiceIsExportedWithoutWhatWasDamaged() {
        CliResult exported = export(2);
        assertThat(exported.status()).as(exported.err()).isZero();
        assertThat(root.resolve("bundle.json")).exists();
    }

    /** Damages a row whenever an export asks for the time, after it counted its rows. */
    private static final class DamagingClock extends Clock {
        private static final StackWalker STACK = StackWalker.getInstance();
        private final String register;
        private int damages;

        DamagingClock(String register, int damages) {
            this.register = register;
            this.damages = damages;
        }

        @Override
        public Instant instant() {
            if (damages > 0 && isExporting()) {
                damage(damages--);
            }
            return CliResult.CLOCK.instant();
        }

        private static boolean isExporting() {
            return STACK.walk(frames ->
                    frames.anyMatch(frame -> frame.getClassName().endsWith(".BundleExporter")));
        }

        private void damage(int fromEnd) {
            String sql =
                    "UPDATE revision SET sealed = zeroblob(90) WHERE seq = (SELECT max(seq) - "
                            + fromEnd
                            + " FROM revision)";
            try (var connection = DriverManager.getConnection(register);
                    var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public ZoneId getZone() {
            return CliResult.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
