package rubezh.bundle.peer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.journal.VersionVector;

/**
 * Another installation, and what is known of it.
 *
 * @param replica its identity
 * @param station code of its station as it said
 * @param publicKey Ed25519, raw, hexadecimal; never changes once it is here
 * @param standing how far it is believed
 * @param since when the key was first kept
 * @param by login of who confirmed it, or the replica that introduced it
 * @param reported what it said it holds, all reports together; null if it never sent a bundle
 * @param heard creation time of the newest bundle received from it, by its own clock
 */
public record Peer(
        UUID replica,
        String station,
        String publicKey,
        Standing standing,
        Instant since,
        String by,
        @Nullable VersionVector reported,
        @Nullable Instant heard) {
    /** How far an installation is believed. */
    public enum Standing {
        /** A person confirmed the fingerprint: its bundles are read. */
        PINNED,
        /**
         * A pinned installation passed on its key: its revisions are believed where they come along
         * with others', its own bundles still want confirmation.
         */
        INTRODUCED
    }

    /** Returns the same with what it reported last. */
    public Peer withReport(VersionVector vector, Instant at) {
        return new Peer(replica, station, publicKey, standing, since, by, vector, at);
    }

    /** Returns the same, confirmed by a person. */
    public Peer asPinned(String station, Instant at, String login) {
        return new Peer(replica, station, publicKey, Standing.PINNED, at, login, reported, heard);
    }
}
