package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.format.ForgedBundle;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestImages;
import rubezh.security.Signer;

/**
 * A stranger passes on a forged chain of a known station, signed with a key of his own. What is
 * refused is never told as known, as a fork or as agreement.
 */
class RefusedRevisionsTest extends TwoStationsFixture {
    private static final int FORGED = 4;

    private MemoryStation eve;

    @BeforeEach
    void bringAStranger() {
        eve = new MemoryStation("KG-EVE", 9, folder);
        for (int i = 0; i < FORGED; i++) {
            osh.record("настоящая " + i);
        }
        hq.importBundle(osh.exportAll("good.json"));
        eve.journal.accept(RevisionChains.of(eveAs(osh.signer.replica()), FORGED), () -> {});
    }

    /** Returns a signer with the key of the stranger under the identity of another. */
    private Signer eveAs(UUID replica) {
        return new Signer() {
            @Override
            public UUID replica() {
                return replica;
            }

            @Override
            public byte[] publicKey() {
                return eve.signer.publicKey();
            }

            @Override
            public byte[] sign(byte[] message) {
                return eve.signer.sign(message);
            }
        };
    }

    /** Returns the stranger's bundle, which claims to hold exactly what headquarters hold. */
    private Path forgedBundle() {
        return write(
                eve.exportAll("eve.json"), Map.of("digest", Map.of("total", hq.digest().total())));
    }

    private Path write(Path bundle, Map<String, Object> members) {
        try {
            var forged =
                    ForgedBundle.of(bundle)
                            .header(header -> {
                                header.putAll(members);
                                header.put("introduced", List.of(introducedByEve()));
                            });
            return Files.write(bundle, forged.sealed(eve.signer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> introducedByEve() {
        return Map.of(
                "replica", osh.signer.replica().toString(),
                "station", "KG-OSH",
                "key", HexFormat.of().formatHex(eve.signer.publicKey()));
    }

    @Test
    void refusedRevisionsProveNoForkAndAreNotHereAlready() {
        try (ImportPreview preview = hq.preview(forgedBundle())) {
            assertThat(preview.counts().refused()).isEqualTo(FORGED);
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .doesNotContain(ImportNotice.Kind.FORK, ImportNotice.Kind.NOTHING_NEW);
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.REFUSED, "KG-OSH", FORGED, "REV-006"));
        }
    }

    @Test
    void outcomesAddUpToTheRecordsAndRevisionsOfTheFile() {
        try (ImportPreview preview = hq.preview(forgedBundle())) {
            var counts = preview.counts();
            assertThat(counts.added() + counts.known() + counts.refused())
                    .isEqualTo(counts.total());
            assertThat(preview.totals().values().stream().mapToInt(n -> n).sum())
                    .isEqualTo(preview.records().size())
                    .isEqualTo(FORGED);
            assertThat(preview.records())
                    .allSatisfy(record -> {
                        assertThat(record.outcome()).isEqualTo(ImportOutcome.REFUSED);
                        assertThat(record.refusals()).isEqualTo(Map.of("REV-006", 1));
                    });
        }
    }

    @Test
    void anEmptyBundleIsAnAcknowledgementAndPicturesAloneAreNew() {
        Path empty = osh.export(new ExportRequest.Records(Set.of()), "ack.json");
        try (ImportPreview preview = hq.preview(empty)) {
            assertThat(preview.notices())
                    .contains(ImportNotice.of(ImportNotice.Kind.ACKNOWLEDGEMENT));
        }
        osh.recordPictures(TestImages.png(8, 8, 1));
        hq.importBundle(osh.exportRecordsOnly("records.json"));
        try (ImportPreview preview = hq.preview(osh.exportAll("pictures.json"))) {
            assertThat(preview.attachments().added()).isEqualTo(1);
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .doesNotContain(ImportNotice.Kind.NOTHING_NEW);
        }
    }

    @Test
    void theWordOfTheSenderAloneNeverSaysThatBothAgree() {
        assertThat(hq.importBundle(forgedBundle()).isInSync()).isFalse();
        Path empty = eve.export(new ExportRequest.Records(Set.of()), "empty.json");
        Path claim = write(empty, Map.of("digest", Map.of("total", hq.digest().total())));
        assertThat(hq.importBundle(claim).isInSync()).as("have differs").isFalse();
    }
}
