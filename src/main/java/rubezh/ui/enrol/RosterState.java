package rubezh.ui.enrol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.roster.RosterEntry;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.HeadquartersFile;
import rubezh.enrolment.RosterStatus;
import rubezh.security.Fingerprint;

/**
 * What the screen of the roster shows.
 *
 * @param status what is known of headquarters; null until it was read
 * @param opened file whose key is to be compared; null if none is
 */
record RosterState(@Nullable RosterStatus status, @Nullable Opened opened) {
    /** Returns whether this computer writes the roster. */
    boolean isHeadquarters() {
        return status != null && status.own();
    }

    /** Returns whether this computer may revoke another one. */
    boolean canRevoke(@Nullable RosterEntry entry) {
        return status != null && entry != null && status.canRevoke(entry);
    }

    /** Returns the number of the last revision of a computer known here. */
    long lastKnown(RosterEntry entry) {
        return status == null ? 0 : status.lastKnown(entry);
    }

    /** Returns whether a request cannot be approved, as only one of both is for training. */
    boolean isOfOtherKind(EnrolmentRequest request) {
        return status != null && status.isOfOtherKind(request);
    }

    /** Returns the computers that a request may replace: the others of its station. */
    List<RosterEntry> replaceable(EnrolmentRequest request) {
        return status == null
                ? List.of()
                : status.roster().stream()
                        .flatMap(roster -> roster.entries().stream())
                        .filter(entry -> request.station().equals(entry.station()))
                        .filter(entry -> !entry.id().equals(request.replica()))
                        .toList();
    }

    /** A file whose key is to be compared. */
    sealed interface Opened {
        /** Returns the key in the file. */
        Fingerprint key();

        record Request(EnrolmentRequest request) implements Opened {
            @Override
            public Fingerprint key() {
                return request.fingerprint();
            }
        }

        record OfHeadquarters(HeadquartersFile file) implements Opened {
            @Override
            public Fingerprint key() {
                return file.key();
            }
        }
    }
}
