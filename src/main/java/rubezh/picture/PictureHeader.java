package rubezh.picture;

import java.io.IOException;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * What a file says of itself before anything of it is decoded.
 *
 * @param kind what it is
 * @param width points across as they lie in the file, 0 for a paper
 * @param height points down as they lie in the file, 0 for a paper
 * @param exif what the camera noted, null if nothing
 */
public record PictureHeader(FileType kind, int width, int height, @Nullable Exif exif) {
    /** Most points of a picture, 50 million. */
    public static final long MAX_PIXELS = 50_000_000;

    /**
     * Reads the header.
     *
     * @throws Fault {@code PIC-001} if it is neither JPEG, PNG nor PDF, {@code PIC-002} if the
     *     header of a picture cannot be read, {@code PIC-003} if it claims too many points
     */
    public static PictureHeader read(byte[] bytes) {
        FileType kind =
                FileType.of(bytes).orElseThrow(() -> new Fault(Fault.Exit.UNVERIFIED, "PIC-001"));
        if (!kind.isPicture()) {
            return new PictureHeader(kind, 0, 0, null);
        }
        PictureHeader header = readSize(kind, bytes);
        if ((long) header.width * header.height > MAX_PIXELS) {
            throw new Fault(
                    Fault.Exit.UNVERIFIED,
                    "PIC-003",
                    header.width,
                    header.height,
                    MAX_PIXELS / 1_000_000);
        }
        return header;
    }

    private static PictureHeader readSize(FileType kind, byte[] bytes) {
        ImageReader reader = ImageDecoder.reader(kind, bytes);
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            Exif exif = kind == FileType.JPEG ? Exif.read(bytes).orElse(null) : null;
            return new PictureHeader(kind, width, height, exif);
        } catch (IOException | RuntimeException e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "PIC-002");
        } finally {
            reader.dispose();
        }
    }
}
