package rubezh.bundle;

import java.nio.file.Path;
import java.util.List;
import rubezh.security.Session;

/**
 * Sends and takes bundles for the officer who signed in. Thread-safe; every call touches the disk,
 * none is for the window's thread.
 *
 * <p>Expected failures are faults: {@code BND-…} for the bundle as a whole, {@code REV-…} for a
 * revision that makes the whole bundle unacceptable, {@code STO-…} from the disk. After a fault
 * nothing has changed.
 */
public final class Exchange {
    private final Workplace workplace;
    private final Session session;
    private final Installation here;

    public Exchange(Workplace workplace, Session session, Installation here) {
        this.workplace = workplace;
        this.session = session;
        this.here = here;
    }

    /** Returns the usual name of a bundle made now. */
    public String usualName() {
        throw pending();
    }

    /**
     * Writes a bundle beside its place, reads it back, then moves it there and notes it as sent. A
     * bundle without revisions is a plain acknowledgement.
     */
    public Exported export(ExportRequest request, Progress progress) {
        throw pending();
    }

    /** Checks the seal and reads the header. */
    public Inspection inspect(Path file, Progress progress) {
        throw pending();
    }

    /** Checks everything that can be checked: every hash, link and signature. */
    public Verification verify(Path file, Progress progress) {
        throw pending();
    }

    /** Finds out what an import would do. To be closed. */
    public Preview preview(Path file, Trust trust, Progress progress) {
        throw pending();
    }

    /** Applies in one transaction what the preview showed. The preview is closed by its owner. */
    public Imported apply(Preview preview, Progress progress) {
        throw pending();
    }

    /** Returns how other installations stand, by station. */
    public List<PeerState> peers() {
        throw pending();
    }

    /** Returns the exchange journal, newest first. */
    public List<Passage> passages() {
        return new Peers(workplace.notes()).passages();
    }

    private RuntimeException pending() {
        return new UnsupportedOperationException(
                "comes with bundles: " + session.officer() + here.app());
    }
}
