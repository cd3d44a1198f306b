package rubezh.register.view;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.view.ViewLine;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.json.BoundId;
import rubezh.json.RecordKind;

/**
 * State of the shared views: a view belongs to the officer and station whose revision brought it
 * first, of those by the installation that its id is bound to if there are any. Only revisions of
 * that officer change it or take it back.
 */
final class SharedViewLog {
    private static final String LINES = "/views/";

    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    /** View with its owner; no line once it is taken back. */
    private record Entry(String station, String author, UUID replica, @Nullable ViewLine line) {}

    private SharedViewLog(List<Revision> ordered) {
        var first = new HashMap<UUID, Revision>();
        ordered.forEach(revision ->
                linesOf(revision).forEach(id -> first.merge(id, revision, firstOf(id))));
        ordered.forEach(revision -> add(revision, first));
    }

    /** Returns which of two revisions that list a view, in their order, brought it. */
    private static BinaryOperator<Revision> firstOf(UUID id) {
        return (one, other) -> !isBound(id, one) && isBound(id, other) ? other : one;
    }

    private static boolean isBound(UUID id, Revision revision) {
        return BoundId.isOf(id, revision.link().replica());
    }

    /**
     * @param revisions all known ones of the record, in any order; those of other kinds and schemas
     *     are skipped
     */
    static SharedViewLog of(Collection<Revision> revisions) {
        List<Revision> readable =
                revisions.stream().filter(one -> RecordKind.VIEWS.stated(one).isPresent()).toList();
        return new SharedViewLog(readable.isEmpty() ? List.of() : RevisionMerger.inOrder(readable));
    }

    private void add(Revision revision, Map<UUID, Revision> first) {
        var lines = new LinkedHashMap<UUID, ViewLine>();
        RecordKind.VIEWS.read(revision).views().stream()
                .filter(line -> line.conditions() != null)
                .forEach(line -> lines.put(line.id(), line));
        for (UUID id : linesOf(revision)) {
            Revision brought = Objects.requireNonNull(first.get(id));
            Revision.Act owner = brought.act();
            if (owner.station().equals(revision.act().station())
                    && owner.author().equals(revision.act().author())) {
                UUID replica = brought.link().replica();
                entries.put(id, new Entry(owner.station(), owner.author(), replica, lines.get(id)));
            }
        }
    }

    /** Returns the views that a revision lists, or something in them. */
    private static List<UUID> linesOf(Revision revision) {
        return revision.content().changed().stream()
                .flatMap(pointer -> lineOf(pointer).stream())
                .distinct()
                .toList();
    }

    /** Returns the line that a pointer leads to or into. */
    private static Optional<UUID> lineOf(String pointer) {
        if (!pointer.startsWith(LINES)) {
            return Optional.empty();
        }
        String id = pointer.substring(LINES.length()).split("/", 2)[0];
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            // No program writes such a line, and none reads it either.
            return Optional.empty();
        }
    }

    /**
     * Returns the views, in the order they were first shared, without those that do not read; of
     * each computer no more than it may share, whatever stations it speaks for.
     */
    List<SharedView> views() {
        var views = new ArrayList<SharedView>();
        var ofReplica = new HashMap<UUID, Integer>();
        for (Entry entry : entries.values()) {
            Optional<SavedView> view = read(entry.line);
            if (view.isPresent()
                    && ofReplica.merge(entry.replica, 1, Integer::sum)
                            <= SharedViewService.MAX_VIEWS) {
                String owner = Objects.requireNonNull(entry.line).owner();
                views.add(new SharedView(view.get(), entry.station, entry.author, owner));
            }
        }
        return views;
    }

    /** Returns the number of views that a computer shared first. */
    int sharedBy(UUID replica) {
        return (int)
                entries.values().stream()
                        .filter(entry -> entry.line != null && entry.replica.equals(replica))
                        .count();
    }

    /** Returns the lines of a station, as their owners have them. */
    List<ViewLine> linesOf(String station) {
        return entries.values().stream()
                .filter(entry -> entry.station.equals(station))
                .flatMap(entry -> Stream.ofNullable(entry.line))
                .toList();
    }

    /** Returns the number of views that are there and not among {@link #views}. */
    int unreadable() {
        long shared = entries.values().stream().filter(entry -> entry.line != null).count();
        return (int) shared - views().size();
    }

    private static Optional<SavedView> read(@Nullable ViewLine line) {
        String name = line == null ? null : line.name();
        return line == null
                        || name == null
                        || name.length() > SharedViewService.MAX_NAME
                        || line.conditions() == null
                ? Optional.empty()
                : SavedViewCodec.readText(line.conditions())
                        .map(view -> view.renamed(line.id(), name));
    }
}
