package rubezh.picture;

import module java.base;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import rubezh.text.Fault;

/** Encoder of pixels as a file: PNG, say of a part of the screen, or JPEG for photos on paper. */
public final class PictureEncoder {
    private PictureEncoder() {}

    /**
     * Encodes pixels as PNG.
     *
     * @param argb pixels row by row, alpha first, eight bits for each channel
     * @throws Fault {@code PIC-003} if there are more than {@link PictureHeader#MAX_PIXELS}
     */
    public static byte[] png(int width, int height, int[] argb) {
        return encode(new Pixels(width, height, argb), BufferedImage.TYPE_INT_ARGB, "png");
    }

    /**
     * Encodes pixels as JPEG, with loss; what is transparent becomes black.
     *
     * @throws Fault {@code PIC-003} if there are more than {@link PictureHeader#MAX_PIXELS}
     */
    public static byte[] jpeg(Pixels pixels) {
        return encode(pixels, BufferedImage.TYPE_INT_RGB, "jpeg");
    }

    private static byte[] encode(Pixels pixels, int type, String format) {
        int width = pixels.width();
        int height = pixels.height();
        PictureHeader.requireSize(width, height);
        var image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, pixels.argb(), 0, width);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, format, stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
