package rubezh.picture;

import module java.base;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import rubezh.text.Fault;

/** Encoder of pixels as a PNG file, say of a part of the screen. */
public final class PngEncoder {
    private PngEncoder() {}

    /**
     * Encodes pixels as PNG.
     *
     * @param argb pixels row by row, alpha first, eight bits for each channel
     * @throws Fault {@code PIC-003} if there are more than {@link PictureHeader#MAX_PIXELS}
     */
    public static byte[] png(int width, int height, int[] argb) {
        PictureHeader.requireSize(width, height);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
