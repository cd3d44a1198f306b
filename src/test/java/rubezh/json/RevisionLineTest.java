package rubezh.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionParseResult.Known;
import rubezh.json.RevisionParseResult.Opaque;
import rubezh.json.RevisionParseResult.Problem;
import rubezh.json.RevisionParseResult.Refused;

class RevisionLineTest {
    private static final TestSigner SIGNER = new TestSigner(1);
    private static final UUID RECORD = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final RevisionId EARLIER = RevisionId.of("ab".repeat(32));
    private static final RevisionId OTHER = RevisionId.of("cd".repeat(32));

    @Test
    void aSignedRevisionIsReadAsWritten() {
        UnsignedRevision meant =
                revision("seizure/1.0", Map.of("narrative", Map.of("summary", "тайник")));
        StoredRevision storedRevision = RevisionLine.sign(meant, SIGNER::sign);
        Revision read = storedRevision.revision();
        assertThat(read.subject()).isEqualTo(meant.subject());
        assertThat(read.act()).isEqualTo(meant.act());
        assertThat(read.link()).isEqualTo(meant.link());
        assertThat(read.content().body()).isEqualTo(meant.body());
        assertThat(read.content().changed()).isEqualTo(meant.changed());
        assertThat(RevisionLine.read(storedRevision.line())).isEqualTo(new Known(storedRevision));
        assertThat(RevisionLine.readTrusted(storedRevision.line()).revision()).isEqualTo(read);
    }

