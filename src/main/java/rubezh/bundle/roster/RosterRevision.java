package rubezh.bundle.roster;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.roster.RosterRecord;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.json.RecordKind;
import rubezh.shape.RecordParseResult;

/**
 * Revision that says something of the roster: of one installation, or which roster it is. Earlier
 * programs said both in one, of all installations.
 *
 * @param version version of the roster that it was written with
 * @param entries installations that it speaks of
 * @param roster the roster; null of a revision on an installation
 * @param revision the revision
 */
public record RosterRevision(
        long version, List<RosterEntry> entries, @Nullable RosterRecord roster, Revision revision) {
    public RosterRevision {
        entries = List.copyOf(entries);
    }

    /** Reads a revision; empty if it is of another kind or says less than it has to. */
    public static Optional<RosterRevision> of(Revision revision) {
        if (revision.act().op() != RevisionKind.PUT) {
            return Optional.empty();
        }
        return RecordKind.INSTALLATION.isOf(revision)
                ? installation(revision)
                : RecordKind.ROSTER.isOf(revision) ? roster(revision) : Optional.empty();
    }

    private static Optional<RosterRevision> installation(Revision revision) {
        return read(RecordKind.INSTALLATION, revision)
                .flatMap(record ->
                        record.entry()
                                .map(entry ->
                                        new RosterRevision(
                                                Objects.requireNonNull(record.version()),
                                                List.of(entry),
                                                null,
                                                revision)));
    }

    private static Optional<RosterRevision> roster(Revision revision) {
        boolean whole = RecordKind.ROSTER.isOfMajor(revision.subject(), 1);
        return read(RecordKind.ROSTER, revision)
                .filter(record -> record.isComplete(whole))
                .map(record ->
                        new RosterRevision(
                                Objects.requireNonNull(record.version()),
                                whole
                                        ? record.installations().stream()
                                                .map(RosterEntry::withoutPlace)
                                                .toList()
                                        : List.of(),
                                record,
                                revision));
    }

    /** Returns what a revision states if nothing in it is left out. */
    private static <R extends Record> Optional<R> read(RecordKind<R> kind, Revision revision) {
        if (kind.stated(revision).isEmpty()) {
            return Optional.empty();
        }
        RecordParseResult<R> read = kind.shape().read(revision.content().body());
        return Optional.of(read.record()).filter(_ -> read.problems().isEmpty());
    }

    /** Returns the replica that signed it. */
    public UUID signer() {
        return revision.link().replica();
    }

    /** Returns whether it is a roster, new or of an earlier program. */
    public boolean isRoster() {
        return roster != null;
    }

    /** Returns whether it is a roster of an earlier program, which lists the installations. */
    boolean isWhole() {
        return roster != null && RecordKind.ROSTER.isOfMajor(revision.subject(), 1);
    }

    /** Returns whether it revokes an installation. */
    public boolean revokes() {
        return entries.stream().anyMatch(RosterEntry::isRevoked);
    }
}
