package rubezh.bundle.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.LineReader.Line;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;

/** Reader of the first three lines of a bundle whose seal is valid. */
public final class HeaderReader {
    /** Features this program supports. */
    private static final Set<String> SUPPORTED = Set.of(BundleFormat.BLOBS_FEATURE);

    private HeaderReader() {}

    /**
     * Reads all lines before the first revision.
     *
     * @param name file name in messages
     * @throws rubezh.text.Fault {@code BND-014} to {@code 016}, {@code 020}
     */
    public static BundleHeader read(LineReader reader, String name, VerifiedSeal seal)
            throws IOException {
        expectLine(reader.next(), BundleFormat.FIRST_LINE, name);
        BundleHeader header = header(reader.next(), name);
        expectLine(reader.next(), BundleFormat.REVISIONS, name);
        if (!header.from().replica().equals(seal.seal().replica())
                || !header.from().publicKey().equals(seal.seal().key())) {
            throw BundleError.INVALID_HEADER.fault(name, "from");
        }
        List<String> unsupported =
                header.crit().stream().filter(feature -> !SUPPORTED.contains(feature)).toList();
        if (!unsupported.isEmpty()) {
            throw BundleError.UNSUPPORTED_FEATURE.fault(name, String.join(", ", unsupported));
        }
        if (header.contents().revisions() > BundleFormat.MAX_REVISIONS) {
            throw BundleError.TOO_MANY_REVISIONS.fault(name);
        }
        return header;
    }

    static void expectLine(@Nullable Line line, String text, String name) {
        if (line == null || !line.is(text)) {
            throw BundleError.INVALID_STRUCTURE.fault(name, line == null ? 0 : line.number());
        }
    }

    private static BundleHeader header(@Nullable Line line, String name) {
        if (line == null || !line.startsWith(BundleFormat.HEADER) || !line.endsWithComma()) {
            throw BundleError.INVALID_STRUCTURE.fault(name, 2);
        }
        byte[] json =
                Arrays.copyOfRange(
                        line.bytes(), BundleFormat.HEADER.length(), line.bytes().length - 1);
        try {
            Map<String, Object> tree = CanonicalJson.read(json);
            if (!Arrays.equals(CanonicalJson.write(tree), json)) {
                throw BundleError.INVALID_HEADER.fault(name, "not canonical");
            }
            return HeaderJson.read(tree);
        } catch (MalformedJsonException | IllegalArgumentException | ArithmeticException e) {
            throw BundleError.INVALID_HEADER.fault(e, name, String.valueOf(e.getMessage()));
        }
    }
}
