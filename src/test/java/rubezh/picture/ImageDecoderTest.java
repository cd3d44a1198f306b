package rubezh.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.TestImages;
import rubezh.text.Fault;

/** Pictures from untrusted sources: detected by their bytes, measured before decoding. */
class ImageDecoderTest {
    @Test
    void theTypeIsDetectedByTheFirstBytes() {
        assertThat(FileType.of(TestImages.jpeg(8, 8, 1))).contains(FileType.JPEG);
        assertThat(FileType.of(TestImages.png(8, 8, 1))).contains(FileType.PNG);
        assertThat(FileType.of(TestImages.pdf())).contains(FileType.PDF);
        assertThat(FileType.of(new byte[] {'G', 'I', 'F', '8', '9', 'a'})).isEmpty();
        assertThat(FileType.of(new byte[] {(byte) 0xff, (byte) 0xd8})).isEmpty();
        assertThat(FileType.of(new byte[0])).isEmpty();
    }

    @Test
    void theSizeIsReadFromTheHeader() {
        assertThat(PictureHeader.read(TestImages.jpeg(40, 30, 1)))
                .isEqualTo(new PictureHeader(FileType.JPEG, 40, 30, null));
        assertThat(PictureHeader.read(TestImages.png(41, 31, 1)))
                .isEqualTo(new PictureHeader(FileType.PNG, 41, 31, null));
        assertThat(PictureHeader.read(TestImages.pdf()))
                .isEqualTo(new PictureHeader(FileType.PDF, 0, 0, null));
    }

    @Test
    void aDecompressionBombIsRefusedByItsHeader() {
        assertFault(
                () -> PictureHeader.read(TestImages.pngWithClaimedSize(60_000, 60_000)), "PIC-003");
        assertFault(
                () -> ImageDecoder.decode(TestImages.pngWithClaimedSize(60_000, 60_000), 9, 9, 0),
                "PIC-003");
        assertFault(
                () -> PictureHeader.read(TestImages.pngWithClaimedSize(50_000_001, 1)), "PIC-003");
        assertThat(PictureHeader.read(TestImages.pngWithClaimedSize(50_000_000, 1)).width())
                .isEqualTo(50_000_000);
    }

    @Test
    void filesThatAreNotPicturesAreRefused() {
        assertFault(() -> PictureHeader.read(new byte[] {'M', 'Z', 0, 0}), "PIC-001");
        assertFault(() -> ImageDecoder.decode(TestImages.pdf(), 9, 9, 0), "PIC-002");
        byte[] stump = Arrays.copyOf(TestImages.png(8, 8, 1), 12);
        assertFault(() -> PictureHeader.read(stump), "PIC-002");
    }

    @Test
    void aTruncatedPictureIsAFaultOrPartlyDecoded() {
        byte[] whole = TestImages.jpeg(400, 300, 1);
        for (int length = 3; length < whole.length; length += 97) {
            readOrFault(Arrays.copyOf(whole, length));
        }
        byte[] png = TestImages.png(400, 300, 1);
        for (int length = 8; length < png.length; length += 97) {
            readOrFault(Arrays.copyOf(png, length));
        }
    }

    @Test
    void changedBytesAreAFaultOrAPicture() {
        long seed = 20261124L;
        var random = new Random(seed);
        byte[] jpeg =
                TestImages.withExif(TestImages.jpeg(64, 48, 1), "2026:11:24 13:52:00", "+06:00", 6);
        for (byte[] sound : new byte[][] {jpeg, TestImages.png(64, 48, 1)}) {
            for (int i = 0; i < Repetitions.of(400, 20_000); i++) {
                byte[] spoilt = sound.clone();
                for (int n = 0; n <= i % 3; n++) {
                    spoilt[8 + random.nextInt(spoilt.length - 8)] = (byte) random.nextInt();
                }
                readOrFault(spoilt);
            }
        }
    }

    private static void readOrFault(byte[] bytes) {
        try {
            Pixels pixels = ImageDecoder.decode(bytes, 64, 48, 1);
            assertThat(pixels.argb()).hasSize(pixels.width() * pixels.height());
        } catch (Fault fault) {
            assertThat(fault.code()).startsWith("PIC-");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4000x3000, 200x150, 0, 200x150",
        "4000x3000, 200x150, 1, 116x154",
        "100x50, 200x150, 0, 100x50",
        "100x50, 200x150, 3, 50x100"
    })
    void aPictureIsDecodedNoLargerThanShown(
            String file, String requested, int turns, String decoded) {
        int[] has = widthAndHeight(file);
        int[] box = widthAndHeight(requested);
        Pixels pixels =
                ImageDecoder.decode(TestImages.jpeg(has[0], has[1], 1), box[0], box[1], turns);
        assertThat(pixels.width() + "x" + pixels.height()).isEqualTo(decoded);
    }

    private static int[] widthAndHeight(String size) {
        return Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void aQuarterTurnMovesTheLeftEdgeToTheTop() {
        var pixels = new Pixels(3, 2, new int[] {1, 2, 3, 4, 5, 6}).rotateClockwise();
        assertThat(pixels.width()).isEqualTo(2);
        assertThat(pixels.argb()).containsExactly(4, 1, 5, 2, 6, 3);
    }

    @Test
    void exifHasTimeAndOrientation() {
        byte[] jpeg = TestImages.jpeg(40, 30, 1);
        assertThat(
                        PictureHeader.read(
                                        TestImages.withExif(
                                                jpeg, "2026:11:24 13:52:00", "+06:00", 6))
                                .exif())
                .isEqualTo(
                        new Exif(
                                LocalDateTime.parse("2026-11-24T13:52:00"),
                                ZoneOffset.ofHours(6),
                                1));
        assertThat(
                        PictureHeader.read(TestImages.withExif(jpeg, "0000:00:00 00:00:00", "x", 9))
                                .exif())
                .isEqualTo(new Exif(null, null, 0));
        assertThat(PictureHeader.read(jpeg).exif()).isNull();
    }
}