    @Test
    void aLineHasExactlyTheMembersOfTheFormatInOrder() {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of()), SIGNER::sign);
        assertThat(CanonicalJson.read(storedRevision.line()).keySet())
                .containsExactly(
                        "at",
                        "author",
                        "body",
                        "bodyHash",
                        "changed",
                        "id",
                        "kind",
                        "op",
                        "parents",
                        "prev",
                        "reason",
                        "recordId",
                        "replica",
                        "salt",
                        "schema",
                        "seq",
                        "sig",
                        "station",
                        "training");
    }

    @Test
    void hashesAndSignatureAreThoseOfTheFormat() throws Exception {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of("a", 1L)), SIGNER::sign);
        var tree = new LinkedHashMap<>(CanonicalJson.read(storedRevision.line()));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Object body = tree.remove("body");
        Object salt = tree.remove("salt");
        byte[] bodyHash =
                sha256.digest(("{\"body\":{\"a\":1},\"salt\":\"" + salt + "\"}").getBytes(UTF_8));
        assertThat(body).isEqualTo(Map.of("a", 1L));
        assertThat(tree.get("bodyHash")).isEqualTo(HexFormat.of().formatHex(bodyHash));
        Object id = tree.remove("id");
        Object sig = tree.remove("sig");
        sha256.update("rubezh-rev/1\0".getBytes(UTF_8));
        byte[] hash = sha256.digest(CanonicalJson.write(tree));
        assertThat(id).isEqualTo(HexFormat.of().formatHex(hash));
        byte[] message = RevisionLine.signedMessage(storedRevision.id());
        assertThat(message).startsWith("rubezh-sig/1\0".getBytes(UTF_8)).endsWith(hash);
        assertThat(SIGNER.verify(HexFormat.of().parseHex((CharSequence) sig), message)).isTrue();
    }

    @Test
    void theIdDoesNotDependOnBodyBytesButOnTheirHash() {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of("a", 1L)), SIGNER::sign);
        assertThat(readEdited(storedRevision, tree -> tree.put("body", Map.of("a", 2L))))
                .isEqualTo(new Refused(Problem.BODY_HASH, storedRevision.id().hex()));
        assertThat(readEdited(storedRevision, tree -> tree.put("salt", "00".repeat(16))))
                .isEqualTo(new Refused(Problem.BODY_HASH, storedRevision.id().hex()));
    }

    @Test
    void anyChangedMemberIsSeen() {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of()), SIGNER::sign);
        Refused id = new Refused(Problem.ID, storedRevision.id().hex());
        assertThat(readEdited(storedRevision, tree -> tree.put("author", "officer:other")))
                .isEqualTo(id);
        assertThat(readEdited(storedRevision, tree -> tree.remove("reason"))).isEqualTo(id);
        assertThat(readEdited(storedRevision, tree -> tree.remove("training"))).isEqualTo(id);
        assertThat(readEdited(storedRevision, tree -> tree.put("more", "word"))).isEqualTo(id);
        assertThat(readEdited(storedRevision, tree -> tree.put("id", OTHER.hex())))
                .isEqualTo(new Refused(Problem.ID, OTHER.hex()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at",
                "author",
                "body",
                "bodyHash",
                "changed",
                "id",
                "kind",
                "op",
                "parents",
                "prev",
                "recordId",
                "replica",
                "salt",
                "schema",
                "seq",
                "sig",
                "station"
            })
    void aMissingOrMisshapenMemberIsNamed(String name) {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of()), SIGNER::sign);
        assertThat(readEdited(storedRevision, tree -> tree.remove(name)))
                .isEqualTo(new Refused(Problem.MEMBER, name));
        assertThat(readEdited(storedRevision, tree -> tree.put(name, true)))
                .isEqualTo(new Refused(Problem.MEMBER, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"training\":false}",
                "{\"reason\":\"\"}",
                "{\"seq\":0}",
                "{\"op\":\"delete\"}",
                "{\"recordId\":\"1-1-1-1-1\"}",
                "{\"recordId\":\"no\"}",
                "{\"schema\":\"seizure\"}",
                "{\"at\":\"2026-11-24\"}",
                "{\"parents\":[\"PARENT\",\"PARENT\"]}",
                "{\"changed\":[\"/b\",\"/a\"]}",
                "{\"changed\":[\"a\"]}",
                "{\"attachments\":[]}",
                "{\"attachments\":[{\"bytes\":1}]}"
            })
    void aMemberWithAWrongValueIsRefused(String members) {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of()), SIGNER::sign);
        byte[] wrong = members.replace("PARENT", OTHER.hex()).getBytes(UTF_8);
        assertThat(readEdited(storedRevision, tree -> tree.putAll(CanonicalJson.read(wrong))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.MEMBER));
    }

    @Test
    void anotherFormOfTheSameJsonIsRefused() {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of("t", "é")), SIGNER::sign);
        String line = new String(storedRevision.line(), UTF_8);
        List<String> forms =
                List.of(
                        line.replaceFirst(":", ": "),
                        line + "\n",
                        line.replace("é", "\\u00e9"),
                        line.replace("\"seq\":7", "\"seq\":-0"),
                        "{\"zzz\":1," + line.substring(1));
        for (String form : forms) {
            assertThat(RevisionLine.read(form.getBytes(UTF_8)))
                    .isEqualTo(new Refused(Problem.NOT_CANONICAL, ""));
        }
        assertThat(RevisionLine.read("[]".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.JSON));
    }

    @Test
    void noFlippedByteGetsThrough() {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of("t", "ж")), SIGNER::sign);
        Random random = new Random(7);
        for (int i = 0; i < storedRevision.line().length; i++) {
            byte[] line = storedRevision.line().clone();
            line[i] ^= (byte) (1 << random.nextInt(8));
            RevisionParseResult reading = RevisionLine.read(line);
            boolean inSignature =
                    reading instanceof Known(StoredRevision e)
                            && e.id().equals(storedRevision.id());
            assertThat(reading instanceof Refused || inSignature).as("byte %d", i).isTrue();
            if (inSignature && reading instanceof Known(StoredRevision e)) {
                assertThat(
                                SIGNER.verify(
                                        HexFormat.of().parseHex(e.revision().signature()),
                                        RevisionLine.signedMessage(e.id())))
                        .isFalse();
            }
        }
    }

    @Test
    void aNewerMinorIsUnderstoodANewerMajorAndAnotherKindAreKept() {
        assertThat(RevisionLine.sign(revision("seizure/1.9", Map.of()), SIGNER::sign))
                .satisfies(e -> assertThat(RevisionLine.read(e.line())).isEqualTo(new Known(e)));
        StoredRevision newer = RevisionLine.sign(revision("seizure/2.0", Map.of()), SIGNER::sign);
        assertThat(RevisionLine.read(newer.line())).isEqualTo(new Opaque(newer));
        UnsignedRevision r = revision("profile/1.0", Map.of());
        StoredRevision kind =
                RevisionLine.sign(
                        new UnsignedRevision(
                                new Revision.Subject(RECORD, "profile", "profile/1.0"),
                                r.act(),
                                r.link(),
                                r.salt(),
                                r.body(),
                                r.changed()),
                        SIGNER::sign);
        assertThat(RevisionLine.read(kind.line())).isEqualTo(new Opaque(kind));
    }

    @Test
    void unknownMembersStayInIdAndLine() {
        StoredRevision storedRevision =
                RevisionLine.sign(revision("seizure/1.0", Map.of()), SIGNER::sign);
        var tree = new LinkedHashMap<>(CanonicalJson.read(storedRevision.line()));
        tree.put("witness", Map.of("name", "x"));
        byte[] later = CanonicalJson.write(rehash(tree));
        assertThat(RevisionLine.read(later))
                .isInstanceOfSatisfying(
                        Known.class, known -> assertThat(known.entry().line()).isEqualTo(later));
    }

    @Test
    void anInvalidRevisionIsNotSigned() {
        Map<String, Object> body = Map.of("text", "t".repeat(70_000));
        assertThatThrownBy(() -> RevisionLine.sign(revision("seizure/1.0", body), SIGNER::sign))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> rehash(Map<String, Object> tree) {
        var rest = new LinkedHashMap<>(tree);
        List.of("body", "salt", "id", "sig").forEach(rest::remove);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("rubezh-rev/1\0".getBytes(UTF_8));
            tree.put("id", HexFormat.of().formatHex(sha256.digest(CanonicalJson.write(rest))));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return tree;
    }

    private static RevisionParseResult readEdited(
            StoredRevision revision, Consumer<Map<String, Object>> edit) {
        var tree = new LinkedHashMap<>(CanonicalJson.read(revision.line()));
        edit.accept(tree);
        return RevisionLine.read(CanonicalJson.write(tree));
    }

    private static UnsignedRevision revision(String schema, Map<String, Object> body) {
        return new UnsignedRevision(
                new Revision.Subject(RECORD, "seizure", schema),
                new Revision.Act(
                        RevisionKind.PUT,
                        "officer:asanov",
                        "KG-OSH",
                        OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                        "weighed again",
                        true),
                new Revision.Link(SIGNER.replica(), 7, EARLIER, new ArrayList<>(List.of(EARLIER))),
                "0f".repeat(16),
                body,
                new TreeSet<>(List.of("/narrative/summary")));
    }
}
