package rubezh.device.inbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Looks into one folder, not into folders in it, again and again. What lies there at the first look
 * is not news. Looking is asked for, not told by the system: the folder is often one of another
 * machine, about which the system tells nothing. Not safe for several threads.
 */
public final class Inbox {
    /** Endings of what can be attached, lower case. */
    public static final Set<String> FILE_EXTENSIONS = Set.of("jpg", "jpeg", "png", "pdf");

    /** A file that has not changed for so long has come whole: a scanner writes without a pause. */
    public static final Duration QUIET_PERIOD = Duration.ofSeconds(2);

    private final Path folder;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Map<Path, ObservedFile> seen = new HashMap<>();
    private boolean polled;

    private record FileState(long bytes, FileTime changed) {}

    /**
     * Files of a folder that can be attached.
     *
     * @param files how many
     * @param newest name of the one last written, empty if there is none
     * @param changed when that was written; null if there is none
     */
    public record Contents(int files, String newest, @Nullable Instant changed) {}

    /**
     * @param at when it was first seen in this state; null if it was there from the start
     */
    private record ObservedFile(FileState state, long since, @Nullable Instant at) {}

    /**
     * @param nanos a monotonic clock in nanoseconds
     */
    public Inbox(Path folder, InstantSource clock, LongSupplier nanos) {
        this.folder = folder;
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * Returns what has come since the first look, has come whole and is still there; the oldest
     * first. Blocks for as long as the folder's machine takes to answer.
     *
     * @throws Fault {@code INB-001} if the folder is gone or may not be read; what was seen before
     *     is remembered, so that nothing that lay there becomes news
     */
    public List<InboxFile> poll() {
        Map<Path, FileState> now = states();
        seen.keySet().retainAll(now.keySet());
        long at = nanos.getAsLong();
        now.forEach((file, fileState) -> {
            ObservedFile before = seen.get(file);
            if (before == null || !before.state.equals(fileState)) {
                seen.put(file, new ObservedFile(fileState, at, polled ? clock.instant() : null));
            }
        });
        polled = true;
        return seen.entrySet().stream()
                .filter(e -> isWhole(e.getValue(), at))
                .map(e -> arrival(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(InboxFile::firstSeenAt).thenComparing(InboxFile::file))
                .toList();
    }

    /**
     * Returns all files in the folder, new or not.
     *
     * @throws Fault {@code INB-001} if the folder is gone or may not be read
     */
    public Contents contents() {
        Map<Path, FileState> now = states();
        return now.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparing(FileState::changed)))
                .map(e ->
                        new Contents(
                                now.size(),
                                String.valueOf(e.getKey().getFileName()),
                                e.getValue().changed.toInstant()))
                .orElse(new Contents(0, "", null));
    }

    private static boolean isWhole(ObservedFile one, long now) {
        return one.at != null && one.state.bytes > 0 && now - one.since >= QUIET_PERIOD.toNanos();
    }

    private static InboxFile arrival(Path file, ObservedFile one) {
        return new InboxFile(
                file, one.state.bytes, one.state.changed, Objects.requireNonNull(one.at));
    }

    private Map<Path, FileState> states() {
        var states = new HashMap<Path, FileState>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Inbox::isAttachable)) {
            for (Path file : all) {
                state(file, states);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new Fault(e, Fault.Exit.DISK, "INB-001", folder.toString());
        }
        return states;
    }

    /** A file may go while the others are looked at. */
    private static void state(Path file, Map<Path, FileState> states) {
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class);
            if (about.isRegularFile()) {
                states.put(file, new FileState(about.size(), about.lastModifiedTime()));
            }
        } catch (IOException gone) {
            // It is looked at again the next time.
        }
    }

    private static boolean isAttachable(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0
                && FILE_EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
