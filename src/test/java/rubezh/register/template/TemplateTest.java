package rubezh.register.template;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import rubezh.authority.Authority;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.template.NumberedTemplate;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateProblem.Reason;
import rubezh.domain.template.TemplateRecord;
import rubezh.domain.template.TemplateSigner;
import rubezh.fixtures.Seizures;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.json.CanonicalJson;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;
import rubezh.report.CasePaperOptions;
import rubezh.report.PdfReader;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;

/** Templates of papers at a post, at headquarters and at a station that means ill. */
class TemplateTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final List<String> EXAMPLES = TemplateService.EXAMPLES;

    @TempDir Path folder;
    private TrainingStation post;
    private TrainingStation hostile;
    private TrainingStation headquarters;

    @BeforeEach
    void open() {
        post = TrainingStation.withOwners(folder.resolve("post"), "KG-DOS", CLOCK);
        hostile = TrainingStation.withOwners(folder.resolve("hostile"), "KG-EVL", CLOCK);
        headquarters = TrainingStation.withOwners(folder.resolve("hq"), "KG-HQ", CLOCK);
        List<TrainingStation> all = List.of(post, hostile, headquarters);
        for (TrainingStation one : all) {
            one.join(headquarters);
            all.stream().filter(another -> another != one).forEach(one::know);
        }
    }

    @AfterEach
    void close() {
        post.close();
        hostile.close();
        headquarters.close();
    }

    private ImportPreview carry(TrainingStation from, TrainingStation to) {
        var request =
                new ExportRequest(
                        new ExportRequest.Everything(), to.exchange.self().station(), folder);
        return StationPair.take(from.exchange.export(request, Progress.NONE).file(), to);
    }

    private static PaperTemplate example(TrainingStation at, String name) {
        return at.templates.example(name, TemplatePaper.PROTOCOL);
    }

    private static TemplateState protocol(TrainingStation at) {
        return at.templates.state(TemplatePaper.PROTOCOL);
    }

    @Test
    void eachSavedTemplateIsAVersionAndResetIsOneMore() {
        assertThat(protocol(post)).isEqualTo(TemplateState.builtIn(TemplatePaper.PROTOCOL));
        assertFault(() -> post.templates.reset(TemplatePaper.PROTOCOL), "PTL-003");
        assertThat(post.templates.save(example(post, "kg"))).isEqualTo(1);
        assertThat(post.templates.save(example(post, "kz"))).isEqualTo(2);
        TemplateState state = protocol(post);
        assertThat(state.station()).isEqualTo("KG-DOS");
        assertThat(state.version()).isEqualTo(2);
        assertThat(Objects.requireNonNull(state.usable()).template())
                .isEqualTo(example(post, "kz"));
        assertThat(post.templates.own(TemplatePaper.PROTOCOL)).isEqualTo(example(post, "kz"));
        assertThat(post.templates.reset(TemplatePaper.PROTOCOL)).isEqualTo(3);
        assertThat(protocol(post).usable()).isNull();
        assertThat(post.templates.versions(TemplatePaper.PROTOCOL))
                .extracting(TemplateVersion::name)
                .containsExactly("", "KZ, example", "KG, example");
    }

    @Test
    void theTemplateOfHeadquartersGoesBeforeThatOfAPostUntilItIsTakenBack() {
        post.templates.save(example(post, "kg"));
        headquarters.templates.save(example(headquarters, "ru"));
        assertThat(carry(headquarters, post).notices())
                .filteredOn(one -> one.kind() == ImportNotice.Kind.TEMPLATES)
                .hasSize(1);
        assertThat(protocol(post).station()).isEqualTo("KG-HQ");
        assertThat(Objects.requireNonNull(protocol(post).usable()).template())
                .isEqualTo(example(post, "ru"));
        headquarters.templates.reset(TemplatePaper.PROTOCOL);
        carry(headquarters, post);
        assertThat(protocol(post).station()).as("its own again").isEqualTo("KG-DOS");
        carry(post, headquarters);
        assertThat(protocol(headquarters).usable()).as("that of a post").isNull();
    }

    @Test
    void theTemplateOfAnotherStationDoesNotCountWhateverItsRecordSays() {
        hostile.templates.save(example(hostile, "uz"));
        write(hostile, "KG-DOS", "KG-DOS", List.of("administrator"), content());
        write(hostile, "KG-HQ", "KG-HQ", List.of("administrator"), content());
        write(hostile, "KG-HQ", "KG-EVL", List.of("administrator"), content());
        carry(hostile, post);
        assertThat(protocol(post).usable()).isNull();
        assertThat(post.openStation.journal().ofRecord(id("KG-EVL"))).as("kept").isNotEmpty();
    }

    @Test
    void onlyAnAdministratorOfTheStationSavesATemplateThatCounts() {
        write(post, "KG-DOS", "KG-DOS", List.of("officer"), content());
        assertThat(protocol(post).usable()).isNull();
        write(post, "KG-DOS", "KG-DOS", List.of("administrator"), content());
        assertThat(protocol(post).usable()).isNotNull();
    }

    private String content() {
        return TemplateCodec.text(example(hostile, "uz"));
    }

    private static UUID id(String station) {
        return DerivedId.ofTemplate(station, "protocol");
    }

    /** Writes a record as no service does, in the name of a station. */
    private static void write(
            TrainingStation at, String place, String says, List<String> roles, String content) {
        var source =
                new IdSource(CLOCK, () -> new UUID(0x7000, Long.MIN_VALUE | 5), new SecureRandom());
        var writer =
                new RevisionWriter(
                        at.openStation.journal(),
                        Authority.ANYBODY,
                        at.openStation.session(),
                        TrainingStation.station(says),
                        source);
        writer.run(chain -> {
            var edit = writer.edit(RecordKind.PAPER_TEMPLATE, id(place), _ -> true);
            var by = new StepAuthor("Bek B.", null, roles);
            Map<String, Object> body =
                    RecordKind.PAPER_TEMPLATE
                            .shape()
                            .write(new TemplateRecord(says, "protocol", 7, content, by));
            writer.write(chain, edit.replace(body), null);
        });
        at.register.catalogue().refresh(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', UNKNOWN_PAPER",
        "nonsense, MALFORMED",
        "'{\"paper\":\"protocol\",\"name\":\"x\",\"logo\":1}', NEWER",
        "'{\"paper\":\"protocol\",\"name\":\"x\",\"blocks\":[{\"id\":\"moon\"}]}', UNKNOWN_BLOCK",
        "'{\"paper\":\"protocol\",\"name\":\"x\",\"title\":{\"ru\":\"{number} {name}\"}}', UNKNOWN_PLACEHOLDER",
        "'{\"paper\":\"weighing\",\"name\":\"x\"}', UNKNOWN_PAPER"
    })
    void aBrokenTemplatePrintsTheBuiltInWordsAndSaysSo(String content, Reason reason) {
        UUID id = post.register.newRecordId();
        post.register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SUBMIT));
        String number = number(id);
        var request =
                ReportRequest.ofCase(
                        ReportKind.PROTOCOL, number, ReportLanguage.EN, CasePaperOptions.USUAL);
        ReportService papers = post.papers;
        byte[] builtIn = papers.preview(request).bytes();
        assertThat(papers.templateFault(ReportKind.PROTOCOL)).isEmpty();
        write(post, "KG-DOS", "KG-DOS", List.of("administrator"), content);
        assertThat(protocol(post).problems().getFirst().reason()).isEqualTo(reason);
        assertThat(papers.preview(request).bytes()).isEqualTo(builtIn);
        assertThat(papers.templateFault(ReportKind.PROTOCOL).orElseThrow().code())
                .isEqualTo("PAP-020");
    }

    private String number(UUID id) {
        return String.valueOf(post.register.open(id).orElseThrow().seizure().header().number());
    }

    @Test
    void anotherTemplateIsAnotherIssue() {
        UUID id = post.register.newRecordId();
        post.register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SUBMIT));
        String number = number(id);
        var request =
                ReportRequest.ofCase(
                        ReportKind.PROTOCOL, number, ReportLanguage.RU, CasePaperOptions.USUAL);
        ReportService papers = post.papers;
        papers.issue(papers.propose(request));
        post.templates.save(example(post, "kg"));
        assertThat(papers.propose(request).report().issue()).isEqualTo(2);
        papers.issue(papers.propose(request));
        assertThat(papers.propose(request).report().copy()).isEqualTo(2);
        post.templates.save(example(post, "kg"));
        assertThat(papers.propose(request).report().issue()).as("the next version").isEqualTo(3);
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void anExampleIsForEachPaperInBothLanguagesAndFitsTheSchema(String name) throws IOException {
        byte[] file = post.templates.exampleFile(name);
        List<PaperTemplate> templates = post.templates.read(file);
        assertThat(templates)
                .extracting(PaperTemplate::paper)
                .containsExactly(TemplatePaper.values());
        assertThat(post.templates.read(post.templates.file(templates)))
                .as("written and read again")
                .isEqualTo(templates);
        assertThat(errors("template-1", new String(file, StandardCharsets.UTF_8))).isEmpty();
        assertThat(errors("template-1", "{\"format\":\"rubezh-template/1\"}")).isNotEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .as("it says that it is an example")
                .containsPattern(
                        name.equals("blank") ? "Blank" : "example.*|not a form set by law");
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void everyTextOfAnExampleIsOnItsPaperInBothLanguages(String name) {
        for (PaperTemplate template : post.templates.read(post.templates.exampleFile(name))) {
            var numbered = new NumberedTemplate(template, "KG-DOS", 1, "");
            ReportKind kind = ReportKind.valueOf(template.paper().name());
            Pdf pdf =
                    post.papers.sample(
                            kind, post.templates.sample(), numbered, ReportLanguage.BOTH);
            String text = words(PdfReader.text(pdf));
            Stream.of(
                            template.head().stream(),
                            template.blocks().stream()
                                    .flatMap(one -> Stream.of(one.heading(), one.text())),
                            template.signers().stream().map(TemplateSigner::role),
                            Stream.of(template.foot()))
                    .flatMap(all -> all)
                    .flatMap(one -> Stream.of(one.ru(), one.en()))
                    .forEach(
                            one -> assertThat(text).as(template.paper() + "").contains(words(one)));
            assertThat(text).doesNotContain("{", "null").contains("KG-DOS-A-2026-000124");
        }
    }

    /** Returns a text without the breaks of its lines. */
    private static String words(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ");
    }

    @Test
    void theRecordFitsItsSchemaAndItsIdStaysForEver() throws IOException {
        var by = new StepAuthor("Bek B.", null, List.of("administrator"));
        var record = new TemplateRecord("KG-OSH", "protocol", 2, content(), by);
        var tree = RecordKind.PAPER_TEMPLATE.shape().write(record);
        String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
        assertThat(errors("paper-template-1", json)).isEmpty();
        assertThat(RecordKind.PAPER_TEMPLATE.read(tree)).isEqualTo(record);
        assertThat(id("KG-OSH")).hasToString("4893452a-516c-8e70-9cbe-dc2aaac920ed");
    }

    private static List<String> errors(String schema, String json) throws IOException {
        try (InputStream in =
                TemplateTest.class.getResourceAsStream(
                        "/rubezh/schema-json/" + schema + ".schema.json")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void whatIsWrongInAFileIsToldWithItsPlace() {
        String file =
                """
                {"format":"rubezh-template/1","templates":[{"paper":"protocol","name":"x",
                "head":[{"ru":"одна"}],"title":{"en":"Protocol"},
                "blocks":[{"id":"seized","hidden":true},{"id":"when"},{"id":"when"}],
                "signers":[{"id":"judge"}],"foot":{"ru":"%s","en":"a\\u202eb"}}]}\
                """
                        .formatted("ё".repeat(91));
        assertThat(
                        post.templates
                                .check(file.getBytes(StandardCharsets.UTF_8))
                                .getFirst()
                                .problems())
                .extracting(problem -> problem.path() + " " + problem.reason())
                .containsExactly(
                        "head.0.en LANGUAGE_MISSING",
                        "title.en NUMBER_MISSING",
                        "foot.ru TOO_LONG",
                        "foot.en INVISIBLE",
                        "blocks.0.hidden MANDATORY",
                        "blocks.2.id TWICE",
                        "signers.0.id UNKNOWN_SIGNER");
        assertFault(() -> post.templates.read(file.getBytes(StandardCharsets.UTF_8)), "PTL-001");
        byte[] newer = "{\"format\":\"rubezh-template/2\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(post.templates.check(newer).getFirst().problems().getFirst().reason())
                .isEqualTo(Reason.NEWER);
        assertFault(() -> post.templates.read(newer), "PTL-006");
    }
}
