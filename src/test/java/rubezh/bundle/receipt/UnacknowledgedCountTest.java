package rubezh.bundle.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.PeerState;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.UnacknowledgedCount;

/** A station that no bundle was ever written to does not count as one that acknowledges nothing. */
class UnacknowledgedCountTest extends TwoStationsFixture {
    private UnacknowledgedCount count() {
        return UnacknowledgedCount.of(osh.exchange.peers());
    }

    private MemoryStation neighbour() {
        var neighbour = new MemoryStation("KG-KAR", 3, folder);
        neighbour.record("опий");
        osh.importBundle(neighbour.exportAll("neighbour.json"));
        return neighbour;
    }

    @Test
    void whoWasNeverWrittenToIsNoRecipient() {
        osh.record("героин");
        osh.record("гашиш");
        hq.importBundle(osh.exportAll("a.json"));
        osh.importBundle(hq.exportAll("b.json"));
        pinHeadquarters();
        assertThat(count()).isEqualTo(UnacknowledgedCount.NONE);
        neighbour();
        assertThat(osh.exchange.peers())
                .extracting(one -> one.peer().station(), PeerState::addressed)
                .containsExactly(tuple("HQ", true), tuple("KG-KAR", false));
        assertThat(count().revisions()).as("of the neighbour, for headquarters").isEqualTo(1);
    }

    @Test
    void beforeTheFirstBundleEveryStationIsARecipient() {
        osh.record("героин");
        neighbour();
        assertThat(count().sent()).isFalse();
        assertThat(count().revisions()).isEqualTo(1);
        assertThat(count().since()).isPresent();
    }

    @Test
    void aBundleToAHeadquartersThatIsNotNamedMayHaveBeenForAnyStation() {
        osh.record("героин");
        osh.exportAll("a.json");
        neighbour();
        assertThat(count().sent()).isTrue();
        assertThat(count().revisions()).isEqualTo(1);
    }

    @Test
    void aRegisterThatKnowsNobodyWaitsForNobody() {
        assertThat(UnacknowledgedCount.of(List.of()).revisions()).isZero();
    }
}
