package rubezh.device.inbox;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * A file that has come into the folder while it was watched, and has come whole. A scanner that
 * writes a name again makes another arrival.
 *
 * @param file the file
 * @param bytes its size, more than zero
 * @param changed when it was last written, by the clock of the machine that holds the folder
 * @param firstSeenAt when it was first seen like this, by the clock of this machine
 */
public record InboxFile(Path file, long bytes, FileTime changed, Instant firstSeenAt) {
    /** Returns the name without the folder. */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
