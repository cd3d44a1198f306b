package rubezh.journal;

import rubezh.fixtures.MemoryBlobs;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.TestSigner;
import rubezh.security.Signer;

class MemoryBlobsTest extends BlobsContract {
    private final TestSigner signer = new TestSigner(1);
    private final MemoryJournal journal = new MemoryJournal(signer.replica());
    private final Blobs blobs = new MemoryBlobs(journal);

    @Override
    protected Blobs blobs() {
        return blobs;
    }

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Signer signer() {
        return signer;
    }
}
