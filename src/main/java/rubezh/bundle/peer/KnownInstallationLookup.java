package rubezh.bundle.peer;

import module java.base;

import rubezh.security.Fingerprint;
import rubezh.security.Installation;
import rubezh.security.InstallationLookup;
import rubezh.security.Signer;

/** This installation and its peers, by replica. */
public final class KnownInstallationLookup implements InstallationLookup {
    private final PeerStore peers;
    private final Installation own;

    /**
     * @param station code of the own station
     */
    public KnownInstallationLookup(PeerStore store, Signer signer, String station) {
        this.peers = store;
        this.own =
                new Installation(signer.replica(), station, Fingerprint.ofKey(signer.publicKey()));
    }

    @Override
    public Optional<Installation> find(UUID replica) {
        return replica.equals(own.replica())
                ? Optional.of(own)
                : peers.find(replica).map(KnownInstallationLookup::installation);
    }

    private static Installation installation(Peer peer) {
        return new Installation(peer.replica(), peer.station(), peer.fingerprint());
    }
}
