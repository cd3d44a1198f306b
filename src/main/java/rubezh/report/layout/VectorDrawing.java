package rubezh.report.layout;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A drawing of lines and areas, sharp at any size. */
abstract class VectorDrawing extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;

    @Override
    public final void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        var copy = (Graphics2D) graphics.create();
        copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(copy, area);
        copy.dispose();
    }

    /** Draws into an area; units are points. */
    abstract void draw(Graphics2D graphics, Rectangle2D area);
}
