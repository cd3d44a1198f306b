package rubezh.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The three things of a camera's notes that matter here (Exif 2.32, JEITA CP-3451E): when, in which
 * offset, and how the camera was held. Everything else is passed over; notes that are no notes are
 * none.
 *
 * @param taken {@code DateTimeOriginal}, the camera's clock
 * @param offset {@code OffsetTimeOriginal}, if the camera knew it
 * @param quarterTurns quarter turns clockwise that put the picture upright, of {@code Orientation}
 */
public record Exif(@Nullable LocalDateTime taken, @Nullable ZoneOffset offset, int quarterTurns) {
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_FOLDER = 0x8769;
    private static final int ORIGINAL = 0x9003;
    private static final int ORIGINAL_OFFSET = 0x9011;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 200;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Reads the notes of a JPEG; empty if there are none that can be read. */
    static Optional<Exif> read(byte[] jpeg) {
        try {
            return JpegSegments.findSegment(jpeg, MARK).map(notes -> new TiffReader(notes).exif());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The segments of a JPEG up to its points. */
    private static final class JpegSegments {
        private static final int APP1 = 0xe1;
        private static final int SCAN = 0xda;

        /** Returns the content of the first application segment that begins with a mark. */
        static Optional<ByteBuffer> findSegment(byte[] jpeg, byte[] mark) {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            int at = 2;
            while (at + 4 <= jpeg.length && bytes.get(at) == (byte) 0xff) {
                int marker = bytes.get(at + 1) & 0xff;
                int length = bytes.getShort(at + 2) & 0xffff;
                int from = at + 4;
                if (marker == SCAN || length < 2) {
                    return Optional.empty();
                }
                if (marker == APP1
                        && length > mark.length + 2
                        && bytes.slice(from, mark.length).equals(ByteBuffer.wrap(mark))) {
                    int size = Math.min(length - 2, jpeg.length - from) - mark.length;
                    return Optional.of(bytes.slice(from + mark.length, size));
                }
                at += 2 + length;
            }
            return Optional.empty();
        }
    }

    /** The notes: a TIFF file within the file. */
    private static final class TiffReader {
        private final ByteBuffer tiff;

        TiffReader(ByteBuffer tiff) {
            boolean little = tiff.getShort(0) == 0x4949;
            this.tiff = tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }

        Exif exif() {
            int first = tiff.getInt(4);
            Integer orientation = entry(first, ORIENTATION);
            Integer folder = entry(first, EXIF_FOLDER);
            LocalDateTime taken = null;
            ZoneOffset offset = null;
            if (folder != null) {
                int inner = tiff.getInt(folder + 8);
                taken = time(text(entry(inner, ORIGINAL)));
                offset = offset(text(entry(inner, ORIGINAL_OFFSET)));
            }
            int held = orientation == null ? 1 : tiff.getShort(orientation + 8);
            return new Exif(taken, offset, turns(held));
        }

        /** Returns where the entry with a tag begins in a folder. */
        private @Nullable Integer entry(int folder, int tag) {
            int count = Math.min(tiff.getShort(folder) & 0xffff, MOST_ENTRIES);
            for (int i = 0; i < count; i++) {
                int at = folder + 2 + i * ENTRY;
                if ((tiff.getShort(at) & 0xffff) == tag) {
                    return at;
                }
            }
            return null;
        }

        private String text(@Nullable Integer entry) {
            if (entry == null) {
                return "";
            }
            int length = Math.clamp(tiff.getInt(entry + 4), 0, 40);
            byte[] bytes = new byte[length];
            tiff.get(length <= 4 ? entry + 8 : tiff.getInt(entry + 8), bytes);
            return new String(bytes, StandardCharsets.US_ASCII).replace('\0', ' ').strip();
        }

        private static @Nullable LocalDateTime time(String text) {
            try {
                return LocalDateTime.parse(text, CLOCK);
            } catch (DateTimeException unset) {
                return null;
            }
        }

        private static @Nullable ZoneOffset offset(String text) {
            try {
                return text.isEmpty() ? null : ZoneOffset.of(text);
            } catch (DateTimeException unset) {
                return null;
            }
        }

        /** Mirrored pictures come from scanners; they are turned, not mirrored. */
        private static int turns(int orientation) {
            return switch (orientation) {
                case 3, 4 -> 2;
                case 5, 6 -> 1;
                case 7, 8 -> 3;
                default -> 0;
            };
        }
    }
}
