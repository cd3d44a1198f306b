package rubezh.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import module java.base;

import rubezh.bundle.format.ForgedBundle;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.TestSigner;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.json.CanonicalJson;
import rubezh.json.RevisionLine;

/**
 * Bundles of a known station whose fourth revision has correct hashes but a wrong place in the
 * chain or the record, an unusual schema, or a signature that only a careless check accepts.
 */
final class HostileChains {
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final String UNKNOWN = "ab".repeat(32);
    private static final List<String> BODY = List.of("body", "salt");
    private static final int LAST_REVISION = 5;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final TestSigner signer = new TestSigner(1);
    private final Path good;
    private final List<StoredRevision> known;

    HostileChains(Path scratch) {
        MemoryStation osh = HostileCorpus.knownStation(scratch);
        this.good = osh.exportAll("good.json");
        this.known = osh.journal.ofReplica(signer.replica(), 1, 3);
    }

    SortedMap<String, byte[]> files() {
        addLinks();
        addParents();
        addSchemas();
        addMembers();
        addSignatures();
        addSenders();
        return files;
    }

    private String id(int seq) {
        return known.get(seq - 1).id().hex();
    }

    private void addLinks() {
        add("chain-regular", _ -> {});
        add("chain-number-twice", members -> place(members, 3, id(2)));
        add("chain-number-left-out", members -> place(members, 5, id(3)));
        add("chain-number-largest", members -> place(members, (1L << 53) - 1, id(3)));
        add("chain-link-skips-one", members -> place(members, 4, id(2)));
        add("chain-link-unknown", members -> place(members, 4, UNKNOWN));
        add("chain-link-absent", members -> members.remove("prev"));
        var itself =
                Map.of(
                        "replica", signer.replica().toString(),
                        "key", HexFormat.of().formatHex(signer.publicKey()),
                        "seq", 3L,
                        "id", id(3));
        add("chain-succeeds-itself", members -> members.put("succeeds", itself));
    }

    private static void place(Map<String, Object> members, long seq, String prev) {
        members.put("seq", seq);
        members.put("prev", prev);
    }

    private void addParents() {
        parents("unknown", List.of(UNKNOWN));
        parents("none", List.of());
        parents("twice", List.of(id(3), id(3)));
        parents("and-its-parent", List.of(id(2), id(3)).stream().sorted().toList());
        parents("not-sorted", List.of(id(2), id(3)).stream().sorted(reverseOrder()).toList());
        add(
                "parent-of-another-record",
                members ->
                        members.put("recordId", new UUID(0x7000L, Long.MIN_VALUE | 7).toString()));
    }

    private void parents(String name, List<String> ids) {
        add("parent-" + name, members -> members.put("parents", ids));
    }

    private void addSchemas() {
        schema("later-minor", "seizure", "seizure/1.99");
        schema("later-major", "seizure", "seizure/2.0");
        schema("major-0", "seizure", "seizure/0.9");
        schema("beyond-an-int", "seizure", "seizure/1.4294967296");
        schema("leading-zero", "seizure", "seizure/1.00");
        schema("of-another-kind", "seizure", "watch/1.0");
        schema("of-a-kind-unknown", "drone", "drone/1.0");
        schema("roster-of-no-headquarters", "roster", "roster/1.0");
    }

    private void schema(String name, String kind, String schema) {
        add(
                "schema-" + name,
                members -> {
                    members.put("recordId", new UUID(0x7000L, Long.MIN_VALUE | 9).toString());
                    members.put("parents", List.of());
                    members.put("kind", kind);
                    members.put("schema", schema);
                });
    }

    private void addMembers() {
        add("changed-nothing", members -> members.put("changed", List.of()));
        add("changed-what-is-not-there", members -> members.put("changed", List.of("/drone/id")));
        add("changed-without-slash", members -> members.put("changed", List.of("narrative")));
        add("time-in-the-year-9999", members -> members.put("at", "9999-12-31T23:59:59+06:00"));
        add("time-30-february", members -> members.put("at", "2026-02-30T12:00:00+06:00"));
        add("author-nobody", members -> members.put("author", ""));
        add("author-as-path", members -> members.put("author", "officer:../../x"));
        add("station-cyrillic", members -> members.put("station", "KG-О\u0428"));
        add("act-of-later", members -> members.put("op", "redact"));
        add("cancelled-without-reason", members -> members.put("op", "void"));
    }

