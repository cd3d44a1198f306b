package rubezh.journal;

import module java.base;

/**
 * Version vector: the revisions that a register has, by replica.
 *
 * @param byReplica state of each replica
 */
public record VersionVector(SortedMap<UUID, ReplicaState> byReplica) {
    public VersionVector {
        byReplica = Collections.unmodifiableSortedMap(new TreeMap<>(byReplica));
    }

    /**
     * Returns the same with the ids of each replica of which a sequence number was given twice.
     *
     * @param idsOf returns the ids of a replica
     * @param most revisions of a replica whose ids are named
     */
    public VersionVector withForkedIds(Function<UUID, List<RevisionId>> idsOf, int most) {
        var states = new TreeMap<>(byReplica);
        states.replaceAll((replica, state) ->
                state.isForked() && state.count() <= most
                        ? state.withIds(idsOf.apply(replica))
                        : state);
        return new VersionVector(states);
    }

    /** Returns what the register has of some replicas. */
    public VersionVector only(Collection<UUID> replicas) {
        var some = new TreeMap<>(byReplica);
        some.keySet().retainAll(Set.copyOf(replicas));
        return new VersionVector(some);
    }

    /**
     * Revisions of one replica.
     *
     * @param upTo highest sequence number
     * @param headId id of that revision
     * @param count number of revisions; fewer than {@code upTo} means gaps
     * @param gaps missing ranges below {@code upTo}
     * @param ids all its ids, where a sequence number was given twice and numbers do not tell what
     *     is there; empty otherwise, and where they are too many to be reported
     */
    public record ReplicaState(
            long upTo, RevisionId headId, long count, List<Gap> gaps, SortedSet<RevisionId> ids) {
        public ReplicaState {
            gaps = List.copyOf(gaps);
            ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        }

        /** Creates the state of a replica whose sequence numbers tell what is there. */
        public ReplicaState(long upTo, RevisionId headId, long count, List<Gap> gaps) {
            this(upTo, headId, count, gaps, Collections.emptySortedSet());
        }

        private ReplicaState withIds(Collection<RevisionId> all) {
            return new ReplicaState(upTo, headId, count, gaps, new TreeSet<>(all));
        }

        /** Returns whether a sequence number was given twice. */
        public boolean isForked() {
            return count > upTo - gaps.stream().mapToLong(Gap::size).sum();
        }
    }

    /** Range of missing sequence numbers, both ends included. */
    public record Gap(long from, long to) {
        public long size() {
            return to - from + 1;
        }
    }
}
