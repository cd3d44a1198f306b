package rubezh.bundle.peer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.journal.VersionVector;
import rubezh.security.Audit;
import rubezh.security.Fingerprint;

/**
 * Another installation with its key and its last report, or a former identity of this one.
 *
 * @param replica identity of the installation
 * @param station station code from its bundle header
 * @param publicKey Ed25519, raw, hexadecimal; never replaced
 * @param trust how far its key is trusted
 * @param since time at which the key was first saved
 * @param by login of the officer who confirmed the key, or replica that introduced or attested it
 * @param report its newest report; null if it never sent a bundle
 * @param successor replica under which the installation goes on; null if none does. It counts
 *     unless that one is only introduced, as earlier programs believed its own word
 */
public record Peer(
        UUID replica,
        String station,
        String publicKey,
        TrustState trust,
        Instant since,
        String by,
        @Nullable Report report,
        @Nullable UUID successor) {
    /** Trust in the key of an installation. */
    public enum TrustState {
        /** An officer confirmed the fingerprint; its bundles are accepted. */
        PINNED,
        /**
         * A pinned installation passed on its key: its revisions are accepted inside other bundles,
         * its own bundles still need confirmation.
         */
        INTRODUCED,
        /**
         * The key of an installation that it continues, or the roster of headquarters, confirmed
         * its key; {@code by} is the replica of either. Its bundles are accepted.
         */
        ATTESTED,
        /**
         * A former identity of this installation: its revisions are valid, nothing is sent to it.
         */
        FORMER
    }

    /**
     * What an installation reported in the header of a bundle.
     *
     * @param have its version vector
     * @param lacks hashes of attachments that its revisions name and it does not have, sorted
     * @param createdAt time of the bundle by its clock
     * @param auditSeq number of its newest audit entry; 0 if it reported none
     * @param encryptionKey X25519 key that files for it are encrypted to, raw, hexadecimal; null if
     *     it reported none
     */
    public record Report(
            VersionVector have,
            List<String> lacks,
            Instant createdAt,
            long auditSeq,
            @Nullable String encryptionKey) {
        public Report {
            lacks = List.copyOf(lacks);
        }

        /** Creates the report of an installation without an encryption key. */
        public Report(VersionVector have, List<String> lacks, Instant createdAt, long auditSeq) {
            this(have, lacks, createdAt, auditSeq, null);
        }

        private Report withKey(@Nullable String key) {
            return new Report(have, lacks, createdAt, auditSeq, key);
        }

        /** Returns the report in the header of a bundle. */
        public static Report of(BundleHeader header) {
            Audit.Head audit = header.audit();
            return new Report(
                    header.have(),
                    header.lacks(),
                    header.createdAt(),
                    audit == null ? 0 : audit.seq(),
                    header.encryptionKey());
        }

        /**
         * Returns whether this report replaces another one of the same installation, even where it
         * says less. Both clock and audit log of an installation that was put back unnoticed may be
         * behind, so either of them is enough: a report too low costs a second sending, one too
         * high a revision.
         */
        public boolean replaces(@Nullable Report other) {
            return other == null || auditSeq > other.auditSeq || createdAt.isAfter(other.createdAt);
        }
    }

    /** Returns a peer that has not reported yet. */
    public static Peer of(Origin origin, TrustState trust, Instant since, String by) {
        return new Peer(
                origin.replica(),
                origin.station(),
                origin.publicKey(),
                trust,
                since,
                by,
                null,
                null);
    }

    /** Returns the installation of a station that was heard last; empty if none is known. */
    public static Optional<Peer> newest(String station, Collection<Peer> known) {
        return known.stream()
                .filter(peer -> peer.station().equals(station))
                .max(Comparator.comparing(Peer::heard));
    }

    /** Returns the fingerprint of its key. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofKey(HexFormat.of().parseHex(publicKey));
    }

    /** Returns the version vector of the newest report. */
    public @Nullable VersionVector reported() {
        return report == null ? null : report.have;
    }

    /** Returns the attachments that the peer lacks by its newest report. */
    public List<String> lacks() {
        return report == null ? List.of() : report.lacks;
    }

    /** Returns the key that files for the peer are encrypted to; null if it reported none. */
    public @Nullable String encryptionKey() {
        return report == null ? null : report.encryptionKey;
    }

    /** Returns the time of the newest report by the clock of the peer; the epoch if none. */
    public Instant heard() {
        return report == null ? Instant.EPOCH : report.createdAt;
    }

    /**
     * Returns a copy with a report, unless the saved one is newer. An installation never loses its
     * key, so one that does not tell it any more is written to as before.
     */
    public Peer withReport(Report newer) {
        if (!newer.replaces(report)) {
            return this;
        }
        Report kept = newer.encryptionKey == null ? newer.withKey(encryptionKey()) : newer;
        return new Peer(replica, station, publicKey, trust, since, by, kept, successor);
    }

    /** Returns a copy that is pinned by an officer. */
    public Peer asPinned(String station, Instant at, String login) {
        return new Peer(
                replica, station, publicKey, TrustState.PINNED, at, login, report, successor);
    }

    /** Returns a copy that another replica attested, unless an officer confirmed its key. */
    public Peer attestedBy(UUID attester, Instant at) {
        return trust == TrustState.PINNED
                ? this
                : new Peer(
                        replica,
                        station,
                        publicKey,
                        TrustState.ATTESTED,
                        at,
                        attester.toString(),
                        report,
                        successor);
    }

    /** Returns the replica that attested its key; null if that is not what it is trusted for. */
    public @Nullable UUID attester() {
        return trust == TrustState.ATTESTED ? UUID.fromString(by) : null;
    }

    /** Returns a copy that goes on under another replica. */
    public Peer succeededBy(UUID replica) {
        return new Peer(this.replica, station, publicKey, trust, since, by, report, replica);
    }
}
