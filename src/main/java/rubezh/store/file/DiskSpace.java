package rubezh.store.file;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.text.Fault;

/**
 * Free space of the disk under a register, and a reserve file beside the register: deleted once the
 * disk is full, so that the running save and the audit log can end.
 *
 * @see ReadOnlyReason
 */
public final class DiskSpace {
    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    /** Free bytes below which the officer is warned. */
    private static final long LOW = 500L << 20;

    /** Free bytes below which nothing is saved any more. */
    private static final long SHORT = 20L << 20;

    /** Free bytes below which even signing in needs the reserve. */
    private static final long USED_UP = 1L << 20;

    private static final int RESERVE = 8 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path reserve;
    private final @Nullable FileStore disk;

    public DiskSpace(Path folder) {
        this.reserve = folder.resolve("station.reserve");
        this.disk = disk(folder);
    }

    private static @Nullable FileStore disk(Path folder) {
        try {
            return Files.getFileStore(folder);
        } catch (IOException unknown) {
            return null;
        }
    }

    /** Returns the free bytes; the greatest number if the disk does not tell. */
    private long free() {
        try {
            return disk == null ? Long.MAX_VALUE : disk.getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** Returns the free space in whole MB. */
    public long freeMegabytes() {
        return free() >> 20;
    }

    /** Returns whether the officer is to be warned. */
    public boolean isLow() {
        return free() < LOW;
    }

    /** Returns whether nothing can be saved any more. */
    public boolean isShort() {
        return free() < SHORT;
    }

    /**
     * Checks before a save that the disk has space for it.
     *
     * @throws Fault {@code STO-014} with free and needed MB
     */
    public void requireRoom() {
        long free = free();
        if (free < SHORT) {
            throw new Fault(Fault.Exit.DISK, "STO-014", free >> 20, SHORT >> 20);
        }
    }

    /**
     * Checks that a file of a size fits, and the next saves after it.
     *
     * @throws Fault {@code STO-014} with free and needed MB
     */
    public void requireRoomFor(long bytes) {
        long free = free();
        if (free - bytes < SHORT) {
            throw new Fault(Fault.Exit.DISK, "STO-014", free >> 20, (SHORT + bytes) >> 20);
        }
    }

    /** Deletes the reserve file where the disk has no space even for an audit entry. */
    public void releaseIfUsedUp() {
        if (free() < USED_UP) {
            release();
        }
    }

    /** Deletes the reserve file; returns whether that gave space. */
    boolean release() {
        try {
            return Files.deleteIfExists(reserve);
        } catch (IOException e) {
            LOG.warn("reserve not released: {}", e.toString());
            return false;
        }
    }

    /** Writes the reserve file if it is missing and there is space for it. */
    public void reserve() {
        if (Files.exists(reserve) || free() < SHORT + 2 * RESERVE) {
            return;
        }
        try {
            AtomicFiles.replace(reserve, channel -> write(Channels.newOutputStream(channel)));
        } catch (IOException e) {
            LOG.warn("no reserve: {}", e.toString());
        }
    }

    /** Random bytes: a file system that compresses would store zeros in no space at all. */
    private static void write(OutputStream out) throws IOException {
        var random = new SplittableRandom();
        byte[] buffer = new byte[BUFFER];
        for (int written = 0; written < RESERVE; written += BUFFER) {
            random.nextBytes(buffer);
            out.write(buffer);
        }
    }
}
