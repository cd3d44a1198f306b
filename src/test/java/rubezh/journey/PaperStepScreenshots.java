package rubezh.journey;

import module java.base;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import rubezh.fixtures.FxThread;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/**
 * One picture in each language of a case that is typed, and then of its protocol, act and labels,
 * with the key that leads to each.
 */
final class PaperStepScreenshots {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    /** Size of a step in the picture, as parts of the window. */
    private static final double PART = 0.6;

    private static final int CAPTION = 30;
    private static final int GAP = 8;

    private final Path into;

    PaperStepScreenshots(Path into) {
        this.into = into;
    }

    /** Window at a step, under the key that led there. */
    private record Step(String key, BufferedImage window) {}

    void takeAll() throws Exception {
        for (Language language : Language.values()) {
            Path folder = Files.createTempDirectory("steps");
            try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                    var driver = new WindowDriver(station, language, Theme.LIGHT, WIDTH, HEIGHT)) {
                BufferedImage joined = join(steps(driver, language));
                ScreenshotWriter.write(
                        joined, into.resolve("paper-steps-" + language.code() + "-light.png"));
            }
        }
    }

    private static List<Step> steps(WindowDriver driver, Language language) {
        driver.showShell();
        var keyboard = new KeyboardRobot(driver);
        keyboard.press(KeyCode.INSERT);
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof TextInputControl);
        driver.waitUntilIdle();
        type(driver, keyboard, language);
        var steps = new ArrayList<Step>();
        steps.add(step(driver, "1.  Ins"));
        keyboard.ctrl(KeyCode.P);
        steps.add(paper(driver, "2.  Ctrl+P"));
        keyboard.press(KeyCode.DOWN);
        steps.add(paper(driver, "3.  \u2193"));
        keyboard.press(KeyCode.END);
        steps.add(paper(driver, "4.  End"));
        return steps;
    }

    /** Types a routine case; a value of a list is found in either language. */
    private static void type(WindowDriver driver, KeyboardRobot keyboard, Language language) {
        keyboard.enter("1430").type("су").press(KeyCode.ENTER).type("со");
        keyboard.press(KeyCode.PAGE_DOWN).type("афг").press(KeyCode.ENTER).type("рос");
        keyboard.press(KeyCode.PAGE_DOWN).type("геро").press(KeyCode.ENTER);
        keyboard.enter("1,25к").type("3").press(KeyCode.PAGE_DOWN);
        keyboard.type("бе").press(KeyCode.PAGE_DOWN).type("ле").press(KeyCode.ENTER);
        keyboard.type("01KG123ABC").press(KeyCode.PAGE_DOWN).type("во").press(KeyCode.ENTER);
        keyboard.enter(language.choose("Каримов", "Karimov"));
        keyboard.enter(language.choose("Рустам", "Rustam"));
        keyboard.type("уз").press(KeyCode.ENTER).type("м").press(KeyCode.ENTER);
        keyboard.type("120485");
        driver.waitUntilIdle();
        keyboard.ctrl(KeyCode.DIGIT1);
        driver.waitUntilIdle();
    }

    private static Step paper(WindowDriver driver, String key) {
        WindowDriver.waitUntil(() ->
                driver.scene.getRoot().lookup(".report-sheet") != null
                        && driver.scene.getRoot().lookup(".paper-pages").getParent().getOpacity()
                                == 1);
        return step(driver, key);
    }

    private static Step step(WindowDriver driver, String key) {
        driver.waitUntilIdle();
        return new Step(
                key,
                FxThread.call(() -> SwingFXUtils.fromFXImage(driver.scene.snapshot(null), null)));
    }

    /** Joins the steps, two in a row, each below its key. */
    private static BufferedImage join(List<Step> steps) throws IOException, FontFormatException {
        int width = (int) (WIDTH * PART);
        int height = (int) (HEIGHT * PART);
        int rows = (steps.size() + 1) / 2;
        var joined =
                new BufferedImage(
                        2 * width + GAP,
                        rows * (height + CAPTION) + (rows - 1) * GAP,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = joined.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, joined.getWidth(), joined.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(font());
        for (int i = 0; i < steps.size(); i++) {
            int x = i % 2 * (width + GAP);
            int y = i / 2 * (height + CAPTION + GAP);
            graphics.drawString(steps.get(i).key(), x + GAP, y + CAPTION - GAP);
            graphics.drawImage(steps.get(i).window(), x, y + CAPTION, width, height, null);
        }
        graphics.dispose();
        return joined;
    }

    private static Font font() throws IOException, FontFormatException {
        try (InputStream in =
                Objects.requireNonNull(
                        PaperStepScreenshots.class.getResourceAsStream(
                                "/rubezh/font/JetBrainsMono-SemiBold.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(18f);
        }
    }
}
