package rubezh.journal;

import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.TestSigner;
import rubezh.security.Signer;

class MemoryJournalTest extends JournalContract {
    private final TestSigner signer = new TestSigner(1);
    private final Journal journal = new MemoryJournal(signer.replica());

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Signer signer() {
        return signer;
    }
}
