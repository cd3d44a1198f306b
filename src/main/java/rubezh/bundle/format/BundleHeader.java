package rubezh.bundle.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.security.Audit;
import rubezh.security.Fingerprint;

/**
 * Header of a bundle, its second line; specified in {@code src/docs/bundle-format.md}.
 *
 * @param bundleId identity of the bundle
 * @param from sender
 * @param to station code of the addressee
 * @param also codes of further stations that the bundle is for
 * @param createdAt time by the sender's clock, whole seconds
 * @param app program version of the sender
 * @param training whether it has training data; real and training data never share a bundle
 * @param contents counts and ranges of the contents
 * @param state what the sender has, its acknowledgement
 * @param introduced keys of other installations whose revisions are included
 * @param crit features a reader must support: {@code blobs} if blobs are included
 */
public record BundleHeader(
        UUID bundleId,
        Origin from,
        String to,
        List<String> also,
        Instant createdAt,
        String app,
        boolean training,
        Contents contents,
        RegisterState state,
        List<Origin> introduced,
        List<String> crit) {
    public BundleHeader {
        also = List.copyOf(also);
        introduced = List.copyOf(introduced);
        crit = List.copyOf(crit);
    }

    /** Returns the version vector of the sender. */
    public VersionVector have() {
        return state.have;
    }

    /** Returns the hashes of attachments that the sender's revisions name and it does not have. */
    public List<String> lacks() {
        return state.lacks;
    }

    /** Returns the total register digest of the sender, hexadecimal. */
    public String digest() {
        return state.digest;
    }

    /** Returns what of it is meant for the addressee; null if that is all of it. */
    public @Nullable MeantRanges meant() {
        return state.meant;
    }

    /** Returns the last entry of the sender's audit chain, null if it has none. */
    public Audit.@Nullable Head audit() {
        return state.audit;
    }

    /** Returns the key that files for the sender are encrypted to, null if it has none. */
    public @Nullable String encryptionKey() {
        return state.encryptionKey;
    }

    /**
     * What the sender has and can open.
     *
     * @param have its version vector
     * @param lacks hashes of attachments that its revisions name and it does not have, sorted; at
     *     most {@link BundleFormat#MAX_LACKS}
     * @param digest its total register digest, hexadecimal
     * @param audit last entry of its audit chain, null if it has none
     * @param meant what of it is meant for the addressee; null if that is all of it. Of replicas
     *     that it has nothing of, and that the addressee did not name, {@code have} is silent then
     * @param encryptionKey X25519 key that files for it are encrypted to, raw, hexadecimal; null if
     *     it has none
     */
    public record RegisterState(
            VersionVector have,
            List<String> lacks,
            String digest,
            Audit.@Nullable Head audit,
            @Nullable MeantRanges meant,
            @Nullable String encryptionKey) {
        public RegisterState {
            lacks = List.copyOf(lacks);
        }
    }

    /**
     * What the sender has for the addressee, whatever this bundle carries of it.
     *
     * @param ranges sequence ranges by replica
     * @param digest register digest over it, hexadecimal
     */
    public record MeantRanges(SortedMap<UUID, List<Gap>> ranges, String digest) {
        public MeantRanges {
            ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
        }
    }

    /**
     * An installation and its key.
     *
     * @param publicKey Ed25519, raw, hexadecimal
     */
    public record Origin(UUID replica, String station, String publicKey) {
        /** Returns the fingerprint of its key. */
        public Fingerprint fingerprint() {
            return Fingerprint.ofKey(HexFormat.of().parseHex(publicKey));
        }
    }

    /**
     * Counts and ranges of the contents.
     *
     * @param revisions number of revision lines
     * @param blobs number of blob lines
     * @param blobBytes bytes of the attachments before encoding
     * @param ranges sequence ranges by replica
     * @param withheld sequence ranges by replica that the sender holds and leaves out on purpose;
     *     at most {@link BundleFormat#MAX_WITHHELD}
     * @param schemas schemas of the bodies, sorted
     * @param part number of this part, from 1
     * @param parts number of parts; each is a complete bundle
     */
    public record Contents(
            int revisions,
            int blobs,
            long blobBytes,
            List<Range> ranges,
            List<Range> withheld,
            List<String> schemas,
            int part,
            int parts) {
        public Contents {
            ranges = List.copyOf(ranges);
            withheld = List.copyOf(withheld);
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * Sequence range of a replica, both ends included.
     *
     * @param complete whether every sequence of the range is included
     */
    public record Range(UUID replica, long from, long to, boolean complete) {}
}
