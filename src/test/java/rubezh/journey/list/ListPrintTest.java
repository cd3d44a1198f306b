package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import rubezh.journey.WindowDriver;
import rubezh.register.SaveIntent;
import rubezh.report.PdfReader;
import rubezh.report.pdf.Pdf;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.PaperSource;

/** The list on paper: looked at, saved, in the other language, of the selected rows. */
class ListPrintTest extends ListJourney {
    private void printThree(Language language) {
        for (int i = 1; i <= 3; i++) {
            save(i, SaveIntent.SAVE);
        }
        openWindow(language);
    }

    private void awaitPage() {
        WindowDriver.waitUntil(() ->
                window.scene.getRoot().lookupAll(".report-sheet .image-view").stream()
                        .anyMatch(node -> ((ImageView) node).getImage() != null));
        window.waitUntilIdle();
    }

    private String savedText(String name) throws Exception {
        Path file = folder.resolve(name);
        window.chosenTarget = _ -> Optional.of(file);
        WindowDriver.pressWhenEnabled(this::save);
        WindowDriver.waitUntil(() -> Files.exists(file));
        return PdfReader.text(new Pdf(Files.readAllBytes(file), 1));
    }

    private Button save() {
        return (Button) window.scene.getRoot().lookup(".report-side .primary");
    }

    @Test
    void ctrlPShowsTheWholeListOnPaperAndSavesWhatIsShown() throws Exception {
        printThree(Language.EN);
        WindowDriver.run(() -> table().requestFocus());
        keyboard.ctrl(KeyCode.P);
        awaitPage();
        assertThat(window.shell.current().get().id()).isEqualTo("paper");
        assertThat(hasLabel("1 page")).isTrue();
        saveScreenshotIfAsked("list-paper");
        assertThat(savedText("list.pdf"))
                .contains("LIST OF RECORDS", "All records", "Records: 3", "Quantity", "Issues");
        WindowDriver.waitUntil(() -> hasLabelNow("Saved: " + folder.resolve("list.pdf")));
    }

    private boolean hasLabelNow(String text) {
        return window.scene.getRoot().lookupAll(".label").stream()
                .anyMatch(label ->
                        label instanceof javafx.scene.control.Label l && text.equals(l.getText()));
    }

    @Test
    void theSelectedRowsAndTheColumnsShownArePrinted() throws Exception {
        printThree(Language.EN);
        select(0, 2);
        run("print");
        awaitPage();
        assertThat(savedText("chosen.pdf"))
                .contains("Selected records only: 2", "000003", "000001")
                .doesNotContain("000002");
    }

    @Test
    void theOtherLanguageIsOneClickAway() throws Exception {
        printThree(Language.EN);
        run("print");
        awaitPage();
        WindowDriver.run(() ->
                window.scene.getRoot().lookupAll(".report-side .toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .filter(button -> button.getText().equals("Russian"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        awaitPage();
        assertThat(savedText("ru.pdf")).contains("ПЕРЕЧЕНЬ ЗАПИСЕЙ");
    }

    /** A list may have thousands of pages: images are made for those in sight. */
    @Test
    void onlyThePagesInSightHaveAnImage() {
        openWindow(Language.EN);
        window.go(
                new Destination.Paper(
                        new PaperSource(
                                "report.list.name",
                                "long.pdf",
                                true,
                                (_, _) -> pages(500),
                                _ -> {})));
        awaitPage();
        assertThat(hasLabel("500 pages")).isTrue();
        assertThat(images()).isPositive().isLessThan(10);
        ListView<?> pages = (ListView<?>) window.scene.getRoot().lookup(".paper-pages");
        WindowDriver.run(() -> pages.scrollTo(499));
        awaitPage();
        assertThat(images()).isPositive().isLessThan(10);
    }

    private long images() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".report-sheet .image-view").stream()
                        .filter(node -> ((ImageView) node).getImage() != null)
                        .count());
    }

    private static Pdf pages(int count) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pdf(out.toByteArray(), count);
    }
}
