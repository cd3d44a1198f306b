package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.json.CanonicalJson;
import rubezh.security.Signer;

/**
 * A bundle that is parsed, changed and sealed again with the sender's key, as a hostile or faulty
 * sender could do. Bytes are handled as Latin-1 characters.
 */
public final class ForgedBundle {
    private static final int REVISIONS = 3;

    private final List<String> lines;

    private ForgedBundle(List<String> lines) {
        this.lines = lines;
    }

    public static ForgedBundle of(Path bundle) {
        try {
            var lines = new ArrayList<>(List.of(Files.readString(bundle, ISO_8859_1).split("\n")));
            lines.removeLast();
            return new ForgedBundle(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the line of a revision, by index from 0, without its comma. */
    public ForgedBundle revision(int number, UnaryOperator<String> change) {
        int at = REVISIONS + number;
        String line = lines.get(at);
        boolean comma = line.endsWith(",");
        String bare = comma ? line.substring(0, line.length() - 1) : line;
        lines.set(at, change.apply(bare) + (comma ? "," : ""));
        return this;
    }

    /** Replaces text in the first revision's line; the text must occur. */
    public ForgedBundle replace(String old, String by) {
        return revision(
                0,
                line -> {
                    if (!line.contains(old)) {
                        throw new IllegalStateException("no " + old + " in " + line);
                    }
                    return line.replace(old, by);
                });
    }

    public ForgedBundle header(Consumer<Map<String, Object>> change) {
        String line = lines.get(1);
        String json = line.substring(BundleFormat.HEADER.length(), line.length() - 1);
        var tree = new HashMap<>(CanonicalJson.read(json.getBytes(ISO_8859_1)));
        change.accept(tree);
        String changed = new String(CanonicalJson.write(tree), ISO_8859_1);
        lines.set(1, BundleFormat.HEADER + changed + ",");
        return this;
    }

    /** Changes the list of lines before the seal. */
    public ForgedBundle lines(Consumer<List<String>> change) {
        change.accept(lines);
        return this;
    }

    public byte[] sealed(Signer signer) {
        var out = new ByteArrayOutputStream();
        lines.forEach(line -> out.writeBytes((line + "\n").getBytes(ISO_8859_1)));
        out.writeBytes(SealLine.create(sha256(out.toByteArray()), signer).encode());
        return out.toByteArray();
    }

    public static String sha256(byte[] bytes) {
        return Sha256.digest(bytes).hex();
    }
}
