package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.VerificationResult;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryBlobs;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.json.SeizureSchema;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;
import rubezh.security.KeyWords;
import rubezh.table.ReferenceReader;
import rubezh.text.CheckWords;
import rubezh.text.Language;

/** The published bundle format matches the program. */
@LongTest
class BundleDocumentTest {
    private static final Path DOCUMENT = Path.of("src/docs/bundle-format.md");
    private static final Pattern BUNDLE = Pattern.compile("(?s)```json bundle\n(.*?)```");
    private static final Pattern REVISION = Pattern.compile("```json revision\n(.*)\n```");
    private static final Pattern WORDS = Pattern.compile("(?s)```text words\n(.*?)```");
    private static final Pattern VERIFIER = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern MEMBER = Pattern.compile("(?m)^\\| `([a-zA-Z]+)` \\|");

    private static final String ID = "urn:rubezh:schema:";

    /** A picture of one pixel. */
    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAA"
                                    + "DUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @TempDir Path folder;
    private Path example = Path.of("");
    private MemoryStation station;

    @BeforeEach
    void theExampleAsAFile() throws IOException {
        station = new MemoryStation("KG-OSH", 2009, folder, true);
        example = Files.writeString(folder.resolve("example.json"), firstMatch(BUNDLE));
    }

    @Test
    void theExampleIsWhatTheProgramWrites() throws IOException {
        byte[] line = firstMatch(REVISION).getBytes(UTF_8);
        if (RevisionLine.read(line) instanceof RevisionParseResult.Known(var revision)) {
            station.journal.accept(List.of(revision), () -> {});
        }
        var picture = MemoryBlobs.hash(PICTURE);
        station.blobs.put(picture, new ByteArrayInputStream(PICTURE));
        assertThat(Files.readString(example))
                .isEqualTo(Files.readString(station.exportAll("made.json")));
    }

    @Test
    void theExampleIsTakenByAnotherStation() {
        VerificationResult result = station.exchange.verify(example, Progress.NONE);
        assertThat(result.findings()).isEmpty();
        assertThat(result.signatures()).isEqualTo(1);
        MemoryStation other = new MemoryStation("HQ", 3, folder, true);
        ImportResult importResult = other.importBundle(example);
        assertThat(importResult.added()).isEqualTo(1);
        assertThat(importResult.attachments()).isEqualTo(1);
        assertThat(other.blobs.contains(MemoryBlobs.hash(PICTURE))).isTrue();
        assertThat(importResult.isInSync()).isTrue();
        UUID record = UUID.fromString("01930000-0000-7000-8000-000000000001");
        assertThat(other.view(record).body()).containsKey("items");
    }

    @Test
    void theExampleFitsThePublishedSchemas() throws IOException {
        Map<String, Object> bundle =
                CanonicalJson.read(firstMatch(BUNDLE).replace("\n", "").getBytes(UTF_8));
        assertThat(errors("bundle", bundle)).isEmpty();
        List<Map<String, Object>> revisions = lines(bundle.get("revisions"));
        assertThat(revisions).hasSize(1);
        for (Map<String, Object> revision : revisions) {
            assertThat(errors("revision", revision)).isEmpty();
            assertThat(errors("seizure", map(revision.get("body")))).isEmpty();
        }
        for (String member : bundle.keySet()) {
            var less = new LinkedHashMap<>(bundle);
            less.remove(member);
            assertThat(errors("bundle", less)).as("without " + member).isNotEmpty();
        }
    }

    /** Validates a tree against a schema as printed by {@code rubezh schema}. */
    private static List<Error> errors(String name, Map<String, Object> tree) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(BundleDocumentTest::schema))
                .getSchema(SchemaLocation.of(ID + name + "-1"))
                .validate(new String(CanonicalJson.write(tree), UTF_8), InputFormat.JSON);
    }

    /** Resolves references between the schemas by id. */
    private static @Nullable String schema(String id) {
        if (!id.startsWith(ID)) {
            return null;
        }
        if (id.equals(ID + "seizure-1")) {
            return new SeizureSchema(Optional::of, ReferenceReader.builtIn()).toJson();
        }
        String resource = "/rubezh/schema-json/" + id.substring(ID.length()) + ".schema.json";
        try (var in = RevisionLine.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object tree) {
        return (Map<String, Object>) Objects.requireNonNull(tree);
    }

    private static List<Map<String, Object>> lines(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(BundleDocumentTest::map).toList();
    }

    @Test
    void theTableNamesTheMembersOfTheSchema() throws IOException {
        String document = Files.readString(DOCUMENT);
        String table = document.substring(document.indexOf("### 2.2"), document.indexOf("### 2.3"));
        List<String> members = MEMBER.matcher(table).results().map(m -> m.group(1)).toList();
        try (var in =
                RevisionLine.class.getResourceAsStream(
                        "/rubezh/schema-json/bundle-1.schema.json")) {
            var schema =
                    new JsonObjectReader(
                            CanonicalJson.read(Objects.requireNonNull(in).readAllBytes()));
            Map<String, Object> properties =
                    schema.object("properties").object("header").object("properties").tree();
            assertThat(members).hasSameElementsAs(properties.keySet());
        }
    }

    @Test
    void theListOfWordsIsTheOneTheProgramUses() throws IOException {
        var listed = new ArrayList<String>();
        for (String line : firstMatch(WORDS).lines().toList()) {
            String[] parts = line.strip().split(":? ");
            assertThat(parts[0]).isEqualTo(String.valueOf(listed.size()));
            listed.addAll(Arrays.asList(parts).subList(1, parts.length));
        }
        assertThat(listed).hasSize(256);
        for (int n = 0; n < 256; n++) {
            String pair = CheckWords.word(n, Language.EN) + "/" + CheckWords.word(n, Language.RU);
            assertThat(listed.get(n)).isEqualTo(pair);
        }
    }

    @Test
    void theWordsOfTheKeyOfTheExampleStandInTheDocument() throws IOException {
        KeyWords words = Fingerprint.ofKey(station.signer.publicKey()).words();
        String document = Files.readString(DOCUMENT).replaceAll("\\s+", " ");
        for (Language language : Language.values()) {
            assertThat(document).contains("`" + words.text(language) + "`");
        }
    }

    @Test
    void theVerifierSeesTheSealAndEveryChange() throws Exception {
        Path verifier = Files.writeString(folder.resolve("Verify.java"), firstMatch(VERIFIER));
        String print = Fingerprint.ofKey(station.signer.publicKey()).hex();
        assertThat(run(verifier, example))
                .isEqualTo("0 sealed by " + station.signer.replica() + " " + print);
        Path bad =
                Files.writeString(
                        folder.resolve("bad.json"), firstMatch(BUNDLE).replace("KGM", "GRM"));
        assertThat(run(verifier, bad)).startsWith("1").contains("edited after it was sealed");
    }

    private static String run(Path program, Path file) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(java, program.toString(), file.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return process.waitFor() + " " + output;
    }

    private static String firstMatch(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(DOCUMENT));
        assertThat(matcher.find()).as("%s", pattern).isTrue();
        return matcher.group(1);
    }
}
