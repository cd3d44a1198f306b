package rubezh.report.layout;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A QR code without its quiet zone; the page around it is white. */
final class QrCode extends VectorDrawing {
    private static final long serialVersionUID = 1L;

    private final String content;

    QrCode(String content) {
        this.content = content;
    }

    @Override
    void draw(Graphics2D graphics, Rectangle2D area) {
        ByteMatrix matrix = matrix();
        double module = area.getWidth() / matrix.getWidth();
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
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

    private ByteMatrix matrix() {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("too much for a QR code: " + content, e);
        }
    }
}
