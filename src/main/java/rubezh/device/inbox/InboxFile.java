package rubezh.device.inbox;

import module java.base;

/**
 * A complete file that arrived in the folder while it was watched. A file written again under the
 * same name is another arrival.
 *
 * @param file the file
 * @param bytes size, more than zero
 * @param changed time it was last written, by the clock of the machine of the folder
 * @param firstSeenAt time it was first seen in this state, by the clock of this machine
 */
public record InboxFile(Path file, long bytes, FileTime changed, Instant firstSeenAt) {
    /** Returns the name without the folder. */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
