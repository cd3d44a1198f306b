package rubezh.enrolment;

import rubezh.bundle.peer.PeerStore;
import rubezh.domain.station.Station;
import rubezh.security.Session;
import rubezh.text.Fault;

/** Checks whether a request can be approved, apart from what the roster says. */
record ApprovalCheck(PeerStore peers, Session session, Station station) {
    void check(ApprovalRequest approval) {
        EnrolmentRequest request = approval.request();
        if (!approval.compared().names(request.fingerprint())) {
            throw new Fault(
                    Fault.Exit.UNVERIFIED,
                    "ENR-003",
                    request.station(),
                    request.fingerprint().words());
        }
        boolean otherKey =
                peers.find(request.replica())
                        .filter(peer -> !peer.publicKey().equals(request.publicKey()))
                        .isPresent();
        if (otherKey || request.replica().equals(session.signer().replica())) {
            throw new Fault(Fault.Exit.UNVERIFIED, "ENR-007", request.station());
        }
        if (request.training() != station.training()) {
            throw new Fault(Fault.Exit.UNVERIFIED, "ENR-008", request.station());
        }
    }
}
