package rubezh.report.content;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * Squares of a QR code, error correction level M, without the quiet zone around it.
 *
 * <pre>{@code
 * QrCode.of("7F3A").isDark(0, 0); // true: a corner of the finder pattern
 * }</pre>
 */
public final class QrCode {
    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * Returns the code of a text.
     *
     * @throws IllegalStateException if the text is too long for any code
     */
    public static QrCode of(String content) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return new QrCode(Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalStateException("too much for a QR code: " + content, e);
        }
    }

    /** Returns the number of squares in a row, and of rows. */
    public int size() {
        return matrix.getWidth();
    }

    /** Returns whether a square is dark; counted from the upper left corner. */
    public boolean isDark(int x, int y) {
        return matrix.get(x, y) == 1;
    }
}
