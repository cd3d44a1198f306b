package rubezh.report.layout;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import rubezh.report.content.FontGlyphs;

/** The word across a page of training data, drawn as outlines under the text. */
final class Watermark extends VectorDrawing {
    private static final long serialVersionUID = 1L;
    private static final float SIZE = 46f;
    private static final double SLANT = Math.toRadians(-32);

    /** Black at 5.5 % on white; opaque, so that printers without transparency print it alike. */
    private static final Color COLOR = new Color(0xF1F1F1);

    private final String word;

    Watermark(String word) {
        this.word = word;
    }

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        Shape outline = outline();
        Rectangle2D box = outline.getBounds2D();
        var transform = new AffineTransform();
        transform.translate(area.getCenterX(), area.getCenterY());
        transform.rotate(SLANT);
        transform.translate(-box.getCenterX(), -box.getCenterY());
        graphics.setColor(COLOR);
        graphics.fill(transform.createTransformedShape(outline));
    }

    private Shape outline() {
        Font font = FontGlyphs.load("/rubezh/font/PTSans-Bold.ttf").deriveFont(SIZE);
        return font.createGlyphVector(new FontRenderContext(null, true, true), word).getOutline();
    }
}
