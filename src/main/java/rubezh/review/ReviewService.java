package rubezh.review;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.Station;
import rubezh.journal.RevisionId;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.SaveIntent;
import rubezh.register.officer.KnownRole;
import rubezh.register.officer.RoleLookup;
import rubezh.register.review.ReviewEntry;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;

/**
 * Review of records on behalf of the signed-in officer. A decision concerns exactly the revisions
 * the officer saw; whatever is written later has to be reviewed again. Thread-safe; every call may
 * access the disk.
 *
 * <pre>{@code
 * ReviewedRecord seen = reviews.open(recordId).orElseThrow();
 * ReviewResult result = reviews.approve(seen.target());
 * }</pre>
 */
public final class ReviewService {
    /** Records that wait for a decision, the oldest first. */
    public static final Query QUEUE =
            Query.ALL
                    .where(HEADER_STATUS, Set.of(Status.SUBMITTED.name(), Status.AMENDING.name()))
                    .withCancelled(false)
                    .oldestFirst();

    /** Length of the shortest reason of a return. */
    public static final int MIN_REASON = ReviewRules.MIN_REASON;

    private final RegisterStorage storage;
    private final Register register;
    private final Session session;
    private final ReviewTransaction transaction;
    private final ReviewedRecordReader reader;

    public ReviewService(
            RegisterStorage storage,
            Register register,
            Session session,
            Station station,
            IdSource source) {
        this.storage = storage;
        this.register = register;
        this.session = session;
        this.transaction =
                new ReviewTransaction(
                        storage,
                        register,
                        source,
                        new RevisionWriter(
                                storage.journal(), storage.authority(), session, station, source));
        this.reader = new ReviewedRecordReader(register, transaction);
    }

    /** Opens a record with what has changed since it was last decided on; empty if unknown. */
    public Optional<ReviewedRecord> open(UUID recordId) {
        return register.open(recordId).map(reader::reviewed);
    }

    /**
     * Opens a record with what has changed since one of its revisions; empty if there is no such
     * record or revision. What a decision concerns is the same as that of {@link #open}.
     */
    public Optional<ReviewedRecord> compare(UUID recordId, RevisionId since) {
        return register.open(recordId).flatMap(record -> reader.compared(record, since));
    }

    /** Returns whether the signed-in officer wrote what an approval of a record would approve. */
    public Authorship authorship(OpenRecord record) {
        session.require(Permission.REVIEW);
        if (!wrote(record)) {
            return Authorship.OTHERS;
        }
        return hasOtherReviewer() ? Authorship.OWN : Authorship.OWN_ALONE;
    }

    /**
     * Returns the account of an author; of another station, where the login may be somebody else's,
     * what its records call him. Empty without an account, or where they do not name him.
     *
     * @param author login at a station: {@code officer:asanov}
     */
    public Optional<Officer> officer(String author, String station) {
        session.require(Permission.READ_RECORDS);
        String login = author.substring(author.indexOf(':') + 1);
        return writesFor(station)
                ? storage.officers().find(login)
                : new RoleLookup(storage.journal(), storage.installations())
                        .officer(station, login);
    }

    /** Returns what the records of his station say of the role of supervisor of an author. */
    public KnownRole roleOf(ReviewEntry step) {
        session.require(Permission.READ_RECORDS);
        return new RoleLookup(storage.journal(), storage.installations()).find(step.revision());
    }

    /**
     * Approves a record.
     *
     * @return {@code RVW-012} if it belongs to another station and this one is not headquarters,
     *     {@code RVW-001} if it is not in review, {@code RVW-002} if the officer wrote it and the
     *     station has somebody else who may approve, {@code RVW-003} if it has errors or a
     *     conflict, or revisions are missing, {@code RVW-008} if it is a seizure whose
     *     circumstances have fewer than 100 characters
     */
    public ReviewResult approve(SeenRecord target) {
        session.require(Permission.REVIEW);
        return approveAll(List.of(target)).getFirst();
    }

    /**
     * Approves records in one transaction. One that cannot be approved hinders no other.
     *
     * @return one result per record, in order
     */
    public List<ReviewResult> approveAll(List<SeenRecord> targets) {
        session.require(Permission.REVIEW);
        return transaction.write(
                targets, chain -> targets.stream().map(target -> approve(target, chain)).toList());
    }

    private ReviewResult approve(SeenRecord target, RevisionSigner chain) {
        return transaction.onCurrent(
                target,
                record -> {
                    Optional<ReviewResult> refused =
                            ReviewRules.beforeDecision(record, isReviewer(record))
                                    .or(() -> beforeApproval(record));
                    if (refused.isPresent()) {
                        return refused.get();
                    }
                    boolean own = wrote(record);
                    if (own && hasOtherReviewer()) {
                        return ReviewRules.ownWork(record);
                    }
                    ReviewStep step = transaction.step(ReviewAct.APPROVE, record);
                    return transaction.add(record, List.of(own ? step.takenAlone() : step), chain);
                });
    }

    private Optional<ReviewResult> beforeApproval(OpenRecord record) {
        var invalidating = register.invalidating(record);
        return ReviewRules.beforeApproval(
                record,
                record.exclusions(invalidating),
                register.check(record.seizure(), SaveIntent.SUBMIT));
    }

    /**
     * Returns whether this station may decide on a record: it is its own, it is headquarters, or it
     * was given the right to review.
     */
    public boolean isReviewer(OpenRecord record) {
        session.require(Permission.READ_RECORDS);
        return storage.authority()
                .isReviewer(transaction.revisionsOf(record), session.signer().replica());
    }

    private boolean wrote(OpenRecord record) {
        return record.review()
                .log()
                .isOwnWork(null, transaction.act(), transaction.revisionsOf(record));
    }

