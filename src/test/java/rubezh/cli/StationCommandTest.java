package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;

/** {@code station}: facts of the station, and changing them without a window. */
final class StationCommandTest {
    @TempDir Path root;

    private Map<String, String> chief;

    @BeforeEach
    void makeAStation() {
        chief = CliResult.newStation(root, root, "KG-OSH");
    }

    private CliResult run(String... arguments) {
        return CliResult.run(root, chief, arguments);
    }

    @Test
    void whatIsGivenIsChangedAndTheRestStays() {
        assertThat(run("station").out()).contains("KG-OSH", "Kyrgyzstan").doesNotContain("Customs");
        CliResult set =
                run("station", "set", "--agency-ru", "Служба", "--agency-en", "Customs Service");
        assertThat(set.status()).as(set.err()).isZero();
        assertThat(set.err()).contains("The station was changed");
        CliResult shown = run("--json", "station", "show");
        assertThat(shown.out())
                .contains("\"agencyEn\":\"Customs Service\"", "\"dayStart\":\"08:00\"");
        assertThat(run("station").out()).contains("Service in English", "Customs Service");
        CliResult cleared = run("station", "set", "--agency-ru", "", "--agency-en", "");
        assertThat(cleared.status()).as(cleared.err()).isZero();
        assertThat(run("station").out()).doesNotContain("Customs");
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        String before = run("station").out();
        assertRefused("STN-002", "station", "set", "--agency-ru", "Служба");
        assertRefused("STN-004", "station", "set");
        assertThat(run("station", "show", "--zone", "Asia/Almaty").status()).isEqualTo(2);
        assertRefused("STN-005", "station", "set", "--day-start", "8 in the morning");
        assertRefused("APP-006", "station", "set", "--zone", "Bishkek");
        assertThat(run("station").out()).isEqualTo(before);
    }

    private void assertRefused(String code, String... arguments) {
        CliResult result = run(arguments);
        assertThat(result.status()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains("[" + code + "]");
        assertThat(result.out()).isEmpty();
    }
}
