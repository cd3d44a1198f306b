package rubezh.report.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Cut marks at the corners of a square of 40 mm in the middle of the area, and millimetres along
 * its upper and left side. A printer that scales pages is found by measuring them.
 */
final class CutMarkDrawing extends VectorDrawing {
    private static final long serialVersionUID = 1L;

    private static final double MILLIMETRE = 72 / 25.4;
    private static final int SIDE = 40;
    private static final double GAP = MILLIMETRE;
    private static final double LENGTH = 4 * MILLIMETRE;

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        double size = SIDE * MILLIMETRE;
        double left = area.getCenterX() - size / 2;
        double top = area.getCenterY() - size / 2;
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(0.4f));
        for (double x : new double[] {left, left + size}) {
            vertical(graphics, x, top - GAP - LENGTH, LENGTH);
            vertical(graphics, x, top + size + GAP, LENGTH);
        }
        for (double y : new double[] {top, top + size}) {
            horizontal(graphics, left - GAP - LENGTH, y, LENGTH);
            horizontal(graphics, left + size + GAP, y, LENGTH);
        }
        for (int mm = 1; mm < SIDE; mm++) {
            vertical(graphics, left + mm * MILLIMETRE, top, tick(mm));
            horizontal(graphics, left, top + mm * MILLIMETRE, tick(mm));
        }
    }

    private static double tick(int millimetres) {
        return MILLIMETRE * (millimetres % 10 == 0 ? 4 : millimetres % 5 == 0 ? 2.5 : 1.5);
    }

    private static void vertical(Graphics2D graphics, double x, double y, double length) {
        graphics.draw(new Line2D.Double(x, y, x, y + length));
    }

    private static void horizontal(Graphics2D graphics, double x, double y, double length) {
        graphics.draw(new Line2D.Double(x, y, x + length, y));
    }
}
