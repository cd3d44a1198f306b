package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;

/**
 * Installations that each succeed another, in the order in which each key is learnt too late for
 * the pass: a bundle is read a bounded number of times however long it makes that row.
 */
@LongTest
class SuccessionPassesTest extends TwoStationsFixture {
    private static final int ROW = 260;

    private Path bundle;

    @BeforeEach
    void aStationThatGoesOnForALongRow() {
        var sender = new MemoryStation("KG-OSH", 5, folder);
        var all = new ArrayList<StoredRevision>();
        Revision.Predecessor former = null;
        StoredRevision newest = null;
        for (int i = 0; i < ROW; i++) {
            var signer = new TestSigner(1_000 + i);
            UUID replica = new UUID(0x7000L, Long.MIN_VALUE | i);
            newest = first(replica, former, signer);
            all.add(newest);
            former = predecessor(newest, signer);
        }
        sender.journal.accept(all, () -> {});
        Revision.Predecessor last = former;
        sender.journal.append(context -> List.of(first(context.replica(), last, sender.signer)));
        bundle = sender.exportAll("row.json");
    }

    private static Revision.Predecessor predecessor(StoredRevision end, TestSigner signer) {
        return new Revision.Predecessor(
                end.revision().link().replica(),
                HexFormat.of().formatHex(signer.publicKey()),
                1,
                end.id());
    }

    private static StoredRevision first(
            UUID replica, Revision.@Nullable Predecessor former, TestSigner signer) {
        return RevisionLine.sign(
                new UnsignedRevision(
                        new Revision.Subject(
                                new UUID(0x7000L, replica.getLeastSignificantBits()),
                                "seizure",
                                "seizure/1.0"),
                        new Revision.Act(
                                RevisionKind.PUT,
                                "officer:asanov",
                                "KG-OSH",
                                OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                                null,
                                false),
                        new Revision.Link(replica, 1, null, List.of(), former),
                        "0f".repeat(16),
                        Map.of("narrative", Map.of("summary", "x")),
                        new TreeSet<>(List.of("/narrative/summary"))),
                signer::sign);
    }

    @Test
    void aLongRowIsReadABoundedNumberOfTimes() {
        var reports = new AtomicInteger();
        Progress counting =
                new Progress() {
                    @Override
                    public void report(Step step, long done, long of) {
                        if (step == Step.READ && done < of) {
                            reports.incrementAndGet();
                        }
                    }
                };
        try (ImportPreview preview =
                hq.exchange.preview(bundle, new UnknownSenderPolicy.TrustOnFirstUse(), counting)) {
            assertThat(preview.counts().total()).isEqualTo(ROW + 1);
            assertThat(preview.counts().added())
                    .as("the sender, and one of the row each pass")
                    .isEqualTo(1 + ImportWorkflow.MAX_PASSES);
        }
        assertThat(reports.get())
                .as("reports, one each pass")
                .isLessThan(2 * ImportWorkflow.MAX_PASSES);
    }

    @Test
    void eachImportOfTheSameBundleTakesMoreOfTheRow() {
        int before = hq.importBundle(bundle).added();
        assertThat(hq.importBundle(bundle).added()).isPositive();
        assertThat(before).isPositive();
    }
}
