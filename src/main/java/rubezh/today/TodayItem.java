package rubezh.today;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationStatus;
import rubezh.register.SeizureRow;
import rubezh.register.StoredPackage;
import rubezh.security.account.OfficerAccount;

/** One thing that waits. */
public sealed interface TodayItem {
    /**
     * Record that waits.
     *
     * @param row its row in the list
     * @param missing pointers of the fields that keep a draft from being submitted, in order
     * @param returned its last return; null for a record that is not returned
     */
    record WaitingRecord(SeizureRow row, List<String> missing, @Nullable ReturnNote returned)
            implements TodayItem {
        public WaitingRecord {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Record that matches the watch list.
     *
     * @param row its row in the list
     * @param entries what the entries look out for, each once
     */
    record WatchedRecord(SeizureRow row, List<String> entries) implements TodayItem {
        public WatchedRecord {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Return of a record as its recorder is told of it.
     *
     * @param at time by the clock of the reviewer's station
     * @param by name of the reviewer, the login if the decision names none
     * @param reason why it was returned
     * @param fields pointers of the fields with a remark that nobody answered
     */
    record ReturnNote(OffsetDateTime at, String by, String reason, List<String> fields) {
        public ReturnNote {
            fields = List.copyOf(fields);
        }
    }

    /** Sealed package in store. */
    record SealedPackage(StoredPackage stored) implements TodayItem {}

    /**
     * Another station.
     *
     * @param status how far it has come in the exchange
     * @param unacknowledged changes it has not acknowledged
     * @param terms times from which its silence is pressing
     */
    record OtherStation(StationStatus status, long unacknowledged, SilenceTerms terms)
            implements TodayItem {
        /** Returns its code. */
        public String station() {
            return status.station();
        }

        /** Returns how pressing its silence is. */
        public Urgency urgency(Instant now) {
            return Urgency.of(status, now, terms);
        }
    }

    /**
     * Recovery sheet that something is missing of.
     *
     * @param made when it was made; null if there is none
     * @param headquarters station that was not left its code; empty if that is not missing
     */
    record RecoverySheet(@Nullable Instant made, String headquarters) implements TodayItem {}

    /** Account that cannot be used as it is. */
    record WaitingAccount(OfficerAccount account) implements TodayItem {}

    /** How pressing it is to send or to hear something, by its age. */
    enum Urgency {
        NORMAL,
        LATE,
        OVERDUE;

        /**
         * Returns how pressing the silence of a station is; one that never sent a bundle is not
         * late.
         */
        public static Urgency of(StationStatus status, Instant now, SilenceTerms terms) {
            Duration silent = status.silent(now);
            return silent == null ? NORMAL : of(silent, terms);
        }

        /** Returns the urgency of what has waited so long. */
        public static Urgency of(Duration age, SilenceTerms terms) {
            if (age.compareTo(terms.overdue()) >= 0) {
                return OVERDUE;
            }
            return age.compareTo(terms.late()) >= 0 ? LATE : NORMAL;
        }
    }
}
