package rubezh.bundle.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/**
 * Damaged bundles: every flipped bit, truncation and moved line is refused. In every build a bit of
 * each byte of a small bundle is flipped; with {@code -Psoak} every bit of one of 100 KB (T5).
 */
@LongTest
class BundleDamageTest {
    @TempDir Path folder;
    private MemoryStation hq;
    private byte[] good = new byte[0];

    @BeforeEach
    void aSmallBundle() throws IOException {
        MemoryStation osh = new MemoryStation("KG-OSH", 1, folder);
        osh.change(osh.record("тайник"), "narrative", "summary", "под сиденьем");
        if (Repetitions.SOAK) {
            byte[] picture = new byte[72_000];
            new Random(20261124).nextBytes(picture);
            osh.recordPictures(picture);
        }
        hq = new MemoryStation("HQ", 2, folder);
        good = Files.readAllBytes(osh.exportAll("good.json"));
    }

    /** Returns the error code of seal or header; {@code taken} if there is none. */
    private String inspect(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bad.json"), bytes);
        Throwable thrown = catchThrowable(() -> hq.exchange.inspect(file, Progress.NONE));
        return thrown == null
                ? "taken"
                : thrown instanceof Fault fault ? fault.code() : String.valueOf(thrown);
    }

    @Test
    void everyByteFlipIsRefused() throws IOException {
        Map<String, Integer> reasons = new TreeMap<>();
        long seed = 20261124;
        var random = new Random(seed);
        for (int at = 0; at < good.length; at++) {
            int bits = Repetitions.SOAK ? 0xFF : 1 << random.nextInt(8);
            for (int bit = 1; bit <= 0x80; bit <<= 1) {
                if ((bits & bit) != 0) {
                    byte[] bad = good.clone();
                    bad[at] ^= (byte) bit;
                    reasons.merge(inspect(bad), 1, Integer::sum);
                }
            }
        }
        assertThat(reasons.keySet())
                .as("seed " + seed)
                .isSubsetOf(
                        "BND-001", "BND-002", "BND-003", "BND-006", "BND-010", "BND-011",
                        "BND-015");
        assertThat(reasons.get("BND-003")).isGreaterThan(good.length / 2);
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        Map<String, Integer> reasons = new TreeMap<>();
        for (int length = 0; length < good.length; length++) {
            reasons.merge(inspect(Arrays.copyOf(good, length)), 1, Integer::sum);
        }
        assertThat(reasons).isEqualTo(Map.of("BND-001", 1, "BND-002", good.length - 1));
    }

    @Test
    void everyLineLeftOutDoubledOrMovedIsRefused() throws IOException {
        List<String> lines = List.of(new String(good, ISO_8859_1).split("(?<=\n)"));
        var reasons = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var lacking = new ArrayList<>(lines);
            String line = lacking.remove(i);
            reasons.add(inspect(String.join("", lacking).getBytes(ISO_8859_1)));
            var moved = new ArrayList<>(lacking);
            moved.add((i + 1) % lines.size(), line);
            reasons.add(inspect(String.join("", moved).getBytes(ISO_8859_1)));
            var doubled = new ArrayList<>(lines);
            doubled.add(i, line);
            reasons.add(inspect(String.join("", doubled).getBytes(ISO_8859_1)));
        }
        assertThat(reasons).allMatch(reason -> reason.startsWith("BND-0"));
    }

    @Test
    void changesByMailAndEditorsAreReported() throws IOException {
        String text = new String(good, ISO_8859_1);
        assertThat(inspect(text.replace("\n", "\r\n").getBytes(ISO_8859_1))).isEqualTo("BND-004");
        assertThat(inspect(("\u00EF\u00BB\u00BF" + text).getBytes(ISO_8859_1)))
                .isEqualTo("BND-005");
        assertThat(inspect(text.replace("{", "{ ").getBytes(ISO_8859_1))).isEqualTo("BND-003");
        assertThat(inspect((text + "\n").getBytes(ISO_8859_1))).isEqualTo("BND-003");
        assertThat(inspect((text + "x").getBytes(ISO_8859_1))).isEqualTo("BND-003");
        assertThat(inspect(new byte[0])).isEqualTo("BND-001");
        assertThat(inspect(new byte[100_000])).isEqualTo("BND-001");
    }

    @Test
    void aDamagedBundleChangesNothing() throws IOException {
        long seed = 7;
        var random = new Random(seed);
        String before = hq.state();
        for (int n = 0; n < 40; n++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("bad.json"), bad);
            var first = new UnknownSenderPolicy.TrustOnFirstUse();
            assertThat(catchThrowable(() -> hq.exchange.preview(file, first, Progress.NONE)))
                    .as("seed " + seed)
                    .isInstanceOf(Fault.class);
        }
        assertThat(hq.state()).isEqualTo(before);
        assertThat(folder.resolve("area-HQ-2")).isEmptyDirectory();
    }

    @Test
    void aCopyThatChangesAfterThePreviewIsNotApplied() throws IOException {
        assertNotAppliedWhenChanged(folder.resolve("good.json"));
        MemoryStation osh = new MemoryStation("KG-OSH", 1, folder);
        osh.recordPictures(new byte[] {1, 2, 3});
        assertNotAppliedWhenChanged(osh.exportAll("picture.json"));
    }

    private void assertNotAppliedWhenChanged(Path file) throws IOException {
        String before = hq.state();
        try (ImportPreview importPreview = hq.preview(file)) {
            MemoryStation osh = new MemoryStation("KG-OSH", 1, folder.resolve("."));
            osh.record("другое");
            Files.copy(
                    osh.exportAll("other.json"),
                    importPreview.openedBundle().copy().path(),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(catchThrowable(() -> hq.exchange.apply(importPreview, Progress.NONE)))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("BND-024"));
        }
        assertThat(hq.state()).isEqualTo(before);
    }

    @Test
    void aMissingFileIsReported() {
        var first = new UnknownSenderPolicy.TrustOnFirstUse();
        Path none = folder.resolve("none.json");
        assertThat(catchThrowable(() -> hq.exchange.preview(none, first, Progress.NONE)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.exit().status()).isEqualTo(8));
    }
}
