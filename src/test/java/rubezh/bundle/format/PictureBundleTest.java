package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryBlobs;
import rubezh.journal.Blobs;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/** Exchange of attachments between stations. */
@LongTest
class PictureBundleTest extends TwoStationsFixture {
    private static final byte[] SMALL = bytes(1, 5_000);
    private static final byte[] LARGE = bytes(2, 500_000);

    @BeforeEach
    void recordPictures() {
        osh.recordPictures(SMALL, LARGE);
    }

    @Test
    void picturesArriveByteForByte() throws IOException {
        Path file = osh.exportAll("with.json");
        try (ImportPreview importPreview = hq.preview(file)) {
            assertThat(importPreview.attachments())
                    .isEqualTo(new AttachmentSummary(2, 2, SMALL.length + LARGE.length, 0));
            assertThat(hq.exchange.apply(importPreview, Progress.NONE).attachments()).isEqualTo(2);
        }
        assertThat(storedBytes(hq, SMALL)).isEqualTo(SMALL);
        assertThat(storedBytes(hq, LARGE)).isEqualTo(LARGE);
        assertThat(hq.exchange.verify(file, Progress.NONE).findings()).isEmpty();
        assertThat(hq.exchange.verify(file, Progress.NONE).attachments()).isEqualTo(2);
    }

