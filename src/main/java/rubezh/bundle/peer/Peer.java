package rubezh.bundle.peer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.journal.VersionVector;

/**
 * Another installation with its key and its last report.
 *
 * @param replica identity of the installation
 * @param station station code from its bundle header
 * @param publicKey Ed25519, raw, hexadecimal; never replaced
 * @param trust how far its key is trusted
 * @param since time at which the key was first saved
 * @param by login of the officer who confirmed the key, or replica that introduced it
 * @param reported union of its version vectors; null if it never sent a bundle
 * @param heard creation time of the newest bundle from it, by its own clock; null if none
 */
public record Peer(
        UUID replica,
        String station,
        String publicKey,
        TrustState trust,
        Instant since,
        String by,
        @Nullable VersionVector reported,
        @Nullable Instant heard) {
    /** Trust in the key of an installation. */
    public enum TrustState {
        /** An officer confirmed the fingerprint; its bundles are accepted. */
        PINNED,
        /**
         * A pinned installation passed on its key: its revisions are accepted inside other bundles,
         * its own bundles still need confirmation.
         */
        INTRODUCED
    }

    /** Returns a copy with a new report. */
    public Peer withReport(VersionVector vector, Instant at) {
        return new Peer(replica, station, publicKey, trust, since, by, vector, at);
    }

    /** Returns a copy that is pinned by an officer. */
    public Peer asPinned(String station, Instant at, String login) {
        return new Peer(replica, station, publicKey, TrustState.PINNED, at, login, reported, heard);
    }
}
