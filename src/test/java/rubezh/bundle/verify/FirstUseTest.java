package rubezh.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.HostilePeer;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.progress.Progress;
import rubezh.security.Signer;

/** Trust without a comparison is for whom something is taken of. */
final class FirstUseTest extends TwoStationsFixture {
    private HostilePeer eve;
    private List<StoredRevision> forged = List.of();
    private Signer computer;

    @BeforeEach
    void forge() {
        osh.record("опий");
        hq.importBundle(osh.exportAll("osh.json"));
        eve = new HostilePeer("KG-EVE", 9, folder);
        computer = HostilePeer.computer(90);
        StoredRevision first = eve.at(computer, "KG-OSH", 1, null);
        StoredRevision second =
                eve.sign(
                        computer,
                        "KG-OSH",
                        first.revision().subject(),
                        new Revision.Link(computer.replica(), 2, first.id(), List.of(first.id())),
                        Map.of("narrative", Map.of("summary", "again")));
        forged = List.of(first, second, eve.after(second, computer, "KG-OSH"));
    }

    private Path relayed(String name, List<StoredRevision> revisions) {
        return eve.bundle(name, revisions, HostilePeer.origin(computer, "KG-OSH"));
    }

    private ImportPreview preview(Path bundle) {
        var first = new UnknownSenderPolicy.TrustOnFirstUse();
        return hq.exchange.preview(bundle, first, Progress.NONE);
    }

    private boolean isKnown() {
        return hq.exchange.peers().stream()
                .anyMatch(state -> state.peer().replica().equals(eve.station.signer.replica()));
    }

    @Test
    void nobodyIsPinnedOfWhomNothingIsTaken() {
        try (ImportPreview preview = preview(relayed("forged.json", forged))) {
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .contains(ImportNotice.Kind.NOT_PINNED)
                    .doesNotContain(ImportNotice.Kind.PINS_SENDER);
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(isKnown()).isFalse();
    }

    @Test
    void previewAndResultCountRefusedRevisionsAndTheirRecords() {
        try (ImportPreview preview = preview(relayed("forged.json", forged))) {
            ImportResult result = hq.exchange.apply(preview, Progress.NONE);
            assertThat(preview.counts().refused()).isEqualTo(3).isEqualTo(result.refused());
            assertThat(preview.refusedRecords()).isEqualTo(2).isEqualTo(result.refusedRecords());
        }
    }

    @Test
    void whoBringsSomethingOfItsOwnIsPinned() {
        var all = new ArrayList<>(forged);
        all.add(eve.at(eve.station.signer, "KG-EVE", 1, null));
        try (ImportPreview preview = preview(relayed("own.json", all))) {
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(isKnown()).isTrue();
    }

    @Test
    void whoBringsNothingAtAllIsPinned() {
        try (ImportPreview preview = preview(eve.bundle("empty.json", List.of()))) {
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(isKnown()).isTrue();
    }
}
