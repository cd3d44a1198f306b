package rubezh.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.evidence.ChainHash;
import rubezh.domain.seizure.evidence.CustodyChain;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;

/** The example of the published format matches the program. */
class FormatDocumentTest {
    private static final Path DOCUMENT = Path.of("src/docs/bundle-format.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json revision\n(.*)\n```");
    private static final Pattern CUSTODY = Pattern.compile("```json custody\n(.*)\n```");
    private static final Pattern CUSTODY_BYTES =
            Pattern.compile("(?s)```custody bytes\n(.*?\n)```");
    private static final Pattern KEY = Pattern.compile("`([0-9a-f]{64})`");
    private static final Pattern MEMBER = Pattern.compile("(?m)^\\| `([a-zA-Z]+)` \\|");

    private final TestSigner signer = new TestSigner(2009);

    @Test
    void theExampleIsWhatTheProgramWrites() throws IOException {
        String line = new String(example().line(), StandardCharsets.UTF_8);
        assertThat(firstMatch(EXAMPLE)).isEqualTo(line);
        assertThat(firstMatch(KEY)).isEqualTo(HexFormat.of().formatHex(signer.publicKey()));
    }

    @Test
    void theExampleIsReadAndItsSignatureHolds() throws IOException {
        RevisionParseResult reading =
                RevisionLine.read(firstMatch(EXAMPLE).getBytes(StandardCharsets.UTF_8));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        RevisionParseResult.Known.class,
                        known -> {
                            Revision revision = known.entry().revision();
                            byte[] message = RevisionLine.signedMessage(revision.id());
                            byte[] signature = HexFormat.of().parseHex(revision.signature());
                            assertThat(signer.verify(signature, message)).isTrue();
                        });
    }

    @Test
    void theExampleOfCustodyHasTheHashesOfItsBytes() throws Exception {
        List<CustodyEvent> custody = Seizures.read(firstMatch(CUSTODY)).evidence().custody();
        assertThat(CustodyChain.broken(custody)).isEmpty();
        byte[] bytes = ("rubezh-custody/1\0" + firstMatch(CUSTODY_BYTES)).getBytes(UTF_8);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(custody.getLast().chain()).isEqualTo(ChainHash.of(hash));
        assertThat(ChainHash.of(custody.getLast(), custody.getFirst().chain()))
                .isEqualTo(ChainHash.of(hash));
    }

    @Test
    void theTableNamesTheMembersOfTheSchema() throws IOException {
        String document = Files.readString(DOCUMENT);
        String table = document.substring(document.indexOf("### 1.2"), document.indexOf("### 1.3"));
        List<String> members = MEMBER.matcher(table).results().map(m -> m.group(1)).toList();
        String schema = "/rubezh/schema-json/revision-1.schema.json";
        try (var in = RevisionLine.class.getResourceAsStream(schema)) {
            var tree = CanonicalJson.read(java.util.Objects.requireNonNull(in).readAllBytes());
            assertThat(tree.get("properties"))
                    .isInstanceOfSatisfying(
                            Map.class, map -> assertThat(members).hasSameElementsAs(map.keySet()));
        }
    }

    private static String firstMatch(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(DOCUMENT));
        assertThat(matcher.find()).as("%s", pattern).isTrue();
        return matcher.group(1);
    }

    private static Map<String, Object> body() {
        return SeizureShape.SHAPE.write(
                Seizures.read(
                        """
                        {"header":{"number":"KG-OSH-A-2009-000001","status":"DRAFT","station":"KG-OSH"},
                         "event":{"start":"2009-08-17T13:41:00+06:00"},
                         "place":{"country":"KG","post":"KG-DOS"},
                         "items":[{"id":"01930000-0000-7000-8000-000000000011","pos":1,
                                   "substance":"OPI-HER","amount":"2.075 KGM"}],
                         "evidence":{"attachments":[
                                  {"id":"01930000-0000-7000-8000-000000000021","pos":1,"kind":"PHO",
                                   "caption":"tank, open","media":"image/png","bytes":70,
                                   "content":"497790947d4666760ce38f3c00e852c71fdb66cae849bae8e9ede352719e1581"}]}}
                        """));
    }

    private StoredRevision example() {
        UUID recordId = UUID.fromString("01930000-0000-7000-8000-000000000001");
        OffsetDateTime at = OffsetDateTime.parse("2009-08-17T14:05:27+06:00");
        return RevisionLine.sign(
                new UnsignedRevision(
                        RecordKind.SEIZURE.subject(recordId),
                        new Revision.Act(
                                RevisionKind.PUT, "officer:asanov", "KG-OSH", at, null, true),
                        new Revision.Link(signer.replica(), 1, null, List.of()),
                        "00112233445566778899aabbccddeeff",
                        body(),
                        ValueTree.difference(Map.of(), body())),
                signer::sign);
    }
}
