package rubezh.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;

/** Base of tests over one open register and its services. */
@SuppressWarnings("NullAway.Init") // opened before each test
public abstract class OpenRegisterTest {
    @TempDir protected Path root;
    protected OpenStation station;
    protected OpenRegister register;
    protected StationSeeder seeder;

    @BeforeEach
    void openTheRegister() {
        station = TestStations.create(root);
        register = OpenRegisterFixture.create(station, root.resolve("area"));
        seeder = new StationSeeder(station);
    }

    @AfterEach
    void closeTheRegister() {
        register.close();
    }
}
