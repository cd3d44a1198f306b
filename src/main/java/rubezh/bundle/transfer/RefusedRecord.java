package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.journal.Revision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * Case of which a bundle has revisions that are refused because headquarters revoked who signed
 * them.
 *
 * @param recordId id of the case
 * @param headline headline of the newest of them
 * @param replica revoked installation
 * @param station code of the station in whose name they were written
 * @param at when the newest was written, by the clock of that installation
 * @param ids ids of the revisions, with those of its review, rising
 * @param known whether the register has other revisions of the case
 */
public record RefusedRecord(
        UUID recordId,
        RecordHeadline headline,
        UUID replica,
        String station,
        OffsetDateTime at,
        List<String> ids,
        boolean known) {
    public RefusedRecord {
        ids = List.copyOf(ids);
    }

    /** Returns whether a person who writes this means the case. */
    public boolean isNamed(String name) {
        return name.equals(headline.number()) || name.equals(recordId.toString());
    }

    /** Returns the key of the message on whether the register has the case. */
    public String stateKey() {
        return known ? "enrol.refused.changes" : "enrol.refused.new";
    }

    /** Refused revisions of a bundle, while they are read. */
    static final class Builder {
        /** What was read of one case and one installation. */
        private record Key(UUID recordId, UUID replica) {}

        private final SequencedMap<Key, List<Revision>> found = new LinkedHashMap<>();

        /** Adds a revision, unless it is of something else than a case and its review. */
        void add(Revision revision) {
            Optional<UUID> recordId =
                    RecordKind.SEIZURE.isOf(revision)
                            ? Optional.of(revision.subject().recordId())
                            : DerivedId.seizureOf(revision);
            recordId.ifPresent(id ->
                    found.computeIfAbsent(
                                    new Key(id, revision.link().replica()), _ -> new ArrayList<>())
                            .add(revision));
        }

        /**
         * Returns the cases in the order of the bundle.
         *
         * @param held returns those of some ids of which the register has revisions
         */
        List<RefusedRecord> build(UnaryOperator<Set<UUID>> held) {
            Set<UUID> ids = found.keySet().stream().map(Key::recordId).collect(Collectors.toSet());
            Set<UUID> known = held.apply(ids);
            var all = new ArrayList<RefusedRecord>();
            found.forEach((key, revisions) -> all.add(of(key, revisions, known)));
            return all;
        }

        private static RefusedRecord of(Key key, List<Revision> revisions, Set<UUID> known) {
            Revision newest = revisions.getLast();
            Revision shown =
                    revisions.reversed().stream()
                            .filter(RecordKind.SEIZURE::isOf)
                            .findFirst()
                            .orElse(newest);
            return new RefusedRecord(
                    key.recordId,
                    RecordHeadline.of(shown),
                    key.replica,
                    newest.act().station(),
                    newest.act().at(),
                    revisions.stream().map(one -> one.id().hex()).distinct().sorted().toList(),
                    known.contains(key.recordId));
        }
    }
}
