package rubezh.bundle;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rubezh.bundle.Lines.Line;
import rubezh.bundle.SealPass.Sealed;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;

/** Reads the first three lines of a bundle whose seal holds. */
final class Opening {
    /** Features that this program knows. */
    private static final Set<String> KNOWN = Set.of(Layout.WITH_BLOBS);

    private Opening() {}

    /**
     * Reads up to the line before the first revision.
     *
     * @param name what to call the file towards people
     * @throws rubezh.text.Fault {@code BND-014} to {@code 016}, {@code 020}
     */
    static Header read(Lines lines, String name, Sealed sealed) throws IOException {
        expect(lines.next(), Layout.FIRST, name);
        Header header = header(lines.next(), name);
        expect(lines.next(), Layout.REVISIONS, name);
        if (!header.from().replica().equals(sealed.seal().replica())
                || !header.from().publicKey().equals(sealed.seal().key())) {
            throw Flaw.HEADER.fault(name, "from");
        }
        List<String> unknown =
                header.crit().stream().filter(feature -> !KNOWN.contains(feature)).toList();
        if (!unknown.isEmpty()) {
            throw Flaw.CRITICAL.fault(name, String.join(", ", unknown));
        }
        if (header.contents().revisions() > Layout.MAX_REVISIONS) {
            throw Flaw.TOO_MANY.fault(name);
        }
        return header;
    }

    static void expect(@org.jspecify.annotations.Nullable Line line, String text, String name) {
        if (line == null || !line.is(text)) {
            throw Flaw.STRUCTURE.fault(name, line == null ? 0 : line.number());
        }
    }

    private static Header header(@org.jspecify.annotations.Nullable Line line, String name) {
        if (line == null || !line.startsWith(Layout.HEADER) || !line.endsWithComma()) {
            throw Flaw.STRUCTURE.fault(name, 2);
        }
        byte[] json =
                Arrays.copyOfRange(line.bytes(), Layout.HEADER.length(), line.bytes().length - 1);
        try {
            Map<String, Object> tree = CanonicalJson.read(json);
            if (!Arrays.equals(CanonicalJson.write(tree), json)) {
                throw Flaw.HEADER.fault(name, "not canonical");
            }
            return HeaderJson.read(tree);
        } catch (MalformedJsonException | IllegalArgumentException | ArithmeticException e) {
            throw Flaw.HEADER.fault(e, name, String.valueOf(e.getMessage()));
        }
    }
}
