package rubezh.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.authority.Authority;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateRecord;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;
import rubezh.text.Language;
import rubezh.ui.kit.SceneNodes;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/**
 * An administrator takes an example, changes it, is told what is wrong, saves and takes it back.
 */
@WindowTest
public class TemplateJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    private static final String NAME = "Name of the template (printed at the foot)";

    @TempDir Path folder;

    @Test
    void aTemplateIsEditedSeenSavedAndTakenBack() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 640);
            driver.showShell();
            driver.go(TemplateScreens.TEMPLATES);
            WindowDriver.waitUntil(() -> pages(driver) > 0);
            savePicture(driver, "templates-built-in-en");
            WindowDriver.run(() -> field(driver, "Title, EN").setText("PROTOCOL"));
            run(driver, "template-save");
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> texts(driver)))
                    .contains("Give the template a name", "The title needs the number")
                    .contains("The template has 2 errors.");
            assertInSight(driver, NAME);
            savePicture(driver, "templates-refused-en");
            WindowDriver.run(() -> {
                field(driver, NAME).setText("Dostuk");
                field(driver, "Title, EN").setText("PROTOCOL No. {number} of {station}");
                field(driver, "Title, EN").requestFocus();
            });
            new KeyboardRobot(driver).ctrl(KeyCode.S);
            WindowDriver.waitUntil(() -> version(station) == 1);
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> texts(driver))).contains("“Dostuk”, version 1");
            savePicture(driver, "templates-saved-en");
            assertThat(WindowDriver.call(() -> driver.scene.getFocusOwner()))
                    .as("the focus stays where it was")
                    .isSameAs(WindowDriver.call(() -> field(driver, "Title, EN")));
            assertExported(driver, station);
            run(driver, "template-reset");
            WindowDriver.run(
                    () -> ((Button) driver.scene.getRoot().lookup(".dialog .danger")).fire());
            WindowDriver.waitUntil(() -> version(station) == 0);
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> texts(driver)))
                    .contains("Version 2: the built-in words again.");
            driver.close();
        }
    }

    @Test
    void thePreviewFollowsWhatIsTyped() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768);
            driver.showShell();
            driver.go(TemplateScreens.TEMPLATES);
            WindowDriver.waitUntil(() -> pages(driver) > 0);
            driver.waitUntilIdle();
            WindowDriver.run(() -> search(driver).setText("PAPER OF DOSTUK"));
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> texts(driver))).contains("not found");
            WindowDriver.run(() -> field(driver, "Title, EN").setText("PAPER OF DOSTUK"));
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> texts(driver))).contains("1 of 1");
            driver.close();
        }
    }

    private static TextField search(WindowDriver driver) {
        return (TextField) driver.scene.getRoot().lookup(".paper-tools .text-field");
    }

    @Test
    void anExampleFillsTheFormABlockMovesAndWhatIsNotSavedIsAskedFor() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            var driver = new WindowDriver(station, Language.RU, Theme.DARK, 1366, 768);
            driver.showShell();
            driver.go(TemplateScreens.TEMPLATES);
            WindowDriver.waitUntil(() -> pages(driver) > 0);
            WindowDriver.run(() -> examples(driver).getItems().get(1).fire());
            WindowDriver.waitUntil(() -> texts(driver).contains("Добавленный абзац"));
            driver.waitUntilIdle();
            savePicture(driver, "templates-example-ru-dark");
            List<String> before = WindowDriver.call(() -> blocks(driver));
            WindowDriver.run(() -> {
                Node down = SceneNodes.below(bar(driver, before.get(1)), Button.class).getLast();
                down.requestFocus();
            });
            new KeyboardRobot(driver).press(KeyCode.SPACE);
            WindowDriver.waitUntil(() -> blocks(driver).get(2).equals(before.get(1)));
            driver.waitUntilIdle();
            savePicture(driver, "templates-blocks-ru-dark");
            var _ = WindowDriver.call(() -> driver.shell.current().get().closing().getAsBoolean());
            assertThat(WindowDriver.call(() -> texts(driver))).contains("Шаблон не сохранён");
            savePicture(driver, "templates-leave-ru-dark");
            WindowDriver.run(() -> driver.ui.overlay().closeAll());
            WindowDriver.run(() -> driver.ui.display().zoomTo(2));
            savePicture(driver, "templates-zoom-ru-dark");
            driver.close();
        }
    }

    @Test
    void todayLeadsToTheTemplateOfThePaperAndALabelHasNothingToAdd() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            var driver = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768);
            driver.showShell();
            driver.go(new Destination.ShownTemplate(TemplatePaper.LABELS));
            WindowDriver.waitUntil(() -> texts(driver).contains("Строки бирки по порядку"));
            WindowDriver.waitUntil(() -> pages(driver) > 0);
            assertThat(WindowDriver.call(() -> texts(driver)))
                    .contains("Слово над чертой бирки")
                    .doesNotContain("Строка над заголовком");
            assertThat(WindowDriver.call(() -> buttons(driver)))
                    .doesNotContain("Добавить абзац", "Добавить строку подписи");
            savePicture(driver, "templates-labels-ru");
            driver.go(new Destination.ShownTemplate(TemplatePaper.DESTRUCTION));
            WindowDriver.waitUntil(() -> texts(driver).contains("Председатель комиссии"));
            assertThat(WindowDriver.call(() -> buttons(driver))).contains("Добавить абзац");
            savePicture(driver, "templates-destruction-ru");
            driver.close();
        }
    }

    /** Returns the buttons as they are read out. */
    private static List<String> buttons(WindowDriver driver) {
        return SceneNodes.below(driver.scene.getRoot(), Button.class).stream()
                .map(button -> AccessibleTree.name(button))
                .toList();
    }

    @Test
    void thatATemplateIsBrokenIsToldBesideThePaper() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            UUID id = station.register.newRecordId();
            station.register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
            String number =
                    String.valueOf(
                            station.register.open(id).orElseThrow().seizure().header().number());
            writeBroken(station);
            var driver = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768);
            driver.showShell();
            driver.go(new Destination.CasePapers(number));
            WindowDriver.waitUntil(() -> texts(driver).contains("PAP-020"));
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> texts(driver)))
                    .contains("Бумага составлена по встроенному образцу");
            savePicture(driver, "templates-broken-ru");
            driver.close();
        }
    }

    /** Writes a template as a newer program may. */
    private static void writeBroken(TrainingStation station) {
        var source = new IdSource(CLOCK, station::id, new SecureRandom());
        var writer =
                new RevisionWriter(
                        station.openStation.journal(),
                        Authority.ANYBODY,
                        station.openStation.session(),
                        station.openStation.station(),
                        source);
        UUID id = DerivedId.ofTemplate("KG-DOS", "protocol");
        var by = new StepAuthor(null, null, List.of("administrator"));
        var record = new TemplateRecord("KG-DOS", "protocol", 4, "{\"logo\":1}", by);
        writer.run(chain ->
                writer.write(
                        chain,
                        writer.edit(RecordKind.PAPER_TEMPLATE, id, _ -> true).set(record),
                        null));
    }

    private static MenuButton examples(WindowDriver driver) {
        return (MenuButton) driver.scene.getRoot().lookup(".template-side .choice-menu");
    }

    /** Returns the names of the blocks as they stand in the form. */
    private static List<String> blocks(WindowDriver driver) {
        return bars(driver).map(TemplateJourneyTest::name).toList();
    }

    private static Node bar(WindowDriver driver, String name) {
        return bars(driver).filter(one -> name(one).equals(name)).findFirst().orElseThrow();
    }

    private static String name(Node bar) {
        return SceneNodes.below(bar, Label.class).getFirst().getText();
    }

    private static Stream<Node> bars(WindowDriver driver) {
        return driver.scene.getRoot().lookupAll(".template-bar").stream();
    }

    private void assertExported(WindowDriver driver, TrainingStation station) {
        Path file = folder.resolve("dostuk.json");
        driver.chosenTarget = _ -> Optional.of(file);
        run(driver, "template-export");
        WindowDriver.waitUntil(() -> Files.exists(file));
        assertThat(station.templates.read(read(file)))
                .containsExactly(station.templates.own(TemplatePaper.PROTOCOL));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(TrainingStation station) {
        return station.templates.state(TemplatePaper.PROTOCOL).version();
    }

    private static long pages(WindowDriver driver) {
        return driver.scene.getRoot().lookupAll(".paper-sheets .report-sheet").stream()
                .filter(Node::isVisible)
                .count();
    }

    private static TextField field(WindowDriver driver, String name) {
        return SceneNodes.below(driver.scene.getRoot(), TextField.class).stream()
                .filter(field -> name.equals(AccessibleTree.name(field)))
                .findFirst()
                .orElseThrow();
    }

    /** Checks that a field does not lie below the edge of the form. */
    private static void assertInSight(WindowDriver driver, String name) {
        assertThat(WindowDriver.call(() -> isInSight(driver, field(driver, name))))
                .as(name + " is in sight")
                .isTrue();
    }

    private static boolean isInSight(WindowDriver driver, Node field) {
        Node form = driver.scene.getRoot().lookup(".template-side");
        while (!(form instanceof ScrollPane)) {
            form = form.getParent();
        }
        return form.localToScene(form.getBoundsInLocal())
                .contains(field.localToScene(field.getBoundsInLocal()));
    }

    private static String texts(WindowDriver driver) {
        return SceneNodes.below(driver.scene.getRoot(), Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    private static void run(WindowDriver driver, String id) {
        WindowDriver.waitUntil(() ->
                driver.shell.current().get().commands().find(id).orElseThrow().enabled().get());
        WindowDriver.run(
                () -> driver.shell.current().get().commands().find(id).orElseThrow().run());
    }

    private static void savePicture(WindowDriver driver, String name) {
        String pictures = System.getProperty("rubezh.pictures");
        if (pictures != null) {
            driver.waitUntilIdle();
            driver.saveScreenshot(Path.of(pictures).resolve(name + ".png"));
        }
    }
}
