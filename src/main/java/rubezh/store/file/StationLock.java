package rubezh.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Lock of a station folder against a second process. The operating system releases the lock when
 * the process ends; the lock file has the holder's process id and machine. Text left by an earlier
 * holder means an unclean end.
 */
public final class StationLock implements AutoCloseable {
    /**
     * Locked byte far beyond the text, so that the text stays readable under the mandatory locks of
     * Windows.
     */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;
    private final boolean afterUncleanEnd;

    private StationLock(FileChannel channel, boolean afterUncleanEnd) {
        this.channel = channel;
        this.afterUncleanEnd = afterUncleanEnd;
    }

    /**
     * Acquires the lock.
     *
     * @throws Fault {@code STO-001} with process id and machine of the holder
     */
    public static StationLock acquire(Path folder, String machine) {
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(
                            folder.resolve("station.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            String holder = read(channel);
            if (lock == null) {
                String[] parts = (holder + "\n?").split("\n");
                channel.close();
                throw new Fault(Fault.Exit.IN_USE, "STO-001", parts[0], parts[1]);
            }
            write(channel, ProcessHandle.current().pid() + "\n" + machine);
            return new StationLock(channel, !holder.isEmpty());
        } catch (IOException e) {
            closeQuietly(channel);
            throw Faults.of(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(300);
        channel.read(text, 0);
        return Bytes.text(Arrays.copyOf(text.array(), text.position()));
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Bytes.of(text)), 0);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // The caller reports the first exception.
        }
    }

    /** Returns whether the last holder ended without closing. */
    public boolean afterUncleanEnd() {
        return afterUncleanEnd;
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        if (!isHeld()) {
            return;
        }
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw Faults.of(e);
        }
    }
}
