package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.Seizures;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.store.StationSeeder;

/** Rows that were damaged or removed are told: at the start, and with every figure. */
final class LostRowsTest {
    private static final int CASES = 6;

    @TempDir Path root;

    @BeforeEach
    void aRegisterOfSixCases() {
        try (OpenStation station = TestStations.create(root)) {
            var seeder = new StationSeeder(station);
            for (int i = 0; i < CASES; i++) {
                seeder.put(new UUID(0x7000, 1L << 63 | i), Seizures.complete());
            }
        }
    }

    private void change(String sql) throws SQLException, IOException {
        Path file = root.resolve("data").resolve("station.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void deleteTheImage() throws IOException {
        Files.deleteIfExists(root.resolve("data").resolve("projection.img"));
    }

    @Test
    void aSoundRegisterHasNoGaps() {
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.catalogue().gaps()).isEqualTo(Catalogue.Gaps.NONE);
        }
    }

    @Test
    void aDamagedRecordIsCountedAsDamaged() throws SQLException, IOException {
        change("UPDATE revision SET sealed = zeroblob(length(sealed)) WHERE pos = 3");
        deleteTheImage();
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.noticeArguments(StationNotice.DAMAGED_RECORDS))
                    .isEqualTo(List.of(1));
            assertThat(station.catalogue().gaps()).isEqualTo(new Catalogue.Gaps(1, 0));
            assertThat(station.catalogue().count(Query.ALL)).isEqualTo(CASES - 1);
        }
    }

    /** The lists kept on disk would hold nothing of it and so not miss it. */
    @Test
    void aDamagedRecordIsMissedAtEverySignIn() throws SQLException, IOException {
        change("UPDATE revision SET sealed = zeroblob(length(sealed)) WHERE pos = 3");
        deleteTheImage();
        for (int i = 0; i < 3; i++) {
            try (OpenStation station = TestStations.open(root)) {
                assertThat(station.noticeArguments(StationNotice.DAMAGED_RECORDS))
                        .as("sign-in %d", i)
                        .isEqualTo(List.of(1));
            }
        }
    }

    @Test
    void aReportLeavesOutARecordThatTurnsOutDamaged() throws SQLException, IOException {
        change("UPDATE revision SET sealed = zeroblob(length(sealed)) WHERE pos = 3");
        try (OpenStation station = TestStations.open(root)) {
            assertThat(TestStations.register(station).cases(Query.ALL)).hasSize(CASES - 1);
            assertThat(station.catalogue().gaps().damagedRecords()).isEqualTo(1);
            assertThat(station.catalogue().count(Query.ALL)).isEqualTo(CASES - 1);
        }
    }

    @Test
    void aRemovedRowIsMissedInTheChain() throws SQLException, IOException {
        change("DELETE FROM revision WHERE pos IN (2, 4)");
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.noticeArguments(StationNotice.MISSING_REVISIONS))
                    .isEqualTo(List.of(2L));
            assertThat(station.catalogue().gaps().missingRevisions()).isEqualTo(2);
        }
    }
}
