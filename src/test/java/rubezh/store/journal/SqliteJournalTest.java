package rubezh.store.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.journal.Journal;
import rubezh.journal.JournalContract;
import rubezh.security.Signer;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/** Contract of the journal in a file. */
final class SqliteJournalTest extends JournalContract {
    @TempDir Path root;

    private OpenStation station;

    @BeforeEach
    void open() {
        station = TestStations.create(root);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Override
    protected Journal journal() {
        return station.journal();
    }

    @Override
    protected Signer signer() {
        return station.session().signer();
    }
}
