package rubezh.enrolment;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.domain.station.StationDetails;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;
import rubezh.security.Fingerprint;
import rubezh.security.Session;
import rubezh.security.Signer;
import rubezh.text.Fault;

/**
 * Request of an installation to be added to the roster of headquarters: one line of canonical JSON,
 * signed with the key that it names. The signature proves only that who wrote it has the key; whose
 * it is a person finds out by comparing words.
 *
 * @param replica identity of the installation
 * @param publicKey its key, Ed25519, raw, hexadecimal
 * @param encryptionKey its key for encryption, X25519, raw, hexadecimal; null if it has none
 * @param station code of its station
 * @param nameRu name of the station in Russian
 * @param nameEn name in English
 * @param program version of its program
 * @param at when it was written, by the clock of the installation
 * @param training whether it is for training data
 */
public record EnrolmentRequest(
        UUID replica,
        String publicKey,
        @Nullable String encryptionKey,
        String station,
        String nameRu,
        String nameEn,
        String program,
        Instant at,
        boolean training) {
    /** Value of the member {@code format}. */
    public static final String FORMAT = "rubezh-enrol-request/1";

    /** Default name of the file. */
    public static final String FILE_NAME = "enrol-request.json";

    /** Greatest size of the file, bytes. */
    static final int MAX_BYTES = 1 << 16;

    private static final String FORMATS = "rubezh-enrol-request/";
    private static final String PURPOSE = "rubezh-enrol/1";

    /** Returns the key that files for this installation are encrypted to; null if it has none. */
    static @Nullable String encryptionKey(Session session) {
        return session.encryptionKeys().stream()
                .findFirst()
                .map(pair -> HexFormat.of().formatHex(pair.publicKey()))
                .orElse(null);
    }

    /** Returns the fingerprint of its key. */
    public Fingerprint fingerprint() {
        return origin().fingerprint();
    }

    Origin origin() {
        return new Origin(replica, station, publicKey);
    }

    private Map<String, Object> tree() {
        return new JsonObjectWriter()
                .put("format", FORMAT)
                .putAll(this, "replica", "encryptionKey", "station", "nameRu", "nameEn", "at")
                .put("key", publicKey)
                .put("app", program)
                .putIf(training, "training", true)
                .tree();
    }

    /** Returns the file: the line and a line feed. */
    byte[] sign(Signer signer) {
        return SignedLine.sign(PURPOSE, tree(), signer);
    }

    static EnrolmentRequest read(Path file) {
        BundleError.checkNoFolder(file);
        String name = String.valueOf(file.getFileName());
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(MAX_BYTES), name);
        } catch (IOException e) {
            throw BundleError.readFault(e, name);
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name file name in messages
     * @throws Fault {@code ENR-021} if a later version of the program wrote it, {@code ENR-001} if
     *     it is no request, {@code ENR-002} if it was changed after it was signed, or signed with
     *     another key
     */
    public static EnrolmentRequest of(byte[] file, String name) {
        SignedLine line;
        EnrolmentRequest request;
        try {
            line = SignedLine.read(file);
            requireKnown(new JsonObjectReader(line.members()).text("format"), name);
            request = read(new JsonObjectReader(line.members()));
        } catch (IllegalArgumentException e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "ENR-001", name);
        }
        if (!line.isSignedBy(request.publicKey, PURPOSE)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "ENR-002", name);
        }
        return request;
    }

    private static void requireKnown(String format, String name) {
        if (format.startsWith(FORMATS) && !format.equals(FORMAT)) {
            throw new Fault(Fault.Exit.NEWER_FORMAT, "ENR-021", name, format);
        }
    }

    private static EnrolmentRequest read(JsonObjectReader reader) {
        if (!reader.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("format");
        }
        String station = reader.text("station");
        if (station.length() > StationDetails.MAX_NAME
                || !station.matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
            throw new IllegalArgumentException("station");
        }
        return new EnrolmentRequest(
                reader.uuid("replica"),
                reader.hash("key"),
                reader.has("encryptionKey") ? reader.hash("encryptionKey") : null,
                station,
                shortText(reader, "nameRu"),
                shortText(reader, "nameEn"),
                shortText(reader, "app"),
                reader.time("at"),
                reader.flag("training"));
    }

    /** Returns a text that a station could have been given as its name. */
    private static String shortText(JsonObjectReader reader, String member) {
        String text = reader.text(member);
        if (!StationDetails.isName(text)) {
            throw new IllegalArgumentException(member);
        }
        return text;
    }
}
