package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import module java.base;

import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.text.Language;

/** Records of the list are given to a partner: what leaves is told before, and never outgrown. */
class ListExtractTest extends ListJourney {
    private void submit(int day, String code) {
        Seizure coded =
                SeizureShape.SHAPE.with(
                        seizure(day), HEADER_HANDLING.pointer(), new Handling(code));
        save(
                SeizureShape.SHAPE.with(coded, NARRATIVE_SUMMARY.pointer(), "Found on a man"),
                SaveIntent.SUBMIT);
    }

    private void choose(String text) {
        WindowDriver.run(() ->
                window.scene.getRoot().lookupAll(".toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private void chooseLayout(String name) {
        WindowDriver.run(() ->
                ((MenuButton) window.scene.getRoot().lookup("#extract-layout"))
                        .getItems().stream()
                                .filter(item -> name.equals(item.getText()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    private void mark(String path) {
        WindowDriver.run(() ->
                window.scene.getRoot().lookupAll(".check-box").stream()
                        .map(CheckBox.class::cast)
                        .filter(box -> path.equals(box.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private void openDialog(Path file) {
        openWindow(Language.EN);
        window.chosenTarget = _ -> Optional.of(file);
        run("export-table");
        awaitLabel("3 records, 10 columns");
        fire("For a partner…");
    }

    @Test
    void whatLeavesIsToldBeforeAndTheSignedFileIsNamed() throws Exception {
        submit(1, "H0");
        submit(2, "H2");
        save(3, SaveIntent.SAVE);
        Path file = folder.resolve("partner.json");
        openDialog(file);
        awaitLabel("Records that leave: 1, rows: 1");
        assertThat(labelTexts()).contains("Stay behind because of handling code H2: 1");
        chooseLayout("All that may leave");
        choose("JSON");
        window.waitUntilIdle();
        assertThat(labelTexts()).contains("Free texts that stay behind: 45");
        mark("place.description");
        awaitLabel("Free text leaves as it was typed, with any name in it: Settlement, landmark");
        mark("place.description");
        window.waitUntilIdle();
        submit(4, "H0");
        fire("Choose file…");
        awaitLabel("The records of the extract changed after they were counted.");
        assertThat(file).doesNotExist();

        awaitLabel("Records that leave: 2, rows: 2");
        chooseBesideASignature(file);
        awaitLabel("Give the partner both files:");
        awaitLabel(file + ".sig.json");
        assertThat(Files.readString(file))
                .contains("rubezh-extract", "\"records\":\"2\"")
                .doesNotContain("Found on a man");
        assertThat(station.exchange.verifyExtract(file).facts()).containsEntry("layout", "plain");
    }

    private void chooseBesideASignature(Path file) throws IOException {
        Path signature = Files.writeString(Path.of(file + ".sig.json"), "of another");
        fire("Choose file…");
        awaitLabel("Replace the signature?");
        assertThat(file).doesNotExist();
        assertThat(signature).hasContent("of another");
        fire("Replace");
    }
}
