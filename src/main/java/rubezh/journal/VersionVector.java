package rubezh.journal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Says what a register holds, replica by replica: the have-vector of an exchange.
 *
 * @param byReplica what is held of each replica
 */
public record VersionVector(SortedMap<UUID, ReplicaState> byReplica) {
    public VersionVector {
        byReplica = Collections.unmodifiableSortedMap(new TreeMap<>(byReplica));
    }

    /**
     * @param upTo highest sequence number held
     * @param headId id of that revision
     * @param count how many are held; fewer than {@code upTo} means gaps
     * @param gaps missing ranges below {@code upTo}
     */
    public record ReplicaState(long upTo, RevisionId headId, long count, List<Gap> gaps) {
        public ReplicaState {
            gaps = List.copyOf(gaps);
        }
    }

    /** Sequence numbers {@code from} to {@code to} are missing, both included. */
    public record Gap(long from, long to) {}
}
