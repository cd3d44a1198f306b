package rubezh.register.review;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.json.SeizureShape;

/**
 * State of the review of a record: what its status is, and why.
 *
 * <p>The record itself says only whether its recorder has finished it. All else follows from the
 * decisions, each of which concerns exactly the revisions its author saw:
 *
 * <ul>
 *   <li>A decision on the newest revisions holds: returned if any returns it, else approved.
 *   <li>After a change, a returned record stays returned until it is submitted again.
 *   <li>A finished record approved once and changed since is amended until it is approved again.
 *   <li>An unfinished record is never counted, whatever was decided on it before.
 * </ul>
 *
 * @param status status that follows; without that of a record entered in error
 * @param decision decision that the status rests on; null without one
 * @param returns how often the record was returned
 * @param approvedAlone whether the officer who approved it wrote something of what he approved
 * @param log all steps
 */
public record ReviewState(
        Status status,
        @Nullable ReviewEntry decision,
        int returns,
        boolean approvedAlone,
        ReviewLog log) {

    /**
     * Derives the state.
     *
     * @param log steps of its review
     * @param stated status that the record itself has; null counts as a draft
     * @param heads its newest revisions
     * @param training whether it is training data, which may state any status as the one it begins
     *     with; elsewhere an approval that no decision gave is a submission
     */
    public static ReviewState of(
            ReviewLog log, @Nullable Status stated, List<RevisionId> heads, boolean training) {
        return new Derivation(log, stated, heads, training).state();
    }

    /**
     * Derives the state of a record.
     *
     * @param seizure the seizure as the record states it
     * @param revisions those of the record that count, in any order
     */
    public static ReviewState of(
            ReviewLog log, Seizure seizure, RecordView view, Collection<Revision> revisions) {
        ReviewState state = of(log, seizure.header().status(), view.heads(), view.training());
        ReviewEntry decision = state.decision;
        boolean alone =
                state.status == Status.APPROVED
                        && decision != null
                        && log.isOwnWork(decision, decision.revision().act(), revisions);
        return new ReviewState(state.status, decision, state.returns, alone, log);
    }

    /** Returns a seizure with this status. */
    public Seizure withStatus(Seizure seizure) {
        return status == seizure.header().status()
                ? seizure
                : SeizureShape.SHAPE.with(seizure, HEADER_STATUS.pointer(), status);
    }

    /** Returns whether a change needs a reason, because the record was approved. */
    public boolean isAmendedByChange() {
        return status == Status.APPROVED || status == Status.AMENDING;
    }

    /**
     * Returns the newest return that was not taken back, whether the station has seen it or not.
     */
    public Optional<ReviewEntry> lastReturn() {
        List<ReviewEntry> found =
                log.decisions().stream().filter(d -> d.act() == ReviewAct.RETURN).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** Returns when the station of the record saw a return; empty if that is not known. */
    public Optional<ReviewEntry> seen(UUID step) {
        return log.entries().stream()
                .filter(e -> e.act() == ReviewAct.SEEN && step.equals(e.step().step()))
                .findFirst();
    }

    /** Rules of the derivation, for one record. */
    private record Derivation(
            ReviewLog log, @Nullable Status stated, List<RevisionId> heads, boolean training) {
        ReviewState state() {
            ReviewEntry returned = last(ReviewAct.RETURN, true);
            ReviewEntry approved = last(ReviewAct.APPROVE, true);
            if (returned != null) {
                return state(Status.RETURNED, returned);
            }
            if (approved != null && isFinished()) {
                return state(Status.APPROVED, approved);
            }
            return log.decisions().isEmpty() ? state(begun(), null) : changedSince();
        }

        private ReviewState changedSince() {
            if (!isFinished()) {
                ReviewEntry returned = last(ReviewAct.RETURN, false);
                return state(returned == null ? Status.DRAFT : Status.RETURNED, returned);
            }
            ReviewEntry approved = last(ReviewAct.APPROVE, false);
            boolean amended = approved != null || wasApprovedFromTheStart();
            return state(amended ? Status.AMENDING : Status.SUBMITTED, approved);
        }

        /** Returns the status without any decision. */
        private Status begun() {
            Status own = Objects.requireNonNullElse(stated, Status.DRAFT);
            return training || !own.isCounted() ? own : Status.SUBMITTED;
        }

        private boolean isFinished() {
            return begun().isCounted();
        }

        private boolean wasApprovedFromTheStart() {
            return switch (begun()) {
                case APPROVED, AMENDING, ARCHIVED -> true;
                default -> false;
            };
        }

        private @Nullable ReviewEntry last(ReviewAct act, boolean current) {
            ReviewEntry found = null;
            for (ReviewEntry decision : log.decisions()) {
                if (decision.act() == act && (!current || decision.concerns(heads))) {
                    found = decision;
                }
            }
            return found;
        }

        private ReviewState state(Status status, @Nullable ReviewEntry decision) {
            int returns =
                    (int) log.decisions().stream().filter(d -> d.act() == ReviewAct.RETURN).count();
            return new ReviewState(status, decision, returns, false, log);
        }
    }
}
