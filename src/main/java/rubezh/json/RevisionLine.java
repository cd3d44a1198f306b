package rubezh.json;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.PassedRevision;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionParseResult.Known;
import rubezh.json.RevisionParseResult.Opaque;
import rubezh.json.RevisionParseResult.Problem;
import rubezh.json.RevisionParseResult.Refused;

/**
 * Codec of a revision's canonical line: one JSON object without line end. {@code bodyHash} is
 * SHA-256 over the canonical object of {@code body} and {@code salt}; {@code id} is SHA-256 over
 * {@code "rubezh-rev/1\0"} and the canonical object of all members except {@code body}, {@code
 * salt}, {@code id} and {@code sig}. Specified in {@code src/docs/bundle-format.md}.
 *
 * @see UnsignedRevision
 * @see RevisionParseResult
 */
public final class RevisionLine {
    /** Largest line of a revision in bytes; no bundle takes a longer one. */
    public static final int MAX_BYTES = 1 << 20;

    private static final byte[] ID_PREFIX = ascii("rubezh-rev/1\0");
    private static final byte[] SIGNATURE_PREFIX = ascii("rubezh-sig/1\0");
    private static final byte[] SUCCESSION_PREFIX = ascii("rubezh-succ/1\0");
    private static final Set<String> BODY = Set.of("body", "salt");
    private static final Set<String> NOT_IN_ID = Set.of("body", "salt", "id", "sig");
    private static final HexFormat HEX = HexFormat.of();

    private RevisionLine() {}

    /**
     * Adds hashes and signature to a revision. The line is parsed, as any reader will, with all
     * limits; its hashes are not computed a second time over the same bytes.
     *
     * @param sign returns the Ed25519 signature of a message
     * @throws OversizedRevisionException if the line would have more than {@link #MAX_BYTES}
     * @throws IllegalArgumentException if the line would be invalid, a defect of the caller
     */
    public static StoredRevision sign(UnsignedRevision revision, UnaryOperator<byte[]> sign) {
        Map<String, Object> tree = RevisionJson.tree(revision);
        tree.put("body", CanonicalWriter.Written.of(revision.body()));
        tree.put("changed", CanonicalWriter.Written.of(List.copyOf(revision.changed())));
        tree.put("bodyHash", bodyHash(MemberOffsets.of(tree)));
        String id = id(MemberOffsets.of(tree));
        tree.put("id", id);
        tree.put("sig", HEX.formatHex(sign.apply(signedMessage(RevisionId.of(id)))));
        byte[] line = MemberOffsets.of(tree).line();
        if (line.length > MAX_BYTES) {
            throw new OversizedRevisionException(line.length);
        }
        return readTrusted(line);
    }

