package rubezh.bundle.extract;

import module java.base;

import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;
import rubezh.security.Fingerprint;
import rubezh.security.SignatureCheck;
import rubezh.security.Signer;
import rubezh.text.Fault;

/**
 * Signature of an extract, in a file of its own beside it: canonical JSON of these members, {@code
 * format} and {@code sig}, which is Ed25519 over {@code "rubezh-extract/1\0"} and the canonical
 * JSON of all others.
 *
 * @param file name of the file when it was written
 * @param sha256 hash of its bytes, hexadecimal
 * @param station code of the station that made it
 * @param replica its installation
 * @param key Ed25519 public key of that, raw, hexadecimal
 * @param at time by the clock of the station, whole seconds
 * @param facts what the extract is: layout, rows, records
 * @param training whether it has training data
 */
public record ExtractSeal(
        String file,
        String sha256,
        String station,
        UUID replica,
        String key,
        Instant at,
        Map<String, String> facts,
        boolean training) {
    /** What the name of the file of a signature ends with. */
    public static final String EXTENSION = ".sig.json";

    private static final String FORMAT = "rubezh-extract/1";
    private static final String FORMATS = "rubezh-extract/";
    private static final String SIGNATURE = "sig";

    public ExtractSeal {
        facts = Map.copyOf(facts);
    }

    /** Returns the path of the signature of a file. */
    public static Path pathFor(Path file) {
        return file.resolveSibling(file.getFileName() + EXTENSION);
    }

    /** Returns the fingerprint of the key. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofKey(HexFormat.of().parseHex(key));
    }

    /** Returns a figure of the extract, as it was signed; a dash if it is not told. */
    public String fact(String name) {
        return facts.getOrDefault(name, "–");
    }

    private Map<String, Object> tree() {
        return new JsonObjectWriter()
                .put("format", FORMAT)
                .putAll(this, "file", "sha256", "station", "replica", "key", "at", "facts")
                .putIf(training, "training", true)
                .tree();
    }

    private static byte[] message(Map<String, Object> tree) {
        byte[] prefix = (FORMAT + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] json = CanonicalJson.write(tree);
        byte[] message = Arrays.copyOf(prefix, prefix.length + json.length);
        System.arraycopy(json, 0, message, prefix.length, json.length);
        return message;
    }

    /** Returns the bytes of the file of the signature. */
    byte[] signedBy(Signer signer) {
        Map<String, Object> tree = tree();
        tree.put(SIGNATURE, HexFormat.of().formatHex(signer.sign(message(tree))));
        return CanonicalJson.write(tree);
    }

    /**
     * Reads a signature and checks it with the key that it names.
     *
     * @throws IllegalArgumentException if it is none, or not valid
     * @throws Fault {@code XTR-013} if a later version of the program wrote it
     */
    static ExtractSeal read(byte[] bytes, SignatureCheck check) {
        Map<String, Object> tree = parse(bytes);
        JsonObjectReader reader = new JsonObjectReader(tree);
        String format = reader.text("format");
        if (format.startsWith(FORMATS) && !format.equals(FORMAT)) {
            throw new Fault(Fault.Exit.NEWER_FORMAT, "XTR-013", format);
        }
        var signed = new LinkedHashMap<>(tree);
        signed.remove(SIGNATURE);
        byte[] key = HexFormat.of().parseHex(reader.hash("key"));
        byte[] signature = HexFormat.of().parseHex(reader.text(SIGNATURE));
        if (!format.equals(FORMAT) || !check.verify(key, message(signed), signature)) {
            throw new IllegalArgumentException(SIGNATURE);
        }
        var facts = new LinkedHashMap<String, String>();
        reader.object("facts").tree().forEach((name, value) -> facts.put(name, "" + value));
        return new ExtractSeal(
                reader.text("file"),
                reader.hash("sha256"),
                reader.text("station"),
                reader.uuid("replica"),
                reader.hash("key"),
                reader.time("at"),
                facts,
                reader.flag("training"));
    }

    private static Map<String, Object> parse(byte[] bytes) {
        try {
            return CanonicalJson.read(bytes);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Reads the file of a signature. */
    static byte[] bytesOf(Path file) throws IOException {
        return Files.readAllBytes(pathFor(file));
    }
}
