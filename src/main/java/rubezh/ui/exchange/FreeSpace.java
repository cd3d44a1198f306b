package rubezh.ui.exchange;

import module java.base;

/**
 * Space of the medium that a folder is on.
 *
 * @param free bytes that can be written; -1 if it cannot be told
 * @param total bytes of the medium; -1 if it cannot be told
 */
record FreeSpace(long free, long total) {
    static final FreeSpace UNKNOWN = new FreeSpace(-1, -1);

    static FreeSpace of(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return new FreeSpace(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException _) {
            return UNKNOWN; // the folder is not there now; writing to it will say so
        }
    }

    boolean isKnown() {
        return total >= 0;
    }
}
