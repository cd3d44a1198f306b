package rubezh.hub;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.journal.StoredRevision;

/** A receipt lies in the own file before the hub has it. */
final class IntakeJournalTest {
    private final TestSigner signer = new TestSigner(3);
    private final MemoryJournal own = new MemoryJournal(signer.replica());
    private final MemoryJournal hub = new MemoryJournal(new UUID(1, 1));
    private final IntakeJournal journal = new IntakeJournal(hub, own);

    @Test
    void aRecordHasWhatTheHubHasAndWhatIsOnItsWay() {
        List<StoredRevision> there = RevisionChains.of(new TestSigner(4), 2);
        journal.accept(there, () -> {});
        UUID record = there.getFirst().revision().subject().recordId();
        List<StoredRevision> written =
                own.append(context -> List.of(RevisionChains.next(context, signer, record)));
        assertThat(journal.ofRecord(record)).containsAll(written).hasSizeGreaterThan(1);
        assertThat(hub.ofRecord(record)).doesNotContainAnyElementsOf(written);
        assertThat(own.contains(there.getFirst().id())).isFalse();
    }
}
