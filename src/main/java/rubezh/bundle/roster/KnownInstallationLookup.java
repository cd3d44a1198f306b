package rubezh.bundle.roster;

import module java.base;

import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.journal.StationNotes;
import rubezh.security.Fingerprint;
import rubezh.security.Installation;
import rubezh.security.InstallationLookup;
import rubezh.security.Session;
import rubezh.security.Signer;

/** This installation and its peers, by replica, and which of them are headquarters. */
public final class KnownInstallationLookup implements InstallationLookup {
    private final PeerStore peers;
    private final StationNotes notes;
    private final Signer own;
    private final String station;

    /**
     * @param station code of the own station
     */
    public KnownInstallationLookup(StationNotes notes, Session session, String station) {
        this.peers = new PeerStore(notes, session, station);
        this.notes = notes;
        this.own = session.signer();
        this.station = station;
    }

    @Override
    public Optional<Installation> find(UUID replica) {
        return replica.equals(own.replica())
                ? Optional.of(of(replica, station, Fingerprint.ofKey(own.publicKey())))
                : peers.find(replica).map(this::of);
    }

    private Installation of(Peer peer) {
        return of(peer.replica(), peer.station(), peer.fingerprint());
    }

    private Installation of(UUID replica, String code, Fingerprint fingerprint) {
        boolean headquarters = headquarters().filter(code::equals).isPresent();
        return new Installation(replica, code, fingerprint, headquarters);
    }

    @Override
    public Optional<String> headquarters() {
        return notes.find(RosterStore.HEADQUARTERS)
                .map(Headquarters::read)
                .map(Headquarters::station);
    }
}
