package rubezh.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.store.file.TestStations;

/** Base of tests over one open station that records are put into. */
@SuppressWarnings("NullAway.Init") // opened before each test
public abstract class SeededStationTest {
    @TempDir protected Path root;
    protected OpenStation station;
    protected StationSeeder seeder;

    @BeforeEach
    void open() {
        station = TestStations.create(root);
        seeder = new StationSeeder(station);
    }

    @AfterEach
    void close() {
        station.close();
    }
}
