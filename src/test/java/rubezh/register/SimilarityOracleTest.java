package rubezh.register;

import java.util.UUID;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.MemoryCatalogue;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.TestSigner;

/** Contract of the plain catalogue of the fixtures. */
class SimilarityOracleTest extends SimilarMarkContract {
    private final TestSigner signer = new TestSigner(1);
    private final JournalSeeder puts =
            new JournalSeeder(new MemoryJournal(signer.replica()), signer);
    private final Catalogue catalogue = new MemoryCatalogue(puts.journal());

    @Override
    protected Catalogue catalogue() {
        return catalogue;
    }

    @Override
    protected void put(UUID recordId, Seizure seizure) {
        puts.put(recordId, seizure);
    }

    @Override
    protected void cancel(UUID recordId, Seizure seizure) {
        puts.cancel(recordId, seizure);
    }
}
