package rubezh.ui.seizure.model;

import module java.base;

import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.register.Register;

/**
 * Image and document files of the register, for views. Reads and writes the disk: call it off the
 * JavaFX application thread.
 *
 * @see rubezh.register.Register#attach
 */
public final class AttachmentStore {
    private final Register register;

    AttachmentStore(Register register) {
        this.register = register;
    }

    /**
     * Stores a file and returns its attachment line; see {@link Register#attach}.
     *
     * @throws Fault if the file is not accepted
     */
    public Attachment attach(byte[] bytes, String name) {
        return register.attach(bytes, name);
    }

    /** Opens a file; empty if its bytes are not in this register, see {@link Register#content}. */
    public Optional<InputStream> content(Sha256 hash) {
        return register.content(hash);
    }
}
