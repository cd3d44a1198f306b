package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.ExclusionReason;

/**
 * What has happened to the records of a report since the issue before.
 *
 * @param added number of records that issue did not have
 * @param corrected number of records it had in another revision, or with another reason not to
 *     count
 * @param cancelled number of records cancelled since
 * @param moved number of records of that issue that belong to another report now
 */
public record IssueChanges(int added, int corrected, int cancelled, int moved) {
    /**
     * Compares the records of two issues.
     *
     * @param before states of the records as {@link
     *     rubezh.domain.summary.CaseSelection#recordStates} gives them
     * @param now states of the records now
     */
    public static IssueChanges between(Map<String, String> before, Map<String, String> now) {
        int added = 0;
        int corrected = 0;
        int cancelled = 0;
        for (Map.Entry<String, String> record : now.entrySet()) {
            String earlier = before.get(record.getKey());
            if (isCancelled(record.getValue()) && earlier != null && !isCancelled(earlier)) {
                cancelled++;
            } else if (earlier == null) {
                added++;
            } else if (!Objects.equals(earlier, record.getValue())) {
                corrected++;
            }
        }
        int moved = (int) before.keySet().stream().filter(key -> !now.containsKey(key)).count();
        return new IssueChanges(added, corrected, cancelled, moved);
    }

    private static boolean isCancelled(@Nullable String state) {
        return state != null && state.endsWith("\t" + ExclusionReason.CANCELLED);
    }

    /** Returns whether no record has changed. */
    public boolean isEmpty() {
        return added + corrected + cancelled + moved == 0;
    }
}
