package rubezh.picture;

import java.io.IOException;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Header of a picture file, read before anything is decoded.
 *
 * @param kind type of the file
 * @param width width in pixels as stored, 0 for a PDF
 * @param height height in pixels as stored, 0 for a PDF
 * @param exif camera data, null if there are none
 */
public record PictureHeader(FileType kind, int width, int height, @Nullable Exif exif) {
    /** Most pixels of a picture, 50 million. */
    public static final long MAX_PIXELS = 50_000_000;

    /**
     * Reads the header.
     *
     * @throws Fault {@code PIC-001} if it is neither JPEG, PNG nor PDF, {@code PIC-002} if the
     *     header of a picture cannot be read, {@code PIC-003} if it declares too many pixels
     */
    public static PictureHeader read(byte[] bytes) {
        FileType type =
                FileType.of(bytes).orElseThrow(() -> new Fault(Fault.Exit.UNVERIFIED, "PIC-001"));
        if (!type.isPicture()) {
            return new PictureHeader(type, 0, 0, null);
        }
        PictureHeader pictureHeader = readSize(type, bytes);
        requireSize(pictureHeader.width, pictureHeader.height);
        return pictureHeader;
    }

    static void requireSize(int width, int height) {
        if ((long) width * height > MAX_PIXELS) {
            long millions = MAX_PIXELS / 1_000_000;
            throw new Fault(Fault.Exit.UNVERIFIED, "PIC-003", width, height, millions);
        }
    }

    private static PictureHeader readSize(FileType type, byte[] bytes) {
        ImageReader reader = ImageDecoder.reader(type, bytes);
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            Exif exif = type == FileType.JPEG ? Exif.read(bytes).orElse(null) : null;
            return new PictureHeader(type, width, height, exif);
        } catch (IOException | RuntimeException e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "PIC-002");
        } finally {
            reader.dispose();
        }
    }
}
