package rubezh.journey.table;

import module java.base;

import javafx.scene.input.KeyCode;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/**
 * Screenshots of the import of a table: as proposed, confirmed with a text without a code, done.
 */
public final class TableScreenshots {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));
    private static final String TABLE =
            """
            № п/п;Рег. номер;Дата;Пункт;Вид наркотика;Вес, гр.;Ф.И.О.;Гражд.;Прим.
            1;25/0001;03.01.2025;Достук;героин;2075;Юсупов А. Р.;Таджикистан;повторно
            2;25/0002;03.01.2025;Достук;гашиш;145,5;Ким В. А.;Казахстан;
            3;25/0003;05.01.2025;Ак-Жол;лирика 300;12;Орлова Н. П.;Россия;
            4;25/0004;17.01.2025;Ак-Жол;марихуана;1 250;Ли С.;Казахстан;
            5;25/0005;31.02.2025;Достук;опий;610;Рахимов Д.;Узбекистан;
            """;

    private final Path into;

    public TableScreenshots(Path into) {
        this.into = into;
    }

    /** Takes them in Russian light and English dark, and small. */
    public void takeAll() throws IOException {
        take(Language.RU, Theme.LIGHT, 1366, 768, "light");
        take(Language.EN, Theme.DARK, 1366, 768, "dark");
        take(Language.RU, Theme.LIGHT, 960, 540, "200");
    }

    private void take(Language language, Theme theme, int width, int height, String end)
            throws IOException {
        Path folder = Files.createTempDirectory("pictures");
        String name = "-" + language.code() + "-" + end + ".png";
        Path file = Files.write(folder.resolve("изъятия-2025.csv"), TABLE.getBytes("windows-1251"));
        try (var station = new TrainingStation(folder.resolve("station"), "KG-DOS", CLOCK);
                var window = new WindowDriver(station, language, theme, width, height)) {
            window.showShell();
            window.go(new Destination.Table(file));
            window.waitUntilIdle();
            window.saveScreenshot(into.resolve("table-guessed" + name));
            var keys = new KeyboardRobot(window);
            keys.ctrlShift(KeyCode.ENTER);
            window.waitUntilIdle();
            keys.press(KeyCode.F8);
            window.waitUntilIdle();
            window.saveScreenshot(into.resolve("table-value" + name));
            keys.press(KeyCode.SPACE);
            window.waitUntilIdle();
            keys.ctrl(KeyCode.ENTER);
            window.waitUntilIdle();
            window.saveScreenshot(into.resolve("table-done" + name));
        }
    }
}
