package rubezh.journey.editor;

import module java.base;

import javafx.scene.input.KeyCode;
import javafx.scene.shape.SVGPath;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.table.boundary.CountryOutline;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutline.Ring;
import rubezh.table.boundary.CountryOutlines;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Pictures of the map beside the form, with boundaries of an agency that has a few countries. */
public final class MapScreenshots {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final Set<String> COUNTRIES = Set.of("KG", "TJ", "UZ", "KZ", "AF", "TM");

    /** Units of the built-in outlines in a degree. */
    private static final double UNITS = 100;

    private final Path into;

    public MapScreenshots(Path into) {
        this.into = into;
    }

    /** Takes them in Russian, light, and in English, dark. */
    public void takeAll() throws Exception {
        Path folder = Files.createTempDirectory("map");
        take(folder.resolve("1"), Language.RU, Theme.LIGHT);
        take(folder.resolve("2"), Language.EN, Theme.DARK);
    }

    private void take(Path folder, Language language, Theme theme) throws IOException {
        String look = language.code() + "-" + theme.name().toLowerCase(Locale.ROOT);
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var window = new WindowDriver(station, language, theme, 1366, 768)) {
            Path file = Files.writeString(folder.resolve("agency.geojson"), agency());
            WindowDriver.run(() -> window.boundaries.take(window.ui.worker(), file));
            window.showShell();
            var keyboard = new KeyboardRobot(window);
            keyboard.press(KeyCode.INSERT);
            WindowDriver.waitUntil(() -> window.shell.screens().size() == 2);
            window.waitUntilIdle();
            keyboard.ctrl(KeyCode.DIGIT2);
            keyboard.enter("KG-DOS").enter("").enter("AF").enter("RU").enter("TJ");
            window.waitUntilIdle();
            keyboard.alt(KeyCode.K);
            WindowDriver.waitUntil(() -> isDrawn(window));
            window.saveScreenshot(into.resolve("map-agency-" + look + ".png"));
        }
    }

    private static boolean isDrawn(WindowDriver window) {
        return window.scene.getRoot().lookup(".map-land") instanceof SVGPath path
                && !path.getContent().isEmpty();
    }

    private static String agency() {
        return CountryOutlines.builtIn().all().stream()
                .filter(one -> COUNTRIES.contains(one.country()))
                .map(MapScreenshots::feature)
                .collect(
                        Collectors.joining(
                                ",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String feature(CountryOutline outline) {
        String rings =
                outline.rings().stream()
                        .map(ring -> "[" + ring(ring) + "]")
                        .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"properties\":{\"ISO_A2\":\"%s\"},"
                        .formatted(outline.country())
                + "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[%s]}}".formatted(rings);
    }

    /** Returns a ring as GeoJSON, closed by its first point. */
    private static String ring(Ring ring) {
        List<MapPoint> spots = ring.spots();
        return Stream.concat(spots.stream(), spots.stream().limit(1))
                .map(spot -> "[" + spot.east() / UNITS + "," + spot.north() / UNITS + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
