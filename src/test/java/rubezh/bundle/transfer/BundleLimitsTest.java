package rubezh.bundle.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.ForgedBundle;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.RevisionChains;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.progress.Progress;
import rubezh.security.Signer;

/** What is as large as the format allows is exchanged. */
@LongTest
class BundleLimitsTest extends TwoStationsFixture {
    /** The greatest number that the format can write. */
    private static final long LAST_NUMBER = (1L << 53) - 1;

    @Test
    void revisionsOfTheLargestLineAreExportedAndReadBack() {
        osh.record("опий");
        int missing = RevisionLine.MAX_BYTES - largeRevision(0).line().length;
        assertThat(largeRevision(missing).line()).hasSize(RevisionLine.MAX_BYTES);
        Path bundle = osh.exportAll("a.json");
        assertThat(hq.importBundle(bundle).added()).isEqualTo(3);
        assertThat(hq.digest()).isEqualTo(osh.digest());
    }

    @Test
    void aRevisionFarBeyondItsChainIsPassedOnNoFurther() {
        osh.record("опий");
        osh.journal.accept(List.of(rogue(osh.signer, LAST_NUMBER)), () -> {});
        Path bundle = osh.exportAll("a.json");
        assertThat(osh.exchange.inspect(bundle, Progress.NONE).header().contents().ranges())
                .extracting(BundleHeader.Range::to)
                .containsExactly(1L);
        assertThat(hq.importBundle(bundle).added()).isEqualTo(1);
    }

    @Test
    void aRevisionAfterTheLargestGapIsExchanged() {
        osh.record("опий");
        osh.journal.accept(List.of(rogue(osh.signer, SequenceRanges.MAX_GAP + 2)), () -> {});
        assertThat(hq.importBundle(osh.exportAll("a.json")).added()).isEqualTo(2);
    }

    @Test
    void aRevisionFarBeyondItsChainIsRefusedAndItsChainIsNot() throws IOException {
        MemoryStation dos = new MemoryStation("KG-DOS", 3, folder);
        dos.record("гашиш");
        hq.importBundle(dos.exportAll("known.json"));
        osh.record("опий");
        Path bundle = osh.exportAll("a.json");
        StoredRevision far = rogue(dos.signer, LAST_NUMBER);
        Path forged = Files.write(bundle, withRevision(bundle, far).sealed(osh.signer));
        try (ImportPreview preview = hq.preview(forged)) {
            assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(2, 1, 0, 1));
            assertThat(preview.records())
                    .extracting(outcome -> outcome.refusals().keySet())
                    .containsExactlyInAnyOrder(Set.of(), Set.of("REV-011"));
        }
        StoredRevision own = rogue(osh.signer, LAST_NUMBER);
        Path hostile =
                Files.write(bundle, withRevision(osh.exportAll("a.json"), own).sealed(osh.signer));
        assertThat(code(() -> hq.preview(hostile))).isEqualTo("REV-011");
    }

    /** Adds a revision and a range for it after those of the bundle. */
    private static ForgedBundle withRevision(Path bundle, StoredRevision revision) {
        String line = new String(revision.line(), ISO_8859_1);
        return ForgedBundle.of(bundle)
                .lines(lines -> {
                    int last = lines.indexOf("],") - 1;
                    lines.set(last, lines.get(last) + ",");
                    lines.add(last + 1, line);
                })
                .header(header -> {
                    var ranges = new ArrayList<Object>((List<?>) header.get("ranges"));
                    ranges.add(range(revision.revision().link().replica(), LAST_NUMBER, false));
                    header.put("ranges", ranges);
                    header.put("counts", Map.of("revisions", 2L, "blobs", 0L, "bytes", 0L));
                });
    }

    private static Map<String, Object> range(UUID replica, long to, boolean complete) {
        return Map.of("replica", replica.toString(), "from", 1L, "to", to, "complete", complete);
    }

    private static StoredRevision rogue(Signer signer, long seq) {
        RevisionId prev = RevisionId.of("ab".repeat(32));
        return RevisionChains.entry(signer, seq, Optional.of(prev), new UUID(0x7000L, 7));
    }

    @Test
    void aHeaderOfManyAndHugeRangesCostsNothing() throws IOException {
        osh.record("опий");
        var ranges = new ArrayList<Object>();
        for (long to = 1; to <= 50_000; to++) {
            ranges.add(range(osh.signer.replica(), to % 2 == 0 ? LAST_NUMBER : to, false));
        }
        ranges.add(range(osh.signer.replica(), 1, true));
        ForgedBundle bundle =
                ForgedBundle.of(osh.exportAll("a.json"))
                        .header(header -> header.put("ranges", ranges));
        Path file = Files.write(folder.resolve("ranges.json"), bundle.sealed(osh.signer));
        assertThat(hq.importBundle(file).added()).isEqualTo(1);
    }

    /** Records texts of about a mebibyte, and a number of letters more. */
    private StoredRevision largeRevision(int letters) {
        var texts = new TreeMap<String, Object>();
        for (int i = 0; i < 16; i++) {
            texts.put("text" + i / 10 + i % 10, "x".repeat(65_000));
        }
        texts.put("rest", "y".repeat(1 + letters));
        UUID recordId = new UUID(0x7000L, 0x8000_0000_0000_0000L | letters);
        return osh.write(
                "seizure/1.0", recordId, RevisionKind.PUT, Map.of("texts", texts), "/texts");
    }
}