    /** Returns whether an active officer other than the signed-in one may approve. */
    private boolean hasOtherReviewer() {
        String own = session.officer().login();
        return storage.officers().active().stream()
                .filter(Permission.REVIEW::isGrantedTo)
                .map(Officer::login)
                .anyMatch(login -> !login.equals(own));
    }

    /**
     * Returns a record for correction, with remarks pinned to its fields.
     *
     * @param reason why, from 10 characters
     * @return {@code RVW-001} if it is not in review, {@code RVW-004} for a shorter reason, {@code
     *     RVW-005} for a text that is empty or too long
     */
    public ReviewResult returnForCorrection(
            SeenRecord target, String reason, List<NewRemark> remarks) {
        session.require(Permission.REVIEW);
        return transaction.write(
                target,
                record ->
                        ReviewRules.beforeDecision(record, isReviewer(record))
                                .or(() -> ReviewRules.reason(record, reason))
                                .or(() -> ReviewRules.texts(record, remarks)),
                record -> {
                    var steps = new ArrayList<ReviewStep>();
                    remarks.forEach(remark -> steps.add(remark(record, remark)));
                    steps.add(
                            transaction
                                    .step(ReviewAct.RETURN, record)
                                    .saying(null, BlankCharacters.strip(reason)));
                    return steps;
                });
    }

    /** Remarks on a record without deciding. */
    public ReviewResult remark(SeenRecord target, NewRemark remark) {
        session.require(Permission.REVIEW);
        return transaction.write(
                target,
                record -> ReviewRules.text(record, remark.text()),
                record -> List.of(remark(record, remark)));
    }

    /**
     * Answers a remark or a return.
     *
     * @param step id of the step that is answered
     */
    public ReviewResult answer(SeenRecord target, UUID step, String text) {
        session.require(Permission.RECORD);
        return transaction.write(
                target,
                record -> ReviewRules.text(record, text),
                record ->
                        List.of(
                                transaction
                                        .step(ReviewAct.ANSWER, record)
                                        .saying(null, BlankCharacters.strip(text))
                                        .of(step)));
    }

    /** Tells that the station of the record has seen its return; nothing if it was told before. */
    public void markSeen(UUID recordId) {
        session.require(Permission.RECORD);
        register.open(recordId)
                .filter(record -> writesFor(record.seizure().header().station()))
                .ifPresent(transaction::markSeen);
    }

    private boolean writesFor(@Nullable String station) {
        return register.station().code().equals(station);
    }

    /**
     * Takes back a step of one's own: a remark, or a decision while nothing has followed it.
     *
     * @return {@code RVW-006} for any other step
     */
    public ReviewResult withdraw(SeenRecord target, UUID step) {
        session.require(Permission.REVIEW);
        return transaction.write(
                target,
                record ->
                        ReviewRules.withdrawable(record, step, transaction.act()).isPresent()
                                ? Optional.empty()
                                : Optional.of(ReviewRules.nothingToTakeBack(record)),
                record -> List.of(transaction.step(ReviewAct.WITHDRAW, record).of(step)));
    }

    /**
     * Takes back a submission that the officer had a part in, while no supervisor has begun with
     * it: the record is a draft again, or a returned one.
     *
     * @return {@code RVW-009} if it is no submission of his, {@code RVW-010} if it was remarked on
     *     or decided meanwhile
     */
    public ReviewResult takeBack(SeenRecord target) {
        session.require(Permission.RECORD);
        return transaction
                .write(
                        List.of(target),
                        chain ->
                                List.of(
                                        transaction.onCurrent(
                                                target, record -> takeBack(record, chain))))
                .getFirst();
    }

    private ReviewResult takeBack(OpenRecord record, RevisionSigner chain) {
        boolean own = writesFor(record.seizure().header().station()) && wrote(record);
        return ReviewRules.beforeTakingBack(record, own)
                .orElseGet(() -> transaction.takeBack(record, chain));
    }

    private ReviewStep remark(OpenRecord record, NewRemark remark) {
        return transaction
                .step(ReviewAct.REMARK, record)
                .saying(remark.pointer(), BlankCharacters.strip(remark.text()));
    }

    /** Reads what has changed in a record since it was last decided on. */
    private record ReviewedRecordReader(Register register, ReviewTransaction transaction) {
        ReviewedRecord reviewed(OpenRecord record) {
            List<ReviewEntry> decisions = record.review().log().decisions();
            for (ReviewEntry decision : decisions.reversed()) {
                // The status follows from the decisions; it is no change of the recorder.
                Optional<Seizure> before =
                        seenBy(decision, record.recordId()).map(record.review()::withStatus);
                if (before.isPresent()) {
                    return new ReviewedRecord(
                            record,
                            decision,
                            before.get(),
                            register.changes(before.get(), record.seizure()));
                }
            }
            return new ReviewedRecord(record, null, null, List.of());
        }

        /**
         * Returns what has changed in a record since a revision; empty if it is none of the record.
         */
        Optional<ReviewedRecord> compared(OpenRecord record, RevisionId since) {
            return transaction
                    .asOf(record.recordId(), List.of(since))
                    .map(record.review()::withStatus)
                    .map(before ->
                            new ReviewedRecord(
                                    record,
                                    reviewed(record).basis(),
                                    before,
                                    register.changes(before, record.seizure())));
        }

        /** Returns the seizure as a decision saw it; empty if these revisions have not arrived. */
        private Optional<Seizure> seenBy(ReviewEntry decision, UUID recordId) {
            List<RevisionId> heads =
                    decision.step().revisions().stream()
                            .flatMap(id -> RevisionId.parse(id).stream())
                            .toList();
            return transaction.asOf(recordId, heads);
        }
    }
}
