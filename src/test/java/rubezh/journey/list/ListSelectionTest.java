package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.DraftInput;
import rubezh.register.SaveIntent;
import rubezh.text.Language;
import rubezh.ui.kit.CommandMenuItem;

/** Rows an editor adds, several at once selected, submitted and exported, the menu of a row. */
class ListSelectionTest extends ListJourney {
    @Test
    void theBarTellsHowManyOfAllAreSelectedAndEscGoesBackToOne() {
        for (int i = 1; i <= 3; i++) {
            save(i, SaveIntent.SAVE);
        }
        openWindow(Language.EN);
        WindowDriver.run(() -> table().requestFocus());
        keyboard.ctrl(KeyCode.A);
        awaitLabel("3 of 3 selected");
        assertThat(labelTexts()).doesNotContain("Total\n");

        keyboard.press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> table().getSelectionModel().getSelectedIndices().size() == 1);
        assertThat(hasLabel("Total")).isTrue();
        assertThat(window.shell.current().get().id()).isEqualTo("list");
    }

    @Test
    void whatAnEditorSavedStandsInTheListOnceItIsClosed() {
        UUID first = save(1, SaveIntent.SAVE);
        openWindow(Language.EN);
        assertThat(rows()).containsExactly(first);
        keyboard.press(KeyCode.INSERT);
        awaitEditor();
        saveAndRead();
        keyboard.press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
        assertThat(rows()).hasSize(2).contains(first);
    }

    @Test
    void completeRecordsAreSubmittedAndTheOthersNamedWithTheReason() {
        UUID complete = save(1, SaveIntent.SAVE);
        Seizure withoutPost = SeizureShape.SHAPE.with(seizure(2), PLACE_POST.pointer(), null);
        UUID incomplete = save(withoutPost, SaveIntent.SAVE);
        UUID submitted = save(3, SaveIntent.SUBMIT);
        UUID changed = save(4, SaveIntent.SAVE);
        type(changed);
        openWindow(Language.EN);
        run("select-all");
        run("submit-selected");
        fire("Submit");
        awaitLabel("1 record submitted");
        assertThat(labelTexts())
                .contains(
                        "3 records not submitted:",
                        "000003 — its status does not allow submission",
                        "000004 — there is unsaved work",
                        "000002 — ");
        assertThat(status(complete)).isEqualTo(Status.SUBMITTED);
        assertThat(status(incomplete)).isEqualTo(Status.DRAFT);
        assertThat(status(submitted)).isEqualTo(Status.SUBMITTED);
        assertThat(status(changed)).isEqualTo(Status.DRAFT);
        takesBack(submitted);
    }

    @Test
    void thePapersOfTheSelectedRowsAreWrittenIntoAFolderWithTheirIndex() {
        for (int i = 1; i <= 2; i++) {
            save(i, SaveIntent.SAVE);
        }
        openWindow(Language.EN);
        Path papers = folder.resolve("papers");
        window.chosenFolder = () -> Optional.of(papers);
        run("select-all");
        run("case-papers");
        awaitLabel("Papers of 2 records");
        fire("Choose a folder and write");
        awaitLabel("6 papers written");
        assertThat(station.papers.issued()).hasSize(2 * 3);
        assertThat(papers).isDirectoryContaining("glob:**index.pdf");
        fire("Close");
        run("case-papers");
        fire("Choose a folder and write");
        awaitLabel("The file " + papers.resolve("index.pdf") + " already exists.");
        assertThat(station.papers.issued()).as("nothing is replaced").hasSize(2 * 3);
    }

    private void takesBack(UUID submitted) {
        keyboard.press(KeyCode.ESCAPE);
        select(rows().indexOf(submitted));
        WindowDriver.run(() -> table().requestFocus());
        keyboard.ctrlShift(KeyCode.BACK_SPACE);
        WindowDriver.waitUntil(() -> status(submitted) == Status.DRAFT);
    }

    /** Leaves input that was not saved. */
    private void type(UUID id) {
        var record = station.register.open(id).orElseThrow();
        station.register.saveDraft(
                station.register.draft(new DraftInput(id, record, seizure(5), Map.of(), null)));
    }

    private @Nullable Status status(UUID id) {
        return station.register.open(id).orElseThrow().seizure().header().status();
    }

    @Test
    void theSelectedRowsAreExportedWithTheColumnsShown() throws Exception {
        for (int i = 1; i <= 3; i++) {
            save(i, SaveIntent.SAVE);
        }
        openWindow(Language.EN);
        Path file = folder.resolve("chosen.csv");
        window.chosenTarget = _ -> Optional.of(file);
        select(0, 2);
        run("export-table");
        awaitLabel("2 records, 10 columns");
        assertThat(labelTexts()).contains("No column has data about persons.", "No.");
        assertThat(hasLabel("Heroin 2.075 kg")).isTrue();
        assertThat(file).doesNotExist();
        fire("Choose file…");
        awaitLabel("2 records saved to chosen.csv");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("No.;").contains("Post");
        assertThat(lines.get(1)).contains("000003").contains("Heroin 2.075");
        assertThat(lines.get(2)).contains("000001");
    }

    @Test
    void withoutASelectionTheWholeListIsExported() throws Exception {
        for (int i = 1; i <= 3; i++) {
            save(i, SaveIntent.SAVE);
        }
        openWindow(Language.RU);
        window.chosenTarget = _ -> Optional.of(folder.resolve("все"));
        run("export-table");
        awaitLabel("3 записи, 10 столбцов");
        fire("Выбрать файл…");
        awaitLabel("Сохранено в файл все.xlsx: 3 записи");
        assertThat(folder.resolve("все.xlsx")).isNotEmptyFile();
    }

    @Test
    void dataAboutPersonsGoesIntoTheFileOnlyIfTicked() throws Exception {
        Seizure told =
                SeizureShape.SHAPE.with(seizure(1), NARRATIVE_SUMMARY.pointer(), "Found on a man");
        save(told, SaveIntent.SAVE);
        openWindow(Language.EN);
        run("columns");
        WindowDriver.run(() -> box(NARRATIVE_SUMMARY.path()).setSelected(true));
        fire("Apply");
        Path without = folder.resolve("without.csv");
        window.chosenTarget = _ -> Optional.of(without);
        run("export-table");
        awaitLabel("1 record, 10 columns");
        fire("Choose file…");
        awaitLabel("1 record saved to without.csv");
        assertThat(Files.readString(without)).doesNotContain("Found on a man");

        Path with = folder.resolve("with.csv");
        window.chosenTarget = _ -> Optional.of(with);
        run("export-table");
        WindowDriver.run(() -> box("export-persons").setSelected(true));
        awaitLabel("1 record, 11 columns");
        fire("Choose file…");
        awaitLabel("1 record saved to with.csv");
        assertThat(Files.readString(with)).contains("Found on a man");
    }

    private CheckBox box(String id) {
        return window.scene.getRoot().lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> id.equals(box.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMenuOfARowHasTheCommandsAndSortsByKeyboard() {
        UUID light = save(amount(1, "1 KGM"), SaveIntent.SAVE);
        UUID heavy = save(amount(2, "9 KGM"), SaveIntent.SAVE);
        UUID middle = save(amount(3, "5 KGM"), SaveIntent.SAVE);
        openWindow(Language.EN);
        assertThat(rows()).containsExactly(middle, heavy, light);
        WindowDriver.run(() -> table().requestFocus());
        keyboard.shift(KeyCode.F10);
        WindowDriver.waitUntil(() -> menu().isPresent());
        assertThat(menuIds()).contains("open", "edit", "copy", "mark-deletion");
        assertThat(menuIds()).contains("repeat-last", "from-template");
        assertThat(menuIds()).contains("submit-selected", "print", "export-table");
        assertThat(accelerators()).containsEntry("open", "Enter").containsEntry("edit", "F2");

        fireOrder("items.amount");
        WindowDriver.waitUntil(() -> List.of(light, middle, heavy).equals(rowsNow()));
        fireOrder("items.amount");
        WindowDriver.waitUntil(() -> List.of(heavy, middle, light).equals(rowsNow()));
        assertThat(titles()).contains("Quantity ↓");
    }

    private static Seizure amount(int minutes, String amount) {
        String pointer = rubezh.fixtures.Seizures.ITEM + "/amount";
        return SeizureShape.SHAPE.with(
                seizure(minutes), pointer, rubezh.domain.quantity.Amount.of(amount));
    }

    private List<UUID> rowsNow() {
        return table().getItems().stream()
                .map(row -> ((rubezh.register.SeizureRow) row).recordId())
                .toList();
    }

    private Set<String> titles() {
        return WindowDriver.call(() ->
                table().getColumns().stream()
                        .map(column -> column.getText())
                        .collect(Collectors.toSet()));
    }

    /** Returns the key beside each command of the menu that has one. */
    private static Map<String, String> accelerators() {
        return WindowDriver.call(() ->
                menu().orElseThrow().getItems().stream()
                        .filter(item -> item instanceof CommandMenuItem)
                        .collect(
                                Collectors.toMap(
                                        MenuItem::getId,
                                        item ->
                                                ((Label) item.getGraphic().lookup(".hint"))
                                                        .getText())));
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private static List<String> menuIds() {
        return WindowDriver.call(() ->
                menu().orElseThrow().getItems().stream()
                        .map(MenuItem::getId)
                        .filter(id -> id != null)
                        .toList());
    }

    private void fireOrder(String id) {
        WindowDriver.run(() -> {
            if (menu().isEmpty()) {
                window.shell.current().get().commands().find("row-menu").orElseThrow().run();
            }
            menu().orElseThrow().getItems().stream()
                    .filter(Menu.class::isInstance)
                    .flatMap(item -> ((Menu) item).getItems().stream())
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        window.waitUntilIdle();
    }
}
