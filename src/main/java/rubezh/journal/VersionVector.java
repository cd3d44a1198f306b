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
     */
    public record ReplicaState(long upTo, RevisionId headId, long count, List<Gap> gaps) {
        public ReplicaState {
            gaps = List.copyOf(gaps);
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
