package rubezh.journey.table;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.register.Query;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** An officer imports a table of his predecessor by keyboard, finds its cases, and undoes it. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class TableImportJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));
    private static final String TABLE =
            """
            Дата;Пункт;Вид наркотика;Вес, гр.;Прим.
            13.01.2025;Достук;героин;2075;повторно
            14.01.2025;Достук;гашиш;145,5;
            15.01.2025;Ак-Жол;лирика 300;12;
            """;

    @TempDir private Path folder;
    private TrainingStation station;

    @BeforeEach
    void openStation() {
        station = new TrainingStation(folder.resolve("station"), "KG-KAR", CLOCK);
    }

    @AfterEach
    void closeStation() {
        station.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes("windows-1251"));
    }

    private WindowDriver open(Path file) {
        var window = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768);
        window.showShell();
        window.go(new Destination.Table(file));
        window.waitUntilIdle();
        return window;
    }

    private static String labels(WindowDriver window) {
        return WindowDriver.call(() -> LabelTexts.all(window.scene.getRoot()));
    }

    private static void waitForText(WindowDriver window, String text) {
        WindowDriver.waitUntil(() -> LabelTexts.all(window.scene.getRoot()).contains(text));
    }

    private static void press(WindowDriver window, String label) {
        WindowDriver.run(() -> button(window, label).fire());
        window.waitUntilIdle();
    }

    private static Button button(WindowDriver window, String label) {
        return window.scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> label.equals(AccessibleTree.name(button)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
    }

    private List<Seizure> cases() {
        return station.register.catalogue().ids(Query.ALL).stream()
                .map(id -> station.register.open(id).orElseThrow().seizure())
                .toList();
    }

    @Test
    void whatIsOnlyGuessedIsNotImported() throws IOException {
        try (var window = open(file("изъятия.csv", TABLE))) {
            assertThat(labels(window)).contains("угадано – подтвердите", "не подтверждено");
            new KeyboardRobot(window).ctrl(KeyCode.ENTER);
            window.waitUntilIdle();
            assertThat(labels(window)).contains("Ни одно поле не подтверждено");
        }
        assertThat(cases()).isEmpty();
    }

    @Test
    void aTableIsConfirmedImportedFoundAndUndone() throws IOException {
        try (var window = open(file("изъятия.csv", TABLE))) {
            var keys = new KeyboardRobot(window);
            keys.ctrlShift(KeyCode.ENTER);
            waitForText(window, "нет кода для «лирика 300»");
            window.waitUntilIdle();
            keys.press(KeyCode.F8);
            window.waitUntilIdle();
            keys.press(KeyCode.SPACE); // MED-PRE is proposed
            window.waitUntilIdle();
            assertThat(labels(window)).contains("Будет записано строк: 3");
            keys.ctrl(KeyCode.ENTER);
            waitForText(window, "Контрольные суммы файла и реестра сходятся");
            window.waitUntilIdle();
            assertThat(cases())
                    .extracting(one -> String.valueOf(one.items().getFirst().substance()))
                    .containsExactlyInAnyOrder("OPI-HER", "CAN-RES", "MED-PRE");

            press(window, "Отменить импорт…");
            waitForText(window, "Записей будет помечено как внесённые ошибочно: 3");
            keys.type("не тот год").press(KeyCode.ENTER);
            waitForText(window, "Помечено записей: 3");
            window.waitUntilIdle();
            keys.press(KeyCode.ESCAPE);
            assertThat(labels(window)).contains("Таблицу можно импортировать заново");
        }
        assertThat(station.register.catalogue().ids(Query.ALL))
                .hasSize(3)
                .allMatch(id -> station.register.open(id).orElseThrow().view().voided());
    }

    @Test
    void aMappingIsKeptByNameForTheNextFileAndAnEarlierImportIsUndone() throws IOException {
        try (var window = open(file("первый.csv", TABLE))) {
            var keys = new KeyboardRobot(window);
            keys.ctrlShift(KeyCode.ENTER);
            window.waitUntilIdle();
            keys.press(KeyCode.F8);
            window.waitUntilIdle();
            keys.press(KeyCode.SPACE);
            window.waitUntilIdle();
            keys.ctrl(KeyCode.S);
            keys.type("Журнал поста").press(KeyCode.ENTER);
            waitForText(window, "Сопоставление «Журнал поста» сохранено, версия 1.");
            window.waitUntilIdle();
            keys.ctrl(KeyCode.ENTER);
            waitForText(window, "сходятся");
            window.waitUntilIdle();
        }
        String next = TABLE.replace("2025;", "2026;");
        try (var window = open(file("второй.csv", next))) {
            var keys = new KeyboardRobot(window);
            keys.ctrl(KeyCode.O);
            waitForText(window, "Имя, станция, версия и кто сохранил");
            keys.press(KeyCode.ENTER);
            waitForText(window, "Будет записано строк: 3");
            window.waitUntilIdle();
            keys.alt(KeyCode.H);
            waitForText(window, "первый.csv · строк: 3, записей: 3");
            press(window, "Отменить импорт…");
            waitForText(window, "Записей будет помечено как внесённые ошибочно: 3");
            keys.type("не тот год").press(KeyCode.ENTER);
            waitForText(window, "Помечено записей: 3");
            window.waitUntilIdle();
            keys.press(KeyCode.ESCAPE).alt(KeyCode.H);
            waitForText(window, "отменён 24.11.2026");
        }
        assertThat(station.register.catalogue().ids(Query.ALL))
                .hasSize(3)
                .allMatch(id -> station.register.open(id).orElseThrow().view().voided());
    }

    @Test
    void theCasesOfATableAreFoundByTheNameOfItsFile() throws IOException {
        station.record2009(1);
        try (var window = open(file("выгрузка7.csv", TABLE))) {
            var keys = new KeyboardRobot(window);
            keys.ctrlShift(KeyCode.ENTER);
            window.waitUntilIdle();
            keys.press(KeyCode.F8);
            window.waitUntilIdle();
            keys.press(KeyCode.SPACE);
            window.waitUntilIdle();
            keys.ctrl(KeyCode.ENTER);
            waitForText(window, "сходятся");
            window.waitUntilIdle();
            assertThat(cases()).hasSize(4);
            press(window, "Показать записи");
            WindowDriver.waitUntil(() -> rows(window) == 3);
            assertThat(labels(window)).contains("Героин", "Смола каннабиса", "Прегабалин");
        }
    }

    /** Returns the number of rows of the list that is shown. */
    private static int rows(WindowDriver window) {
        return ((TableView<?>) window.scene.getRoot().lookup(".paged-table")).getItems().size();
    }

    @Test
    void datesThatReadTwoWaysAreDecidedFirst() throws IOException {
        String table = "Date;Drug;Weight (g)\n03/04/2025;heroin;5\n04/05/2025;heroin;6\n";
        try (var window = open(file("two.csv", table))) {
            var keys = new KeyboardRobot(window);
            keys.ctrlShift(KeyCode.ENTER);
            waitForText(window, "3 апреля или 4 марта?");
            window.waitUntilIdle();
            keys.ctrl(KeyCode.ENTER);
            window.waitUntilIdle();
            assertThat(cases()).isEmpty();
            press(window, "4 марта (ММ/ДД/ГГГГ)");
            assertThat(labels(window)).doesNotContain("или 4 марта?");
            keys.ctrl(KeyCode.ENTER);
            waitForText(window, "сходятся");
        }
        assertThat(cases())
                .extracting(one -> String.valueOf(one.event().start()).substring(0, 10))
                .containsExactlyInAnyOrder("2025-03-04", "2025-04-05");
    }

    @Test
    void aHostileFileShowsItsSentenceAndNothingElse() throws IOException {
        Path file = Files.write(folder.resolve("bomb.csv"), new byte[] {'a', ';', 'b', '\n', 0, 0});
        try (var window = open(file)) {
            assertThat(labels(window)).contains("TBL-0");
            assertThat(labels(window)).contains("в реестре ничего не изменилось");
            new KeyboardRobot(window).ctrl(KeyCode.ENTER);
            window.waitUntilIdle();
        }
        assertThat(cases()).isEmpty();
    }

    @Test
    void aMappingIsSavedAndOpenedForTheNextTable() throws IOException {
        Path mapping = folder.resolve("журнал.json");
        try (var window = open(file("изъятия.csv", TABLE))) {
            window.chosenTarget = _ -> Optional.of(mapping);
            var keys = new KeyboardRobot(window);
            keys.ctrlShift(KeyCode.ENTER);
            window.waitUntilIdle();
            keys.ctrl(KeyCode.S);
            press(window, "Сохранить в файл…");
            waitForText(window, "Сопоставление сохранено: журнал.json");
        }
        try (var window = open(file("следующая.csv", TABLE))) {
            window.chosenFiles = _ -> List.of(mapping);
            assertThat(labels(window)).contains("угадано");
            new KeyboardRobot(window).ctrl(KeyCode.O);
            window.waitUntilIdle();
            assertThat(labels(window)).doesNotContain("угадано");
        }
    }
}
