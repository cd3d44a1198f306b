package rubezh.ui.seizure.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.shape.SVGPath;

/**
 * Drawings of places of concealment, {@value #WIDTH} by {@value #HEIGHT} points, read from {@code
 * /rubezh/place/<name>.txt}. A line holds a shape, {@code <style> <SVG 1.1 path>}, from back to
 * front, or a hotspot, {@code spot <code> <x> <y>}.
 */
enum PlaceDrawing {
    CAR,
    LORRY,
    PERSON,
    SUITCASE;

    static final double WIDTH = 560;
    static final double HEIGHT = 300;
    private static final String SPOT = "spot ";

    private final List<String> outlines;
    private final List<Hotspot> spots;

    PlaceDrawing() {
        List<String> lines = read("/rubezh/place/" + name().toLowerCase(Locale.ROOT) + ".txt");
        this.outlines = lines.stream().filter(line -> !line.startsWith(SPOT)).toList();
        this.spots =
                lines.stream()
                        .filter(line -> line.startsWith(SPOT))
                        .map(line -> Hotspot.of(line.substring(SPOT.length())))
                        .toList();
    }

    private static List<String> read(String file) {
        try (InputStream in = PlaceDrawing.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Position on a drawing that stands for a code.
     *
     * @param code code of list {@code concealment_places}
     * @param x points from the left edge of the drawing
     * @param y points from its upper edge
     */
    record Hotspot(String code, double x, double y) {
        /** Parses {@code ROF 298 86}. */
        static Hotspot of(String text) {
            String[] parts = text.split(" ");
            return new Hotspot(
                    parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        }
    }

    /** Returns the message key of the name. */
    String nameKey() {
        return "diagram.name." + name();
    }

    List<Hotspot> spots() {
        return spots;
    }

    /** Returns new nodes of all shapes, from back to front. */
    List<SVGPath> shapes() {
        return outlines.stream().map(PlaceDrawing::shape).toList();
    }

    private static SVGPath shape(String outline) {
        int space = outline.indexOf(' ');
        var path = new SVGPath();
        path.setContent(outline.substring(space + 1));
        path.getStyleClass().addAll("place-shape", "place-" + outline.substring(0, space));
        return path;
    }
}