    @Test
    void recordsComeFirstAndTheirPicturesLater() throws IOException {
        Path without = osh.exportRecordsOnly("without.json");
        assertThat(Files.size(without)).isLessThan(5_000);
        try (ImportPreview importPreview = hq.preview(without)) {
            assertThat(importPreview.attachments()).isEqualTo(new AttachmentSummary(0, 0, 0, 2));
            hq.exchange.apply(importPreview, Progress.NONE);
        }
        assertThat(hq.blobs.contains(MemoryBlobs.hash(SMALL))).isFalse();
        assertThat(hq.digest()).isEqualTo(osh.digest());
        try (ImportPreview preview = hq.preview(osh.exportAll("with.json"))) {
            assertThat(preview.counts().added()).isZero();
            assertThat(preview.attachments().added()).isEqualTo(2);
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(storedBytes(hq, LARGE)).isEqualTo(LARGE);
    }

    @Test
    void presentAttachmentsAreSkippedAndMissingOnesAreNotExported() throws IOException {
        hq.importBundle(osh.exportAll("with.json"));
        try (ImportPreview importPreview = hq.preview(osh.exportAll("again.json"))) {
            assertThat(importPreview.attachments())
                    .isEqualTo(new AttachmentSummary(2, 0, SMALL.length + LARGE.length, 0));
        }
        MemoryStation third = new MemoryStation("KG-BAT", 3, folder);
        third.importBundle(osh.exportRecordsOnly("without.json"));
        assertThat(Files.readString(third.exportAll("third.json"))).contains("\"blobs\":[\n],\n");
    }

    @Test
    void theSameBytesAreExportedOnce() {
        osh.recordPictures(SMALL);
        var request = new ExportRequest(new ExportRequest.Everything(), "HQ", folder);
        ExportResult result = osh.exchange.export(request, Progress.NONE);
        assertThat(result.attachments()).isEqualTo(2);
        assertThat(result.header().contents().blobs()).isEqualTo(4);
        assertThat(result.header().crit()).containsExactly("blobs");
    }

    @Test
    void aCopyChangedAfterThePreviewChangesNothing() throws IOException {
        Path file = osh.exportAll("with.json");
        try (ImportPreview importPreview = hq.preview(file)) {
            Path copy = importPreview.openedBundle().copy().path();
            byte[] bytes = Files.readAllBytes(copy);
            bytes[bytes.length / 2] ^= 1;
            Files.write(copy, bytes);
            assertThatThrownBy(() -> hq.exchange.apply(importPreview, Progress.NONE))
                    .isInstanceOf(Fault.class);
        }
        assertThat(hq.journal.position()).isZero();
    }

    /**
     * A tampered and sealed bundle with attachments.
     *
     * @param code expected error code
     * @param change change of the lines before the seal
     */
    record PictureTampering(String code, String name, Consumer<ForgedBundle> change) {
        @Override
        public String toString() {
            return code + " " + name;
        }
    }

    static Stream<PictureTampering> hostile() {
        return Stream.of(movedPieces(), changedText(), changedCounts()).flatMap(List::stream);
    }

    private static List<PictureTampering> movedPieces() {
        return List.of(
                lines(
                        "BND-028",
                        "another byte",
                        l -> l.set(lineIndex(l, 0), corrupt(l.get(lineIndex(l, 0))))),
                lines(
                        "BND-016",
                        "a piece twice",
                        l -> l.add(lineIndex(l, 1), l.get(lineIndex(l, 1)))),
                lines("BND-016", "a piece left out", l -> l.remove(lineIndex(l, 2))),
                lines(
                        "BND-016",
                        "pieces exchanged",
                        l -> l.add(lineIndex(l, 1), l.remove(lineIndex(l, 2)))),
                lines(
                        "BND-016",
                        "a blob twice",
                        l -> l.add(lineIndex(l, 0), l.get(lineIndex(l, 0)))),
                lines(
                        "BND-016",
                        "no comma",
                        l -> l.set(lineIndex(l, 0), withoutComma(l.get(lineIndex(l, 0))))),
                lines("BND-016", "empty line", l -> l.add(lineIndex(l, 0), "")));
    }

    private static List<PictureTampering> changedText() {
        return List.of(
                lines("BND-016", "no JSON", l -> l.set(lineIndex(l, 0), "x")),
                lines("BND-016", "empty line", l -> l.add(lineIndex(l, 0), "")),
                lines("BND-016", "a space", l -> replace(l, "^\\{", "{ ")),
                lines("BND-016", "not base64", l -> replace(l, "a\":\"....", "a\":\"*&^%")),
                lines("BND-016", "n 01", l -> replace(l, "\"n\":0", "\"n\":00")),
                lines("BND-016", "n of another", l -> replace(l, "\"n\":0", "\"n\":1")),
                lines("BND-016", "of none", l -> replace(l, "\"of\":[0-9]+", "\"of\":0")),
                lines("BND-016", "of more", l -> replace(l, "\"of\":1,", "\"of\":2,")),
                lines("BND-029", "of thousands", l -> replace(l, "\"of\":1,", "\"of\":5000,")),
                lines("BND-030", "not named", _ -> {}));
    }

    private static List<PictureTampering> changedCounts() {
        return List.of(
                new PictureTampering("BND-017", "other bytes", f -> f.header(h -> counts(h, 4, 1))),
                new PictureTampering(
                        "BND-017", "other lines", f -> f.header(h -> counts(h, 5, 505_000))));
    }

    private static PictureTampering lines(String code, String name, Consumer<List<String>> change) {
        return new PictureTampering(code, name, f -> f.lines(change));
    }

    private static int lineIndex(List<String> lines, int piece) {
        return lines.indexOf("\"blobs\":[") + 1 + piece;
    }

    private static String withoutComma(String line) {
        return line.substring(0, line.length() - 1);
    }

    private static String corrupt(String line) {
        return line.replaceFirst("(\"data\":\"......)[A-Za-z0-9]", "$1/");
    }

    private static void replace(List<String> lines, String old, String by) {
        for (int i = lineIndex(lines, 0); i < lines.size(); i++) {
            String changed = lines.get(i).replaceFirst(old, by);
            if (!changed.equals(lines.get(i))) {
                lines.set(i, changed);
                return;
            }
        }
        throw new IllegalStateException("no " + old);
    }

    private static void counts(Map<String, Object> header, long blobs, long bytes) {
        header.put("counts", Map.of("revisions", 1L, "blobs", blobs, "bytes", bytes));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileBundleIsRefusedForItsReasonAndChangesNothing(PictureTampering tampering)
            throws IOException {
        ForgedBundle bundle = ForgedBundle.of(osh.exportAll("good.json"));
        if (tampering.code().equals("BND-030")) {
            addUnreferencedBlob(bundle);
        }
        tampering.change().accept(bundle);
        Path file = Files.write(folder.resolve("bad.json"), bundle.sealed(osh.signer));
        String before = hq.state();
        assertThatThrownBy(() ->
                        hq.exchange
                                .preview(
                                        file,
                                        new UnknownSenderPolicy.TrustOnFirstUse(),
                                        Progress.NONE)
                                .close())
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(tampering.code()));
        assertThat(hq.state()).isEqualTo(before);
        assertThat(hq.blobs.contains(MemoryBlobs.hash(SMALL))).isFalse();
    }

    /** Inserts an unreferenced blob. */
    private static void addUnreferencedBlob(ForgedBundle bundle) {
        byte[] bytes = {1, 2, 3};
        Sha256 hash = MemoryBlobs.hash(bytes);
        String line = new String(new BlobLine(hash, 0, 1, bytes).encode(), US_ASCII);
        bundle.lines(l -> {
            int at = lineIndex(l, 0);
            while (!l.get(at).equals("],") && hashOf(l.get(at)).compareTo(hash.hex()) < 0) {
                at++;
            }
            boolean last = l.get(at).equals("],");
            if (last) {
                l.set(at - 1, l.get(at - 1) + ",");
            }
            l.add(at, line + (last ? "" : ","));
        });
        bundle.header(h -> counts(h, 5, SMALL.length + LARGE.length + 3));
    }

    private static String hashOf(String line) {
        int at = line.indexOf("\"sha256\":\"") + 10;
        return line.substring(at, at + 64);
    }

    @Test
    void aPictureOfTheLargestSizeTravels() throws IOException {
        byte[] large = bytes(3, Blobs.LIMIT);
        osh.recordPictures(large);
        hq.importBundle(osh.exportAll("limit.json"));
        assertThat(storedBytes(hq, large)).isEqualTo(large);
    }

    private static byte[] storedBytes(MemoryStation station, byte[] bytes) throws IOException {
        try (var in = station.blobs.open(MemoryBlobs.hash(bytes)).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void everyLineIsReadAsItWasWrittenAndInNoOtherForm() {
        for (int size : new int[] {0, 1, 2, 3, 1000, BlobLine.PIECE}) {
            var piece = new BlobLine(MemoryBlobs.hash(SMALL), 7, 9, bytes(4, size));
            BlobLine read = BlobLine.parse(new LineReader.Line(1, 0, piece.encode())).orElseThrow();
            assertThat(read.data()).isEqualTo(piece.data());
            assertThat(List.of(read.hash(), read.n(), read.of()))
                    .isEqualTo(List.of(piece.hash(), 7, 9));
        }
        byte[] cut = "{\"data\":\"\",\"n\":0,\"of\":1}".getBytes(US_ASCII);
        assertThat(BlobLine.parse(new LineReader.Line(1, 0, cut))).isEmpty();
    }
}