    /**
     * Reads a line without line end or comma, and checks form, members and hashes; the caller
     * checks the signature, see {@link #signedMessage}.
     */
    public static RevisionParseResult read(byte[] line) {
        if (line.length > MAX_BYTES) {
            return new Refused(Problem.JSON, "more than " + MAX_BYTES + " bytes");
        }
        try {
            Map<String, Object> tree = parse(line);
            MemberOffsets offsets = MemberOffsets.of(tree);
            return Arrays.equals(offsets.line(), line)
                    ? verifyHashes(RevisionJson.read(tree), offsets)
                    : new Refused(Problem.NOT_CANONICAL, "");
        } catch (MalformedJsonException e) {
            return new Refused(Problem.JSON, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Refused(Problem.MEMBER, String.valueOf(e.getMessage()));
        }
    }

    /** Parses without a UTF-8 check, because invalid bytes differ from the canonical form. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> parse(byte[] line) {
        if (StrictJsonReader.read(line) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new MalformedJsonException(MalformedJsonException.Kind.NO_OBJECT, 0);
    }

    private static RevisionParseResult verifyHashes(Revision revision, MemberOffsets offsets) {
        if (!bodyHash(offsets).equals(revision.content().bodyHash())) {
            return new Refused(Problem.BODY_HASH, revision.id().hex());
        }
        if (!id(offsets).equals(revision.id().hex())) {
            return new Refused(Problem.ID, revision.id().hex());
        }
        StoredRevision storedRevision = new StoredRevision(revision, offsets.line());
        return isSupported(revision) ? new Known(storedRevision) : new Opaque(storedRevision);
    }

    /**
     * Returns whether this program can display and change the record of a revision. Minor versions
     * are compatible; another major version or kind is stored and passed on only.
     */
    public static boolean isSupported(Revision revision) {
        return RecordKind.isSupported(revision.subject())
                && revision.act().op() != RevisionKind.REDACT;
    }

    /**
     * Reads a line that was verified before it was stored, without computing hashes.
     *
     * @throws IllegalArgumentException if it is not a revision, which is a defect
     */
    public static StoredRevision readTrusted(byte[] line) {
        try {
            return new StoredRevision(RevisionJson.read(parse(line)), line);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Reads of a line that was verified before it was stored what passing it on needs.
     *
     * @throws IllegalArgumentException if it is not a revision, which is a defect
     */
    public static PassedRevision readPassed(byte[] line) {
        try {
            return RevisionJson.readPassed(line);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Returns the message that a signature covers: {@code "rubezh-sig/1\0"} and the 32 bytes of the
     * id.
     */
    public static byte[] signedMessage(RevisionId id) {
        byte[] hash = HEX.parseHex(id.hex());
        return ByteBuffer.allocate(SIGNATURE_PREFIX.length + hash.length)
                .put(SIGNATURE_PREFIX)
                .put(hash)
                .array();
    }

    /**
     * Returns the message by which a former key confirms the installation that continues its chain:
     * {@code "rubezh-succ/1\0"} and a canonical object of both.
     *
     * @param replica replica that continues the chain
     * @param publicKey its key, Ed25519, raw, hexadecimal
     */
    public static byte[] successionMessage(
            Revision.Predecessor former, UUID replica, String publicKey) {
        byte[] statement =
                CanonicalJson.write(
                        Map.of(
                                "id", former.id().hex(),
                                "key", publicKey,
                                "replica", replica.toString(),
                                "seq", former.seq(),
                                "succeeds", former.replica().toString()));
        return ByteBuffer.allocate(SUCCESSION_PREFIX.length + statement.length)
                .put(SUCCESSION_PREFIX)
                .put(statement)
                .array();
    }

    private static String bodyHash(MemberOffsets offsets) {
        MessageDigest digest = Sha256.newDigest();
        offsets.updateDigest(digest, BODY, true);
        return HEX.formatHex(digest.digest());
    }

    private static String id(MemberOffsets offsets) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(ID_PREFIX);
        offsets.updateDigest(digest, NOT_IN_ID, false);
        return HEX.formatHex(digest.digest());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Canonical text of an object with the byte offsets of its members, so that a subset can be
     * hashed without being written again. Works on bytes; {@link JsonObjectReader} reads typed
     * values of a parsed tree.
     */
    static final class MemberOffsets {
        private final String[] names;
        private final int[] ends;
        private final byte[] line;

        private MemberOffsets(String[] names, int[] ends, byte[] line) {
            this.names = names;
            this.ends = ends;
            this.line = line;
        }

        static MemberOffsets of(Map<String, ?> tree) {
            var writer = new CanonicalWriter();
            String[] names = CanonicalWriter.sortedNames(tree);
            int[] ends = new int[names.length];
            writer.writeByte('{');
            for (int i = 0; i < names.length; i++) {
                writer.member(names[i], tree.get(names[i]));
                ends[i] = writer.size();
                writer.writeByte(i == names.length - 1 ? '}' : ',');
            }
            if (names.length == 0) {
                writer.writeByte('}');
            }
            return new MemberOffsets(names, ends, writer.bytes());
        }

        byte[] line() {
            return line;
        }

        /**
         * Updates a digest with the canonical object of the members selected by name.
         *
         * @param included whether the named members are selected, or all others
         */
        void updateDigest(MessageDigest digest, Set<String> selected, boolean included) {
            digest.update((byte) '{');
            boolean first = true;
            for (int i = 0; i < names.length; i++) {
                if (selected.contains(names[i]) == included) {
                    if (!first) {
                        digest.update((byte) ',');
                    }
                    first = false;
                    int start = i == 0 ? 1 : ends[i - 1] + 1;
                    digest.update(line, start, ends[i] - start);
                }
            }
            digest.update((byte) '}');
        }
    }
}
