package rubezh.bundle.format;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.journal.VersionVector;
import rubezh.security.Audit;

/**
 * What a bundle says of itself; see {@code src/docs/bundle-format.md}.
 *
 * @param bundleId identity of the bundle
 * @param from who made it
 * @param to station code of the addressee
 * @param createdAt the maker's clock, whole seconds
 * @param app version of the program that made it
 * @param training whether it holds training data; real and training data never share a bundle
 * @param contents what is inside
 * @param have everything the maker holds: its acknowledgement
 * @param digest total digest of everything the maker holds, hexadecimal
 * @param audit end of the maker's audit chain, if it keeps one
 * @param introduced keys of other installations whose revisions are inside
 * @param crit names of features that a reader must know: {@code blobs} if there are any
 */
public record BundleHeader(
        UUID bundleId,
        Origin from,
        String to,
        Instant createdAt,
        String app,
        boolean training,
        Contents contents,
        VersionVector have,
        String digest,
        Audit.@Nullable Head audit,
        List<Origin> introduced,
        List<String> crit) {
    public BundleHeader {
        introduced = List.copyOf(introduced);
        crit = List.copyOf(crit);
    }

    /**
     * An installation and its key.
     *
     * @param publicKey Ed25519, raw, hexadecimal
     */
    public record Origin(UUID replica, String station, String publicKey) {}

    /**
     * @param revisions number of revision lines
     * @param blobs number of blob lines
     * @param blobBytes size of the attachments before encoding
     * @param ranges which sequences of which replicas
     * @param schemas schemas of the bodies, sorted
     * @param part number of this part
     * @param parts number of parts; each is complete in itself
     */
    public record Contents(
            int revisions,
            int blobs,
            long blobBytes,
            List<Range> ranges,
            List<String> schemas,
            int part,
            int parts) {
        public Contents {
            ranges = List.copyOf(ranges);
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * Sequences {@code from} to {@code to} of a replica, both included.
     *
     * @param complete whether all of them are inside; otherwise some only
     */
    public record Range(UUID replica, long from, long to, boolean complete) {}
}
