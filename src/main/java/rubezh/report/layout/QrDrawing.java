package rubezh.report.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import rubezh.report.content.QrCode;

/** A QR code without its quiet zone; the page around it is white. */
final class QrDrawing extends VectorDrawing {
    private static final long serialVersionUID = 1L;

    private final String content;

    QrDrawing(String content) {
        this.content = content;
    }

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        QrCode code = QrCode.of(content);
        double module = area.getWidth() / code.size();
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    graphics.fill(
                            new Rectangle2D.Double(
                                    area.getX() + x * module,
                                    area.getY() + y * module,
                                    module,
                                    module));
                }
            }
        }
    }
}
