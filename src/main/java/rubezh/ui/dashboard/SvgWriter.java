package rubezh.ui.dashboard;

import module java.base;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/**
 * Writes a chart as SVG 1.1 as it stands on the screen: filled regions, lines, discs, paths and
 * texts, in plain colours. Sizes are pixels of the screen. Call it on the JavaFX application
 * thread, after layout.
 */
final class SvgWriter {
    /** Width of the empty border of a picture or drawing, in pixels. */
    static final double MARGIN = 16;

    private static final int SEMIBOLD = 600;

    private final StringBuilder svg = new StringBuilder();

    private SvgWriter() {}

    /**
     * Returns the document.
     *
     * @param ground colour behind the chart
     */
    static String write(Region chart, Color ground) {
        var writer = new SvgWriter();
        Bounds all = chart.getBoundsInLocal();
        writer.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%3$s\" height=\"%4$s\""
                        + " viewBox=\"%1$s %2$s %3$s %4$s\">%n"
                        + "<rect x=\"%1$s\" y=\"%2$s\" width=\"%3$s\" height=\"%4$s\"%5$s/>%n",
                number(all.getMinX() - MARGIN),
                number(all.getMinY() - MARGIN),
                number(all.getWidth() + 2 * MARGIN),
                number(all.getHeight() + 2 * MARGIN),
                paint("fill", ground));
        writer.addContent(chart);
        return writer.add("</svg>%n").svg.toString();
    }

    private SvgWriter add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
        return this;
    }

    /** Adds a child with its place in its parent. */
    private void addNode(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        String opacity =
                node.getOpacity() == 1 ? "" : " opacity=\"" + number(node.getOpacity()) + '"';
        add(
                "<g transform=\"translate(%s %s)\"%s>%n",
                number(node.getLayoutX() + node.getTranslateX()),
                number(node.getLayoutY() + node.getTranslateY()),
                opacity);
        addContent(node);
        add("</g>%n");
    }

    private void addContent(Node node) {
        switch (node) {
            case Text text -> addText(text);
            case Shape shape -> addShape(shape);
            case Region region -> addFills(region);
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::addNode);
        }
    }

    /** Adds a text with its length, because the reader of the file may have another font. */
    private void addText(Text text) {
        double offset = text.getTextOrigin() == VPos.BASELINE ? 0 : text.getBaselineOffset();
        var font = text.getFont();
        boolean heavy = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        add(
                "<text x=\"%s\" y=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\""
                        + " font-family=\"%s\" font-size=\"%s\"%s%s>%s</text>%n",
                number(text.getX()),
                number(text.getY() + offset),
                number(text.getLayoutBounds().getWidth()),
                escaped(font.getFamily()) + ", sans-serif",
                number(font.getSize()),
                heavy ? " font-weight=\"" + SEMIBOLD + '"' : "",
                paint("fill", text.getFill()),
                escaped(text.getText()));
    }

    private void addShape(Shape shape) {
        String form =
                switch (shape) {
                    case Circle disc ->
                            "<circle cx=\"%s\" cy=\"%s\" r=\"%s\""
                                    .formatted(
                                            number(disc.getCenterX()),
                                            number(disc.getCenterY()),
                                            number(disc.getRadius()));
                    case Line line ->
                            "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\""
                                    .formatted(
                                            number(line.getStartX()),
                                            number(line.getStartY()),
                                            number(line.getEndX()),
                                            number(line.getEndY()));
                    case Polyline line -> "<polyline points=\"" + points(line) + '"';
                    case SVGPath path -> "<path d=\"" + escaped(path.getContent()) + '"';
                    default -> throw new IllegalArgumentException("no chart has " + shape);
                };
        svg.append(form)
                .append(paint("fill", shape.getFill()))
                .append(stroke(shape))
                .append("/>\n");
    }

    private static String points(Polyline line) {
        return line.getPoints().stream().map(SvgWriter::number).collect(Collectors.joining(" "));
    }

    private static String stroke(Shape shape) {
        String dashes =
                shape.getStrokeDashArray().isEmpty()
                        ? ""
                        : shape.getStrokeDashArray().stream()
                                .map(SvgWriter::number)
                                .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
        return shape.getStroke() == null
                ? ""
                : paint("stroke", shape.getStroke())
                        + " stroke-width=\""
                        + number(shape.getStrokeWidth())
                        + '"'
                        + dashes;
    }

    private void addFills(Region region) {
        List<BackgroundFill> fills =
                region.getBackground() == null ? List.of() : region.getBackground().getFills();
        for (BackgroundFill fill : fills) {
            Insets insets = fill.getInsets();
            double width = region.getWidth() - insets.getLeft() - insets.getRight();
            double height = region.getHeight() - insets.getTop() - insets.getBottom();
            if (width > 0 && height > 0) {
                add(
                        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>%n",
                        number(insets.getLeft()),
                        number(insets.getTop()),
                        number(width),
                        number(height),
                        number(fill.getRadii().getTopLeftHorizontalRadius()),
                        paint("fill", fill.getFill()));
            }
        }
    }

    /** Returns the attributes of a colour; charts have no other paints. */
    private static String paint(String attribute, Paint paint) {
        if (!(paint instanceof Color colour) || colour.getOpacity() == 0) {
            return " " + attribute + "=\"none\"";
        }
        String rgb =
                String.format(
                        Locale.ROOT,
                        "#%02x%02x%02x",
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
        String opacity =
                colour.isOpaque()
                        ? ""
                        : " %s-opacity=\"%s\"".formatted(attribute, number(colour.getOpacity()));
        return " %s=\"%s\"%s".formatted(attribute, rgb, opacity);
    }

    /** Returns a number with at most two decimals. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
