package rubezh.ui.kit.look;

import module java.base;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Width of a line of text in pixels at 100 %, for columns that are as wide as their content. Call
 * it on the JavaFX application thread.
 *
 * <pre>{@code
 * double width = TextWidth.MONO.of("KG-DOS-A-2026-000017");
 * }</pre>
 */
public enum TextWidth {
    /** Text of cells and fields. */
    REGULAR("Inter", 13),
    /** Text of a status and of other small labels. */
    SMALL("Inter", 12),
    /** Numbers of records and documents. */
    MONO("JetBrains Mono", 12);

    private static final int CACHED = 2_000;

    private final String family;
    private final double size;
    private final Map<String, Double> widths = new HashMap<>();

    TextWidth(String family, double size) {
        this.family = family;
        this.size = size;
    }

    /** Returns the width, rounded up to whole pixels. */
    public double of(String text) {
        if (widths.size() > CACHED) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, this::measure);
    }

    private double measure(String text) {
        var node = new Text(text);
        node.setFont(Font.font(family, size));
        return Math.ceil(node.getLayoutBounds().getWidth());
    }
}
