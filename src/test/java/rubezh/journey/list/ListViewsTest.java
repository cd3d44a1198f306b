package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.PLACE_COUNTRY;

import module java.base;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.JournalSeeder;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.view.SavedViews;
import rubezh.table.PrintedSeizureRows;
import rubezh.text.Language;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.look.Theme;

/** Own views, their counts, the columns, and the preset of one's own shift. */
class ListViewsTest extends ListJourney {
    @Test
    void aViewIsSavedUnderANameWithItsCountAndShownAgainInANewWindow() {
        save(1, SaveIntent.SAVE);
        save(2, SaveIntent.SUBMIT);
        openWindow(Language.EN);
        search("heroin");
        window.waitUntilIdle();
        run("keep-view");
        keyboard.type("My heroin");
        fire("Save");
        awaitLabel("My heroin 2");

        window.close();
        openWindow(Language.EN);
        awaitLabel("My heroin 2");
        save(3, SaveIntent.SAVE);
        WindowDriver.run(window.seizures::reload);
        awaitLabel("My heroin 3");
        awaitLabel("Drafts 2");
    }

    @Test
    void viewsOfAnotherStationAreOfferedCountedHiddenAndShownAgain(@TempDir Path folder) {
        Path bundle = bundleWithView(folder);
        save(1, SaveIntent.SUBMIT);
        openWindow(Language.EN);
        awaitLabel("All 1");
        importBundle(bundle);
        WindowDriver.run(window.seizures::reload);
        awaitLabel("Heroin · from KG-HQ 1");

        run("keep-view");
        keyboard.type("Heroin");
        WindowDriver.run(() -> share().setSelected(true));
        fire("Save");
        awaitLabel("Heroin 1");
        awaitLabel("Heroin · from KG-HQ 1");
        assertThat(station.register.sharedViews().sharedIds()).hasSize(1);

        focusChip("Heroin · from KG-HQ 1");
        keyboard.press(KeyCode.DELETE);
        awaitLabel("Hidden 1");
        assertThat(hasLabel("Heroin · from KG-HQ 1")).isFalse();
        focusChip("Hidden 1");
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(ListViewsTest::isMenuReady);
        WindowDriver.run(window.seizures::reload);
        window.waitUntilIdle();
        assertThat(isMenuReady()).as("a menu that is open while the list is read again").isTrue();
        keyboard.press(KeyCode.DOWN).press(KeyCode.ENTER);
        awaitLabel("Heroin · from KG-HQ 1");
    }

    /** Returns whether a menu is open that takes keys. */
    private static boolean isMenuReady() {
        return Window.getWindows().stream()
                .anyMatch(open ->
                        open instanceof ContextMenu && open.getScene().getFocusOwner() != null);
    }

    private void importBundle(Path bundle) {
        var preview =
                station.exchange.preview(
                        bundle, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE);
        station.exchange.apply(preview, Progress.NONE);
    }

    private Path bundleWithView(Path folder) {
        try (var hq = new TrainingStation(folder.resolve("hq"), "KG-HQ", station.clock)) {
            hq.register.sharedViews().save(SavedViews.of("Heroin", "heroin"), true);
            var all = new ExportRequest(new ExportRequest.Everything(), "HQ", folder);
            return hq.exchange.export(all, Progress.NONE).file();
        }
    }

    /** Chips are made anew when views are counted, which takes the focus from them. */
    private void focusChip(String text) {
        window.waitUntilIdle();
        WindowDriver.run(() -> chip(text).requestFocus());
    }

    private Chip chip(String text) {
        return window.scene.getRoot().lookupAll(".chip").stream()
                .map(Chip.class::cast)
                .filter(chip ->
                        text.equals(chip.label().getText().replaceAll("[\\u00A0\\u202F]", " ")))
                .findFirst()
                .orElseThrow();
    }

    private CheckBox share() {
        return boxes().filter(box -> box.getText().startsWith("Share")).findFirst().orElseThrow();
    }

    @Test
    void aViewWithoutANameIsNotSaved() {
        save(1, SaveIntent.SAVE);
        openWindow(Language.EN);
        run("keep-view");
        fire("Save");
        assertThat(window.ui.overlay().isOpen()).isTrue();
        assertThat(station.register.listSettings().views()).isEmpty();
    }

    @Test
    void chosenColumnsAreShownAndStay() {
        save(1, SaveIntent.SAVE);
        openWindow(Language.EN);
        run("columns");
        WindowDriver.run(() ->
                boxes().filter(box -> PLACE_COUNTRY.path().equals(box.getId()))
                        .forEach(box -> box.setSelected(true)));
        fire("Apply");
        WindowDriver.waitUntil(() -> columnIds().contains(PLACE_COUNTRY.path()));
        assertThat(labelTexts()).contains("Kyrgyzstan");
        List<String> before = WindowDriver.call(this::columnIds);
        assertThat(before.getLast()).as("status and issues stay last").isEqualTo("issues");

        window.close();
        openWindow(Language.EN);
        WindowDriver.waitUntil(() -> columnIds().equals(before));
        run("columns");
        fire("Restore standard");
        WindowDriver.waitUntil(() -> columnIds().equals(PrintedSeizureRows.USUAL));
    }

    @Test
    void myShiftShowsWhatIRecordedAtThisStationInThisShift() {
        save(1, SaveIntent.SAVE);
        Seizure yesterday =
                SeizureShape.SHAPE.with(
                        seizure(0),
                        "/event/start",
                        java.time.OffsetDateTime.parse("2026-11-23T10:00:00+06:00"));
        save(yesterday, SaveIntent.SAVE);
        Seizure foreign = SeizureShape.SHAPE.with(seizure(2), "/header/station", "KG-KAR");
        var another = new JournalSeeder(station.openStation);
        another.put(station.id(), foreign);
        station.register.catalogue().refresh(List.of());
        openWindow(Language.EN);
        awaitLabel("My shift 1");
        awaitLabel("All 3");
    }

    @Test
    void aColumnIsFoundByAPartOfItsName() {
        save(1, SaveIntent.SAVE);
        openWindow(Language.EN);
        run("columns");
        keyboard.type("operat");
        assertThat(WindowDriver.call(() -> boxes().filter(CheckBox::isVisible).toList()))
                .extracting(CheckBox::getText)
                .containsExactly("Operation");
    }

    @Test
    void aLowWindowShowsViewAndFiltersInTheToolbarAndKeepsRowsInSight() {
        save(1, SaveIntent.SAVE);
        window = new WindowDriver(station, Language.RU, Theme.LIGHT, 960, 540);
        window.showShell();
        awaitLabel("Все 1 ▾");
        assertThat(hasLabel("Фильтры")).isTrue();
        assertThat(hasLabel("Моя смена 1")).as("a row of its own").isFalse();
        run("preview");
        awaitLabel("Героин, 2,075 кг");
        var bounds = WindowDriver.call(() -> table().localToScene(table().getLayoutBounds()));
        assertThat(bounds.getHeight()).isGreaterThan(100);
        assertThat(
                        WindowDriver.call(() ->
                                window.scene
                                        .getRoot()
                                        .lookup(".totals-bar")
                                        .localToScene(0, 0)
                                        .getY()))
                .isLessThan(540.0 - 100);
    }

    private Stream<CheckBox> boxes() {
        return window.scene.getRoot().lookupAll(".check-box").stream().map(CheckBox.class::cast);
    }

    private List<String> columnIds() {
        return table().getColumns().stream().map(column -> column.getId()).toList();
    }
}
