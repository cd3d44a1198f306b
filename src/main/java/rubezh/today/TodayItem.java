package rubezh.today;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditLine;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;
import rubezh.domain.station.Urgency;
import rubezh.operation.UnseenChanges;
import rubezh.register.Offer;
import rubezh.register.SeizureRow;
import rubezh.register.StoredPackage;
import rubezh.register.codelist.CodeOffer;
import rubezh.register.grant.UnseenStep;
import rubezh.register.template.UnseenTemplate;
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

        /** Returns whether anything is open between here and the station. */
        boolean isBehind(Instant now) {
            return status.agreement() == StationAgreement.FORKED
                    || status.missing() > 0
                    || status.isDayOpen()
                    || status.openReceipts() > 0
                    || unacknowledged > 0
                    || urgency(now) != Urgency.NORMAL;
        }

        /** Returns how pressing its silence is. */
        public Urgency urgency(Instant now) {
            return Urgency.of(status, now, terms);
        }
    }

    /**
     * What only an administrator can put right.
     *
     * @param task what
     * @param at when it was done last, or when it began; null where there is no such time
     * @param headquarters station that the task is about; empty if it is about none
     * @param free bytes that can be written; 0 where the task is not about space
     */
    record StationTask(Task task, @Nullable Instant at, String headquarters, long free)
            implements TodayItem {
        StationTask(Task task, @Nullable Instant at) {
            this(task, at, "", 0);
        }
    }

    /** Tasks of an administrator, the most pressing first. */
    enum Task {
        /** The disk of the register is nearly full. */
        DISK,
        /** The last backup failed. */
        BACKUP_FAILED,
        /** There is no backup. */
        NO_BACKUP,
        /** The newest backup is old. */
        OLD_BACKUP,
        /** No recovery sheet was made. */
        NO_SHEET,
        /** Only one account can administer the station. */
        ONE_ADMINISTRATOR,
        /** Stations are known, and none was confirmed as headquarters by its key. */
        NO_HEADQUARTERS,
        /** The code of the recovery sheet was not left with headquarters. */
        SHEET_NOT_LEFT,
        /** No restore was rehearsed. */
        NO_REHEARSAL
    }

    /** Daily summary that was not issued although its station day is over. */
    record OwedSummary(LocalDate day) implements TodayItem {}

    /**
     * Day of the station of which nothing says what came of it, or whose nil report a case
     * contradicts.
     *
     * @param running whether the day still runs
     */
    record OpenDay(StationDay day, boolean running) implements TodayItem {}

    /** Change of a record of this station that another one offers. */
    record OfferedChange(Offer offer) implements TodayItem {}

    /** Change of a code by a station without a say over it; who agrees makes the same change. */
    record OfferedCode(CodeOffer offer) implements TodayItem {}

    /** Right that another station asks for, or that it gave, ended or declined unseen. */
    record ChangedRight(UnseenStep unseen) implements TodayItem {}

    /** Operation that another station changed unseen by the officer. */
    record ChangedOperation(UnseenChanges news) implements TodayItem {}

    /** Template of a paper that headquarters changed unseen by the officer. */
    record ChangedTemplate(UnseenTemplate news) implements TodayItem {}

    /** Entry of the audit log that the officer has not seen. */
    record LogEntry(AuditLine line) implements TodayItem {}

    /** Bundle that was not imported yet. */
    record ArrivedBundle(Path file) implements TodayItem {}

    /** Bundle sent from here whose receipt should be here or is waited for. */
    record AwaitedReceipt(SentBundle sent) implements TodayItem {}

    /** Account that cannot be used as it is. */
    record WaitingAccount(OfficerAccount account) implements TodayItem {}
}
