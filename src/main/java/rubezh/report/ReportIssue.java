package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.ExclusionReason;

/**
 * Issue data of a report: number, station, time, signatories.
 *
 * @param number number of the issue, say {@code 2026-11-24/2}
 * @param replaces number of the issue it replaces, or null
 * @param copy number of the copy; {@link #NOT_ISSUED} for a working copy, which is marked
 * @param station code of the station
 * @param office service that issues it; the station where it names no service
 * @param unit station, where the office is not the station itself
 * @param preparedAt time of preparation with the offset of the station; also the date of the PDF
 * @param preparedBy who prepared it
 * @param approvedBy who approves it; a rule takes the place of an empty name
 * @param register what the reader must know of the register
 * @param changes what has changed since the issue it replaces; null where that is not known
 */
public record ReportIssue(
        String number,
        @Nullable String replaces,
        int copy,
        String station,
        BilingualText office,
        @Nullable BilingualText unit,
        OffsetDateTime preparedAt,
        Signatory preparedBy,
        Signatory approvedBy,
        RegisterState register,
        @Nullable Changes changes) {
    /** Number of a copy that was not issued. */
    public static final int NOT_ISSUED = 0;

    /**
     * A person who signs a report.
     *
     * @param position rank or position
     * @param name surname and initials; empty if it is to be filled in by hand
     */
    public record Signatory(BilingualText position, BilingualText name) {}

    /**
     * What has happened to the records of a report since the issue before.
     *
     * @param added number of records that issue did not have
     * @param corrected number of records it had in another revision, or with another reason not to
     *     count
     * @param cancelled number of records cancelled since
     * @param moved number of records of that issue that belong to another report now
     */
    public record Changes(int added, int corrected, int cancelled, int moved) {
        /**
         * Compares the records of two issues.
         *
         * @param before states of the records as {@link
         *     rubezh.domain.summary.CaseSelection#recordStates} gives them
         * @param now states of the records now
         */
        public static Changes between(Map<String, String> before, Map<String, String> now) {
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
            return new Changes(added, corrected, cancelled, moved);
        }

        private static boolean isCancelled(@Nullable String state) {
            return state != null && state.endsWith("\t" + ExclusionReason.CANCELLED);
        }

        /** Returns whether no record has changed. */
        public boolean isEmpty() {
            return added + corrected + cancelled + moved == 0;
        }
    }
}
