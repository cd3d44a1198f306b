package rubezh.bundle;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.text.Fault;

/** A station and headquarters in memory, with bundles in a temporary folder. */
@SuppressWarnings("NullAway.Init") // set before each test
public abstract class TwoStationsFixture {
    @TempDir protected Path folder;
    protected MemoryStation osh;
    protected MemoryStation hq;

    @BeforeEach
    void createStations() {
        osh = new MemoryStation("KG-OSH", 1, folder);
        hq = new MemoryStation("HQ", 2, folder);
    }

    /** Returns the code of the fault that a call throws. */
    protected static String code(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        return thrown instanceof Fault fault ? fault.code() : String.valueOf(thrown);
    }
}
