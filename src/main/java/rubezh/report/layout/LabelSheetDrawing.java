package rubezh.report.layout;

import module java.base;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import rubezh.report.content.PageFormat;

/**
 * Marks of a page of labels: dashes between the labels, marks to cut by at their ends, and a rule
 * of 50 mm that shows whether the printer kept the scale. Drawn over the whole width of the labels.
 */
final class LabelSheetDrawing extends VectorDrawing {
    private static final long serialVersionUID = 1L;

    private static final double MILLIMETRE = 72 / 25.4;
    private static final double MARK = 3.5 * MILLIMETRE;
    private static final double RULE = 50 * MILLIMETRE;
    private static final float[] DASHES = {2f, 2f};

    private final int columns;
    private final int rows;

    private LabelSheetDrawing(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Returns the marks of a format; empty for one that is not cut. */
    static Optional<LabelSheetDrawing> of(PageFormat page) {
        return switch (page) {
            case LABELS -> Optional.of(new LabelSheetDrawing(2, 4));
            case SMALL_LABELS -> Optional.of(new LabelSheetDrawing(3, 7));
            case PORTRAIT, LANDSCAPE -> Optional.empty();
        };
    }

    /**
     * @param area the labels with the lines above and below them, which are equally high
     */
    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        double height = labelHeight();
        double top = area.getY() + (area.getHeight() - rows * height) / 2;
        double bottom = top + rows * height;
        graphics.setColor(Color.BLACK);
        for (int i = 0; i <= columns; i++) {
            // Within the area by half a line, or the last line is cut off.
            double x = area.getX() + 0.4 + i * (area.getWidth() - 0.8) / columns;
            solid(graphics, x, top - MARK, x, top - 1);
            solid(graphics, x, bottom + 1, x, bottom + MARK);
            dashed(graphics, x, top, x, bottom);
        }
        for (int i = 0; i <= rows; i++) {
            double y = top + i * height;
            dashed(graphics, area.getX(), y, area.getMaxX(), y);
        }
        double left = area.getCenterX() - RULE / 2;
        double y = bottom + MARK;
        solid(graphics, left, y, left + RULE, y);
        solid(graphics, left, y - 4, left, y + 4);
        solid(graphics, left + RULE, y - 4, left + RULE, y + 4);
    }

    private double labelHeight() {
        return columns == 2 ? 187 : 108;
    }

    private static void solid(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private static void dashed(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.setStroke(
                new BasicStroke(
                        0.35f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, DASHES, 0f));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }
}
