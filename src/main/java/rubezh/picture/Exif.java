package rubezh.picture;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Camera data of a picture (Exif 2.32, JEITA CP-3451E): time, offset and orientation. Other tags
 * are ignored; malformed data count as absent.
 *
 * @param taken {@code DateTimeOriginal}, by the clock of the camera
 * @param offset {@code OffsetTimeOriginal}, null if the camera did not write it
 * @param quarterTurns quarter turns clockwise that put the picture upright, from {@code
 *     Orientation}
 */
public record Exif(@Nullable LocalDateTime taken, @Nullable ZoneOffset offset, int quarterTurns) {
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int ORIGINAL = 0x9003;
    private static final int ORIGINAL_OFFSET = 0x9011;
    private static final int ENTRY = 12;
    private static final int MAX_ENTRIES = 200;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final byte[] IDENTIFIER = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Reads the Exif data of a JPEG; empty if there are none or they are malformed. */
    static Optional<Exif> read(byte[] jpeg) {
        try {
            return JpegSegments.findSegment(jpeg, IDENTIFIER)
                    .map(segment -> new TiffReader(segment).exif());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The segments of a JPEG before its image data. */
    private static final class JpegSegments {
        private static final int APP1 = 0xe1;
        private static final int SCAN = 0xda;

        /** Returns the content of the first APP1 segment that begins with an identifier. */
        static Optional<ByteBuffer> findSegment(byte[] jpeg, byte[] identifier) {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            int segment = 2;
            while (segment + 4 <= jpeg.length && bytes.get(segment) == (byte) 0xff) {
                int marker = bytes.get(segment + 1) & 0xff;
                int length = bytes.getShort(segment + 2) & 0xffff;
                int from = segment + 4;
                if (marker == SCAN || length < 2) {
                    return Optional.empty();
                }
                if (marker == APP1
                        && length > identifier.length + 2
                        && bytes.slice(from, identifier.length)
                                .equals(ByteBuffer.wrap(identifier))) {
                    int size = Math.min(length - 2, jpeg.length - from) - identifier.length;
                    return Optional.of(bytes.slice(from + identifier.length, size));
                }
                segment += 2 + length;
            }
            return Optional.empty();
        }
    }

    /** Reader of the Exif data, a TIFF file inside the JPEG. */
    private static final class TiffReader {
        private final ByteBuffer tiff;

        TiffReader(ByteBuffer tiff) {
            boolean little = tiff.getShort(0) == 0x4949;
            this.tiff = tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }

        Exif exif() {
            int first = tiff.getInt(4);
            Integer orientation = entry(first, ORIENTATION);
            Integer directory = entry(first, EXIF_DIRECTORY);
            LocalDateTime taken = null;
            ZoneOffset offset = null;
            if (directory != null) {
                int inner = tiff.getInt(directory + 8);
                taken = time(text(entry(inner, ORIGINAL)));
                offset = offset(text(entry(inner, ORIGINAL_OFFSET)));
            }
            int value = orientation == null ? 1 : tiff.getShort(orientation + 8);
            return new Exif(taken, offset, quarterTurns(value));
        }

        /** Returns the offset of the entry with a tag in a directory, or null. */
        private @Nullable Integer entry(int directory, int tag) {
            int count = Math.min(tiff.getShort(directory) & 0xffff, MAX_ENTRIES);
            for (int i = 0; i < count; i++) {
                int offset = directory + 2 + i * ENTRY;
                if ((tiff.getShort(offset) & 0xffff) == tag) {
                    return offset;
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

        /**
         * Returns the quarter turns of an orientation; mirrored ones, written by scanners, are
         * rotated only.
         */
        private static int quarterTurns(int orientation) {
            return switch (orientation) {
                case 3, 4 -> 2;
                case 5, 6 -> 1;
                case 7, 8 -> 3;
                default -> 0;
            };
        }
    }
}
