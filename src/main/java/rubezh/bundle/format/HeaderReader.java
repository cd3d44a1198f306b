package rubezh.bundle.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rubezh.bundle.format.LineReader.Line;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;

/** Reads the first three lines of a bundle whose seal holds. */
public final class HeaderReader {
    /** Features that this program knows. */
    private static final Set<String> KNOWN = Set.of(BundleFormat.BLOBS_FEATURE);

    private HeaderReader() {}

    /**
     * Reads up to the line before the first revision.
     *
     * @param name what to call the file towards people
     * @throws rubezh.text.Fault {@code BND-014} to {@code 016}, {@code 020}
     */
    public static BundleHeader read(LineReader reader, String name, VerifiedSeal seal)
            throws IOException {
        expectLine(reader.next(), BundleFormat.FIRST_LINE, name);
        BundleHeader bundleHeader = header(reader.next(), name);
        expectLine(reader.next(), BundleFormat.REVISIONS, name);
        if (!bundleHeader.from().replica().equals(seal.seal().replica())
                || !bundleHeader.from().publicKey().equals(seal.seal().key())) {
            throw BundleError.INVALID_HEADER.fault(name, "from");
        }
        List<String> unknown =
                bundleHeader.crit().stream().filter(feature -> !KNOWN.contains(feature)).toList();
        if (!unknown.isEmpty()) {
            throw BundleError.UNKNOWN_FEATURE.fault(name, String.join(", ", unknown));
        }
        if (bundleHeader.contents().revisions() > BundleFormat.MAX_REVISIONS) {
            throw BundleError.TOO_MANY.fault(name);
        }
        return bundleHeader;
    }

    static void expectLine(@org.jspecify.annotations.Nullable Line line, String text, String name) {
        if (line == null || !line.is(text)) {
            throw BundleError.INVALID_STRUCTURE.fault(name, line == null ? 0 : line.number());
        }
    }

    private static BundleHeader header(@org.jspecify.annotations.Nullable Line line, String name) {
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
