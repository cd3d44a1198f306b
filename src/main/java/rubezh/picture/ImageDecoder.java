package rubezh.picture;

import module java.base;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import rubezh.text.Fault;

/**
 * Decoder of pictures no larger than shown: pixels in between are skipped while reading, so that
 * fifty million need only the memory of those kept.
 *
 * @see PictureHeader
 */
public final class ImageDecoder {
    private ImageDecoder() {}

    /**
     * Decodes a picture and puts it upright.
     *
     * @param wide requested width in pixels; the result has less than twice as many
     * @param high requested height in pixels
     * @param turns quarter turns clockwise that put it upright
     * @throws Fault {@code PIC-001} to {@code PIC-003}; {@code PIC-002} also for a PDF
     */
    public static Pixels decode(byte[] bytes, int wide, int high, int turns) {
        PictureHeader pictureHeader = PictureHeader.read(bytes);
        if (!pictureHeader.kind().isPicture()) {
            throw new Fault(Fault.Exit.UNVERIFIED, "PIC-002");
        }
        boolean sideways = turns % 2 != 0;
        int step =
                Math.max(
                        1,
                        Math.max(
                                pictureHeader.width() / (sideways ? high : wide),
                                pictureHeader.height() / (sideways ? wide : high)));
        ImageReader reader = reader(pictureHeader.kind(), bytes);
        try {
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return rotate(reader.read(0, parameters), turns);
        } catch (IOException | RuntimeException e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "PIC-002");
        } finally {
            reader.dispose();
        }
    }

    private static Pixels rotate(BufferedImage image, int turns) {
        int width = image.getWidth();
        int height = image.getHeight();
        var upright = new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        for (int i = 0; i < Math.floorMod(turns, 4); i++) {
            upright = upright.rotateClockwise();
        }
        return upright;
    }

    /** Returns a reader of the platform for a file type; the caller disposes it. */
    static ImageReader reader(FileType type, byte[] bytes) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        reader.setInput(Objects.requireNonNull(input), true, true);
        return reader;
    }
}
