package rubezh.bundle.transfer;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;

/** Base of tests of a post and a headquarters that carry bundles to each other. */
@SuppressWarnings("NullAway.Init") // opened before each test
public abstract class StationPairTest {
    protected static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

    @TempDir protected Path folder;
    protected StationPair pair;
    protected TrainingStation post;
    protected TrainingStation headquarters;

    @BeforeEach
    void openBoth() {
        pair = new StationPair(folder, CLOCK);
        post = pair.post;
        headquarters = pair.headquarters;
    }

    @AfterEach
    void closeBoth() {
        pair.close();
    }
}
