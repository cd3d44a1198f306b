package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import rubezh.backup.BackupService.BackupStatus;
import rubezh.bundle.UnacknowledgedCount;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.Urgency;
import rubezh.domain.summary.ExclusionReason;
import rubezh.register.Query;
import rubezh.register.shift.Shift;
import rubezh.review.ReviewService;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;

/**
 * Counts of pending work in a register.
 *
 * @param drafts records not yet submitted
 * @param review records that wait for a review
 * @param conflicts records in conflict
 * @param returned records of the own station returned for correction
 * @param unacknowledged what the recipients have not acknowledged
 * @param terms times from which that is pressing
 * @param receipts bundles sent from here that no receipt has come of
 * @param backups state of the backups; empty before it was read
 * @param shift the open shift
 */
record RegisterFigures(
        long drafts,
        long review,
        long conflicts,
        long returned,
        UnacknowledgedCount unacknowledged,
        SilenceTerms terms,
        ReceiptService.OpenCounts receipts,
        Optional<BackupStatus> backups,
        Optional<Shift> shift) {
    static final RegisterFigures NONE =
            new RegisterFigures(
                    0,
                    0,
                    0,
                    0,
                    UnacknowledgedCount.NONE,
                    SilenceTerms.USUAL,
                    new ReceiptService.OpenCounts(0, 0),
                    Optional.empty(),
                    Optional.empty());

    /** Reads the counts; do not call on the UI thread. */
    static RegisterFigures read(OpenRegister register) {
        return new RegisterFigures(
                count(register, of(Status.DRAFT)) + neverSaved(register),
                count(register, ReviewService.QUEUE),
                count(register, Query.ALL.marked(Set.of(ExclusionReason.CONFLICT))),
                count(register, Query.returnedTo(register.station().code())),
                UnacknowledgedCount.of(register.exchange().peers()),
                register.exchange().receipts().silence(),
                register.exchange().receipts().open(),
                Optional.of(register.backups().status()),
                register.shifts().current());
    }

    /**
     * Returns the style of the number of revisions not acknowledged: {@code warn} if they are late,
     * {@code stop} if they are overdue, else none.
     */
    List<String> unacknowledgedStyles(Instant now) {
        Duration age =
                unacknowledged.since().map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
        return switch (Urgency.of(age, terms)) {
            case NORMAL -> List.of();
            case LATE -> List.of("warn");
            case OVERDUE -> List.of("stop");
        };
    }

    /** Returns the style of the number of receipts waited for: {@code warn} if one is overdue. */
    List<String> receiptStyles() {
        return receipts.overdue() > 0 ? List.of("warn") : List.of();
    }

    static Query of(Status status) {
        return Query.ALL.where(HEADER_STATUS, Set.of(status.name()));
    }

    private static long neverSaved(OpenRegister register) {
        return Permission.READ_RECORDS.isGrantedTo(register.officer())
                ? register.register().neverSaved().size()
                : 0;
    }

    /** Counts records; whoever may not read records sees no count. */
    static long count(OpenRegister register, Query query) {
        return Permission.READ_RECORDS.isGrantedTo(register.officer())
                ? register.register().catalogue().count(query)
                : 0;
    }
}
