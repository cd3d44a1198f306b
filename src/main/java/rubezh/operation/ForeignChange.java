package rubezh.operation;

import module java.base;

import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;

/**
 * Change of an operation by another station than the one that created it. It holds like any other;
 * whoever coordinates the operation has to see it.
 *
 * @param station station of the author
 * @param author login at that station
 * @param at time by the clock of that station
 * @param fields pointers of what was changed, the decisions to close it left out
 */
public record ForeignChange(String station, String author, OffsetDateTime at, List<String> fields) {
    private static final String STEPS = "/steps";

    public ForeignChange {
        fields = List.copyOf(fields);
    }

    /** Returns the changes among the revisions of an operation, each after those it knew. */
    static List<ForeignChange> among(Collection<Revision> revisions) {
        return withDecisions(revisions).filter(change -> !change.fields().isEmpty()).toList();
    }

    /**
     * Returns the same changes and, without fields, the decisions to end it or to open it again.
     */
    static Stream<ForeignChange> withDecisions(Collection<Revision> revisions) {
        List<Revision> inOrder = RevisionMerger.inOrder(revisions);
        String creator = inOrder.getFirst().act().station();
        return inOrder.stream()
                .filter(revision -> !revision.act().station().equals(creator))
                .map(ForeignChange::of);
    }

    /** Returns the login of the author at his station. */
    public String login() {
        return author.substring(author.indexOf(':') + 1);
    }

    private static ForeignChange of(Revision revision) {
        return new ForeignChange(
                revision.act().station(),
                revision.act().author(),
                revision.act().at(),
                revision.content().changed().stream()
                        .filter(pointer -> !pointer.startsWith(STEPS))
                        .toList());
    }
}
