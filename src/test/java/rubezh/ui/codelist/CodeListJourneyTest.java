package rubezh.ui.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.reference.CodeListId.LEGAL_BASIS;
import static rubezh.domain.reference.CodeListId.SUBSTANCES;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.RecordingNavigator;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.progress.Progress;
import rubezh.register.codelist.CodeListSummary;
import rubezh.report.PdfReader;
import rubezh.text.Language;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** An administrator finds where a code is used, adds an entry in the window and closes it. */
@WindowTest
public class CodeListJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    private final RecordingNavigator navigator = new RecordingNavigator();
    private TrainingStation station;
    private WindowDriver driver;

    private CodeListScreens module;

    @BeforeEach
    void openTheScreen() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        station.record2009();
        driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768);
        driver.showShell();
        module =
                new CodeListScreens(
                        navigator.in(driver.ui),
                        station.reference,
                        station.codeLists,
                        station.papers);
        WindowDriver.run(() -> driver.shell.open(module.make(CodeListScreens.CODE_LISTS)));
        WindowDriver.waitUntil(() -> isShown("OPI-OPI"));
    }

    @AfterEach
    void close() {
        driver.close();
        station.close();
    }

    @Test
    void theRecordsThatUseACodeAreFound() {
        search("OPI-HER");
        press("entry-used");
        WindowDriver.waitUntil(() -> !navigator.gone().isEmpty());
        assertThat((long) navigator.records().size())
                .isEqualTo(station.codeLists.find(SUBSTANCES, "OPI-HER").orElseThrow().uses());
    }

    @Test
    void aListIsPrintedForTheWallWithTheOtherWordsOfItsCodes() throws Exception {
        press("code-sheet");
        WindowDriver.waitUntil(() -> !navigator.gone().isEmpty());
        var paper = (Destination.Paper) navigator.gone().getFirst();
        String text =
                PdfReader.text(paper.source().generator().generate(Language.EN, Progress.NONE));
        assertThat(text)
                .contains("Substances", "OPI-HER", "Heroin")
                .contains(station.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().ru());
    }

    @Test
    void whatLeadsToACodeShowsItInItsList() {
        var code = new Destination.ListedCode(LEGAL_BASIS, "UZ-UK-273");
        assertThat(WindowDriver.call(() -> module.open(code))).isTrue();
        WindowDriver.waitUntil(
                () -> table().getItems().size() == 1 && table().getItems().getFirst() != null);
        assertThat(navigator.gone()).containsExactly(CodeListScreens.CODE_LISTS);
        assertThat(isShown("UZ-UK-273")).isTrue();
    }

    @Test
    void anEntryIsAddedLikeAnotherAndClosed() {
        search("OPI-HER");
        var editors = new FieldEditorFactory(driver.ui, station.reference);
        assertThat(editors.options(Substance.class).find("отвар мака")).isEmpty();
        press("entry-add");
        type("Code, for example KG-0003", "KG-0003");
        type("Name in English", "poppy tea");
        type("Name in Russian", "отвар мака");
        fire("Add entry");
        WindowDriver.waitUntil(() -> isShown("KG-0003 is added."));
        assertThat(added().extraColumn("group")).isEqualTo("opioid");
        assertThat(editors.options(Substance.class).find("отвар мака")).hasSize(1);
        search("poppy tea");
        press("entry-close");
        fire("Close code");
        WindowDriver.waitUntil(() -> isShown("KG-0003 is closed."));
        assertThat(added().validTo()).isEqualTo("2026-11-24");
    }

    @Test
    void anArticleIsAddedWithItsActAndShownInWords() {
        choose(LEGAL_BASIS);
        search("UZ-UK-273");
        assertThat(isShown("Country: Uzbekistan")).isTrue();
        press("entry-add");
        type("Code, for example KG-0003", "UZ-0001");
        type("Name in English", "an article of Uzbekistan");
        type("Name in Russian", "статья Узбекистана");
        type("Act", "Criminal Code");
        type("Article", "1");
        type("Source", "text of the code");
        fire("Add entry");
        WindowDriver.waitUntil(() -> isShown("UZ-0001 is added."));
        CodeEntry entry = station.reference.list(LEGAL_BASIS).find("UZ-0001").orElseThrow();
        assertThat(entry.extraColumn())
                .containsEntry("country", "UZ")
                .containsEntry("act", "Criminal Code")
                .containsEntry("article", "1");
        search("UZ-0001");
        assertThat(isShown("Act: Criminal Code")).isTrue();
    }

    private void choose(CodeListId list) {
        WindowDriver.run(() ->
                menu().getSelectionModel()
                        .select(
                                menu().getItems().stream()
                                        .filter(one -> one.list() == list)
                                        .findFirst()
                                        .orElseThrow()));
        driver.waitUntilIdle();
    }

    @SuppressWarnings("unchecked")
    private ListView<CodeListSummary> menu() {
        return (ListView<CodeListSummary>) driver.scene.getRoot().lookup(".code-list-menu");
    }

    private CodeEntry added() {
        return station.reference.find(new Substance("KG-0003")).orElseThrow();
    }

    private void search(String words) {
        WindowDriver.run(() -> field("Code, name or alias").setText(words));
        WindowDriver.waitUntil(
                () -> table().getItems().size() == 1 && table().getItems().getFirst() != null);
        WindowDriver.run(() -> table().getSelectionModel().select(0));
        driver.waitUntilIdle();
    }

    private TableView<?> table() {
        return (TableView<?>) driver.scene.getRoot().lookup(".paged-table");
    }

    private void type(String label, String value) {
        WindowDriver.run(() -> field(label).setText(value));
    }

    private TextField field(String label) {
        return driver.scene.getRoot().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> label.equals(AccessibleTree.name(field)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label));
    }

    private void fire(String label) {
        WindowDriver.run(() ->
                buttons()
                        .filter(button -> label(button).contains(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + label))
                        .fire());
    }

    /** Returns the label of a button, which is in its graphic. */
    private static String label(Button button) {
        return button.lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .collect(Collectors.joining(" "));
    }

    private Stream<Button> buttons() {
        return driver.scene.getRoot().lookupAll(".button").stream().map(Button.class::cast);
    }

    private void press(String command) {
        WindowDriver.run(
                () -> driver.shell.current().get().commands().find(command).orElseThrow().run());
        driver.waitUntilIdle();
    }

    private boolean isShown(String text) {
        return driver.scene.getRoot().lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .anyMatch(label -> text.equals(label.getText()));
    }
}
