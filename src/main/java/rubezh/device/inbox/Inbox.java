package rubezh.device.inbox;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Polls one folder, without subfolders, for new files. Files present at the first poll are not new.
 * Polls because the folder is often on another machine, for which the system sends no events. Not
 * thread-safe.
 */
public final class Inbox {
    /** Extensions of attachable files, lower case. */
    public static final Set<String> FILE_EXTENSIONS = Set.of("jpg", "jpeg", "png", "pdf");

    /** Time without change after which a file is complete; a scanner writes without a pause. */
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
     * @param files number of files
     * @param newest name of the file last written, empty if there is none
     * @param changed time it was written; null if there is none
     */
    public record Contents(int files, String newest, @Nullable Instant changed) {}

    /**
     * @param since monotonic time in nanoseconds when it was first seen in this state
     * @param at wall clock time of the same; null if it was present at the first poll
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
     * Returns the complete files that arrived since the first poll and are still present, the
     * oldest first. Blocks until the machine of the folder answers.
     *
     * @throws Fault {@code INB-001} if the folder is missing or may not be read; the known files
     *     are remembered, so that they do not become new
     */
    public List<InboxFile> poll() {
        Map<Path, FileState> current = states();
        seen.keySet().retainAll(current.keySet());
        long now = nanos.getAsLong();
        current.forEach((file, fileState) -> {
            ObservedFile before = seen.get(file);
            if (before == null || !before.state.equals(fileState)) {
                seen.put(file, new ObservedFile(fileState, now, polled ? clock.instant() : null));
            }
        });
        polled = true;
        return seen.entrySet().stream()
                .filter(e -> isComplete(e.getValue(), now))
                .map(e -> arrival(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(InboxFile::firstSeenAt).thenComparing(InboxFile::file))
                .toList();
    }

    /**
     * Returns all files in the folder, new or not.
     *
     * @throws Fault {@code INB-001} if the folder is missing or may not be read
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

    private static boolean isComplete(ObservedFile file, long now) {
        return file.at != null
                && file.state.bytes > 0
                && now - file.since >= QUIET_PERIOD.toNanos();
    }

    private static InboxFile arrival(Path file, ObservedFile observed) {
        return new InboxFile(
                file,
                observed.state.bytes,
                observed.state.changed,
                Objects.requireNonNull(observed.at));
    }

    private Map<Path, FileState> states() {
        var states = new HashMap<Path, FileState>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Inbox::isAttachable)) {
            for (Path file : all) {
                addState(file, states);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new Fault(e, Fault.Exit.DISK, "INB-001", folder.toString());
        }
        return states;
    }

    /** Adds the state of a file; it may be removed meanwhile. */
    private static void addState(Path file, Map<Path, FileState> states) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                states.put(file, new FileState(attributes.size(), attributes.lastModifiedTime()));
            }
        } catch (IOException gone) {
            // The next poll sees whether it is back.
        }
    }

    private static boolean isAttachable(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0
                && FILE_EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
