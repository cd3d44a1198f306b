package rubezh.ui.seizure.model;

import java.io.InputStream;
import java.util.Optional;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.register.Register;
import rubezh.text.Fault;

/**
 * Pictures and papers of the register, for views. Touches the disk: not for the window's thread.
 */
public final class AttachmentStore {
    private final Register register;

    AttachmentStore(Register register) {
        this.register = register;
    }

    /**
     * Stores a file and returns the line that names it; see {@link Register#attach}.
     *
     * @throws Fault if it is not accepted
     */
    public Attachment attach(byte[] bytes, String name) {
        return register.attach(bytes, name);
    }

    /** Opens the bytes of a file; empty if they are not here, see {@link Register#content}. */
    public Optional<InputStream> content(Sha256 hash) {
        return register.content(hash);
    }
}
