package rubezh.ui.exchange;

import java.util.List;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.text.BlankCharacters;

/** What is known here of a station that a bundle is addressed to. */
enum RecipientState {
    EMPTY,
    /** This station itself. */
    SELF,
    HEADQUARTERS,
    /** A person compared its key, or its former key or headquarters confirmed it. */
    CONFIRMED,
    /** Another station vouched for its key. */
    INTRODUCED,
    UNKNOWN;

    /**
     * Returns what is known of the station with a code.
     *
     * @param own code of this station
     * @param known its installations
     */
    static RecipientState of(String code, String own, List<PeerState> known) {
        if (BlankCharacters.isBlank(code)) {
            return EMPTY;
        }
        if (code.equals(own)) {
            return SELF;
        }
        if (!known.isEmpty()) {
            boolean confirmed =
                    known.stream()
                            .anyMatch(one -> one.peer().trust() != Peer.TrustState.INTRODUCED);
            return confirmed ? CONFIRMED : INTRODUCED;
        }
        return code.equals(ExportRequest.HEADQUARTERS) ? HEADQUARTERS : UNKNOWN;
    }
}
