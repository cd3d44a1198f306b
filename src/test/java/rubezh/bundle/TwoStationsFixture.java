package rubezh.bundle;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
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

    /** Makes headquarters known at the station, as a bundle of it does with a roster. */
    protected void pinHeadquarters() {
        new RosterStore(
                        osh.journal,
                        osh.notes,
                        new PeerStore(osh.notes, osh.session, "KG-OSH"),
                        osh.session)
                .pin(new Headquarters(hq.signer.replica(), "HQ", MemoryStation.NOW, "asanov"));
    }

    /** Returns the code of the fault that a call throws. */
    protected static String code(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        return thrown instanceof Fault fault ? fault.code() : String.valueOf(thrown);
    }
}
