package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.fixtures.LongTest;
import rubezh.journey.TrainingStation;
import rubezh.progress.Progress;
import rubezh.register.view.SavedViews;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;

/** Views of the list on the command line: listed, shared, taken back, hidden, shown again. */
@LongTest
class ViewsCommandTest {
    private static final Clock CLOCK = Clock.fixed(TestStations.NOW, ZoneOffset.UTC);

    @TempDir Path root;

    @BeforeEach
    void anOwnViewAndOneOfAnotherStation() {
        TestStations.create(root).close();
        try (OpenRegister open = new FileStations(root).open("asanov")) {
            open.register().sharedViews().save(SavedViews.of("Heroin", "heroin"), false);
        }
        Path bundle;
        try (var other = new TrainingStation(root.resolve("other"), "KG-BAT", CLOCK)) {
            other.register.sharedViews().save(SavedViews.of("Night", "heroin"), true);
            var all = new ExportRequest(new ExportRequest.Everything(), "HQ", root);
            bundle = other.exchange.export(all, Progress.NONE).file();
        }
        assertThat(run("import", "--trust", "first", bundle.toString()).status()).isZero();
    }

    private CliResult run(String... arguments) {
        return CliResult.of(
                new FileStations(root),
                Map.of("RUBEZH_USER", "asanov", "RUBEZH_PASSWORD", TestStations.PASSWORD),
                CLOCK,
                arguments);
    }

    /** Returns name and state of each view. */
    private List<String> states() {
        return run("views", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split("[,;]", -1))
                .map(cells -> cells[0] + " " + cells[1] + " " + cells[3])
                .toList();
    }

    @Test
    void ownAndOfferedViewsAreListed() {
        assertThat(states()).containsExactly("Heroin KG-OSH OWN", "Night KG-BAT OFFERED");
        assertThat(run("views").out()).contains("own", "offered", "Night");
    }

    @Test
    void aViewIsSharedTakenBackAndDeleted() {
        assertThat(run("views", "share", "Heroin").status()).isZero();
        assertThat(states()).contains("Heroin KG-OSH SHARED");
        assertThat(run("views", "withdraw", "Heroin").status()).isZero();
        assertThat(states()).contains("Heroin KG-OSH OWN");
        assertThat(run("views", "delete", "Heroin").status()).isZero();
        assertThat(states()).containsExactly("Night KG-BAT OFFERED");
    }

    @Test
    void aViewOfAnotherIsHiddenAndShownAgain() {
        assertThat(run("views", "hide", "Night", "--station", "KG-BAT").status()).isZero();
        assertThat(states()).contains("Night KG-BAT HIDDEN");
        assertThat(run("views", "show", "Night").status()).isZero();
        assertThat(states()).contains("Night KG-BAT OFFERED");
    }

    @Test
    void whatIsWrongHasACodeAndAnExitStatus() {
        assertRefused(3, "VIW-001", "share", "Night");
        assertRefused(3, "VIW-002", "hide", "Night", "--station", "KG-HQ");
        assertRefused(3, "VIW-007", "hide", "Heroin");
        assertRefused(2, "Missing: VIEW", "share");
    }

    private void assertRefused(int status, String code, String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "views";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        CliResult result = run(line);
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err()).contains(code);
    }
}
