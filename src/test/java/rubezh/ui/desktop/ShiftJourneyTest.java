package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.register.shift.Shift;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Language;

/** A shift in the window: opened, taken over by another officer, handed over with its sheet. */
@WindowTest
class ShiftJourneyTest {
    @TempDir Path root;

    @Test
    void aShiftIsOpenedTakenOverAndHandedOverWithItsSheet() throws IOException {
        Stations stations = CliResult.stations(root, Map.of());
        try (var window = window(stations, TrainingOfficer.OFFICER)) {
            window.run("go-seizures"); // the home screen has a button of the same name
            window.run("shift-open");
            window.press("shift.open.do");
            assertThat(window.register.shifts().current()).map(Shift::login).contains("officer");
            assertThat(window.commands()).contains("shift-hand-over");
        }
        try (var window = window(stations, TrainingOfficer.SUPERVISOR)) {
            window.run("go-seizures");
            takeOver(window);
            handOver(window);
            Path sheet = root.resolve("sheet.pdf");
            window.chosenTarget = sheet;
            window.run("save-pdf");
            FxThread.waitUntil(() -> Files.exists(sheet));
            assertThat(text(sheet)).contains("keys of safe 2", "Handover of shift 2");
            assertThat(window.register.backups().list())
                    .as("a backup at the end of the shift")
                    .hasSize(1);
        }
    }

    private RoleWindow window(Stations stations, TrainingOfficer as) {
        return new RoleWindow(
                stations.openTraining(
                        root.resolve("data"),
                        TrainingPost.FIRST,
                        as,
                        Optional.of(CliResult.PHRASE)),
                Language.EN);
    }

    private static void takeOver(RoleWindow window) {
        window.run("shift-take-over");
        window.press("shift.take-over.do");
        assertThat(window.search().labelTexts())
                .as("no reason: the dialog stays, nothing is refused")
                .contains("The shift of officer is open")
                .doesNotContain("SHF-003");
        window.search().type("gone home");
        window.press("shift.take-over.do");
        Shift mine = window.register.shifts().current().orElseThrow();
        assertThat(mine.login()).isEqualTo("supervisor");
    }

    private static void handOver(RoleWindow window) {
        window.run("shift-hand-over");
        assertThat(window.search().labelTexts()).contains("Sealed packages in store");
        window.search().type("officer who left");
        window.press("shift.hand-over.do");
        assertThat(window.search().labelTexts())
                .as("no officer of the station: the dialog stays")
                .contains("Choose an officer from the list");
        FxThread.run(() ->
                ((TextInputControl) window.search().scene().getFocusOwner()).setText("officer"));
        window.search().focusNext();
        window.search().type("keys of safe 2");
        window.press("shift.hand-over.do");
        assertThat(window.search().labelTexts()).contains("The shift is handed over");
        window.press("shift.sheet");
        FxThread.waitUntil(() -> window.search().isShown(".report-sheet"));
        assertThat(window.register.shifts().current()).isEmpty();
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
