package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import java.util.Set;
import rubezh.bundle.PeerState;
import rubezh.domain.seizure.Status;
import rubezh.register.Query;
import rubezh.session.OpenRegister;

/**
 * Counts of pending work in a register.
 *
 * @param drafts records not yet submitted
 * @param review records submitted and not yet reviewed
 * @param unsent maximum number of revisions that one peer has not acknowledged
 */
record RegisterFigures(long drafts, long review, long unsent) {
    static final RegisterFigures NONE = new RegisterFigures(0, 0, 0);

    /** Reads the counts; do not call on the UI thread. */
    static RegisterFigures read(OpenRegister register) {
        return new RegisterFigures(
                count(register, Status.DRAFT),
                count(register, Status.SUBMITTED),
                register.exchange().peers().stream().mapToLong(PeerState::unsent).max().orElse(0));
    }

    private static long count(OpenRegister register, Status status) {
        return register.register()
                .catalogue()
                .count(Query.ALL.where(HEADER_STATUS, Set.of(status.name())));
    }
}