    private void addSignatures() {
        Map<String, Object> members = sealed(fourth());
        String id = String.valueOf(members.get("id"));
        byte[] signed = HexFormat.of().parseHex(String.valueOf(members.get("sig")));
        var other = new TestSigner(9);
        signature("of-another-key", other.sign(message(id)));
        signature("without-its-purpose", signer.sign(HexFormat.of().parseHex(id)));
        signature("of-the-hexadecimal-id", signer.sign(id.getBytes(ISO_8859_1)));
        signature("of-the-revision-before", signer.sign(message(id(3))));
        signature("with-a-larger-scalar", withLargerScalar(signed));
        byte[] neutral = new byte[64];
        neutral[0] = 1;
        signature("of-the-neutral-point", neutral);
    }

    private void signature(String name, byte[] signature) {
        Map<String, Object> members = sealed(fourth());
        members.put("sig", HexFormat.of().formatHex(signature));
        write("signature-" + name, members);
    }

    private static byte[] message(String id) {
        return RevisionLine.signedMessage(new RevisionId(id));
    }

    /** Adds the order of the group to the scalar: the same equation, another signature. */
    private static byte[] withLargerScalar(byte[] signature) {
        byte[] changed = signature.clone();
        var scalar = BigInteger.ZERO;
        for (int n = 63; n >= 32; n--) {
            scalar = scalar.shiftLeft(8).or(BigInteger.valueOf(signature[n] & 0xFF));
        }
        scalar = scalar.add(ORDER);
        for (int n = 32; n < 64; n++) {
            changed[n] = scalar.byteValue();
            scalar = scalar.shiftRight(8);
        }
        return changed;
    }

    /** Adds bundles with keys that belong to nobody, and with seals of other kinds. */
    private void addSenders() {
        resealed("seal-alg-none", "\"alg\":\"Ed25519\"", "\"alg\":\"none\"");
        resealed("seal-alg-of-an-hmac", "\"alg\":\"Ed25519\"", "\"alg\":\"HS256\"");
        resealed("seal-in-capitals", "\"seal\"", "\"SEAL\"");
        resealed("seal-with-key-0", HexFormat.of().formatHex(signer.publicKey()), "0".repeat(64));
        resealed(
                "seal-with-key-1",
                HexFormat.of().formatHex(signer.publicKey()),
                "01" + "0".repeat(62));
    }

    private void resealed(String name, String old, String by) {
        String text = new String(ForgedBundle.of(good).sealed(signer), ISO_8859_1);
        int seal = text.lastIndexOf("\"seal\"");
        String changed = text.substring(0, seal) + text.substring(seal).replace(old, by);
        files.put("forged-" + name + ".json", changed.getBytes(ISO_8859_1));
    }

    /** Returns the members of a regular fourth revision. */
    private Map<String, Object> fourth() {
        Map<String, Object> members = new TreeMap<>(CanonicalJson.read(known.get(2).line()));
        place(members, 4, id(3));
        members.put("parents", List.of(id(3)));
        return members;
    }

    private void add(String name, Consumer<Map<String, Object>> change) {
        Map<String, Object> members = fourth();
        change.accept(members);
        write(name, sealed(members));
    }

    /** Returns the members with the hashes and the signature that belong to them. */
    private Map<String, Object> sealed(Map<String, Object> members) {
        var body = new TreeMap<String, Object>();
        BODY.forEach(name -> body.put(name, requireNonNull(members.get(name))));
        members.put("bodyHash", Sha256.digest(CanonicalJson.write(body)).hex());
        var covered = new TreeMap<>(members);
        BODY.forEach(covered::remove);
        covered.remove("id");
        covered.remove("sig");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("rubezh-rev/1\0".getBytes(ISO_8859_1));
        bytes.writeBytes(CanonicalJson.write(covered));
        String id = Sha256.digest(bytes.toByteArray()).hex();
        members.put("id", id);
        members.put("sig", HexFormat.of().formatHex(signer.sign(message(id))));
        return members;
    }

    /** Adds a bundle with a fourth line. */
    private void write(String name, Map<String, Object> members) {
        String line = new String(CanonicalJson.write(members), ISO_8859_1);
        Object seq = requireNonNull(members.get("seq"));
        ForgedBundle bundle =
                ForgedBundle.of(good)
                        .lines(lines -> {
                            lines.set(LAST_REVISION, lines.get(LAST_REVISION) + ",");
                            lines.add(LAST_REVISION + 1, line);
                        })
                        .header(header -> countTo(header, seq));
        files.put("forged-" + name + ".json", bundle.sealed(signer));
    }

    private void countTo(Map<String, Object> header, Object seq) {
        String replica = signer.replica().toString();
        header.put("counts", Map.of("revisions", 4L, "blobs", 0L, "bytes", 0L));
        header.put(
                "ranges",
                List.of(Map.of("replica", replica, "from", 1L, "to", seq, "complete", true)));
    }
}
