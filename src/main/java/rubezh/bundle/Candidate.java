package rubezh.bundle;

import java.nio.file.Path;
import rubezh.bundle.SealPass.Sealed;

/**
 * A sealed bundle from an accepted sender, before its revisions are read.
 *
 * @param copy the private copy
 * @param sealed its seal
 * @param inspection what it says of itself
 * @param keys whose key is believed
 * @param pins whether the sender is to be pinned
 */
record Candidate(Path copy, Sealed sealed, Inspection inspection, Keys keys, boolean pins) {
    String name() {
        return String.valueOf(inspection.file().getFileName());
    }

    Header header() {
        return inspection.header();
    }
}
