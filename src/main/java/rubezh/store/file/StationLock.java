package rubezh.store.file;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.text.Fault;

/**
 * Lock of a station folder against a second process. The operating system releases the lock when
 * the process ends; the lock file has the holder's process id and machine. Text left by an earlier
 * holder means an unclean end.
 */
public final class StationLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationLock.class);
    private static final Set<StandardOpenOption> READ_WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /**
     * Locked byte far beyond the text, so that the text stays readable under the mandatory locks of
     * Windows.
     */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final @Nullable FileChannel channel;
    private final boolean exclusive;
    private final boolean afterUncleanEnd;
    private boolean open = true;

    /**
     * @param channel null where a read-only medium has no lock file
     */
    private StationLock(@Nullable FileChannel channel, boolean exclusive, boolean afterUncleanEnd) {
        this.channel = channel;
        this.exclusive = exclusive;
        this.afterUncleanEnd = afterUncleanEnd;
    }

    /**
     * Acquires the lock.
     *
     * @throws Fault {@code STO-001} with process id and machine of the holder
     */
    public static StationLock acquire(Path folder, String machine) {
        try {
            StationLock lock = of(open(folder, READ_WRITE), false);
            lock.write(ProcessHandle.current().pid() + "\n" + machine);
            return lock;
        } catch (IOException e) {
            throw Faults.of(e, folder);
        }
    }

    /**
     * Acquires the lock where nothing can be written: others may read at the same time, and a
     * process that writes is kept out.
     *
     * @throws Fault {@code STO-001} with process id and machine of the holder
     */
    public static StationLock acquireForReading(Path folder, ReadOnlyReason reason) {
        try {
            return of(open(folder, Set.of(StandardOpenOption.READ)), true);
        } catch (IOException e) {
            if (reason == ReadOnlyReason.MEDIUM) {
                return new StationLock(null, false, false);
            }
            throw Faults.of(e, folder);
        }
    }

    /** Returns the lock of a file that nobody else writes, such as a backup. */
    public static StationLock none() {
        return new StationLock(null, false, false);
    }

    /** A symbolic link is not followed: the file it leads to would be emptied. */
    private static FileChannel open(Path folder, Set<StandardOpenOption> options)
            throws IOException {
        Path file = folder.resolve("station.lock");
        var all = new HashSet<OpenOption>(options);
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, all, PrivateFiles.attributes(file));
    }

    private static StationLock of(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = lock(channel, shared);
            String holder = read(channel);
            if (lock == null) {
                String[] parts = (holder + "\n?").split("\n");
                throw new Fault(Fault.Exit.IN_USE, "STO-001", parts[0], parts[1]);
            }
            return new StationLock(channel, !shared, !shared && !holder.isEmpty());
        } catch (IOException | RuntimeException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, shared);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(300);
        channel.read(text, 0);
        return Bytes.text(Arrays.copyOf(text.array(), text.position()));
    }

    /** Writes who holds the lock; a full disk does not take the text, but the lock holds. */
    private void write(String text) {
        try {
            channel().truncate(0);
            channel().write(ByteBuffer.wrap(Bytes.of(text)), 0);
        } catch (IOException e) {
            LOG.warn("holder not written: {}", e.toString());
        }
    }

    private FileChannel channel() {
        return Objects.requireNonNull(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The caller reports the first exception.
        }
    }

    /** Returns whether the last holder ended without closing. */
    public boolean afterUncleanEnd() {
        return afterUncleanEnd;
    }

    boolean isHeld() {
        return open;
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try (var _ = channel) {
            if (exclusive) {
                channel().truncate(0);
            }
        } catch (IOException e) {
            LOG.warn("holder not removed: {}", e.toString());
        }
    }
}
