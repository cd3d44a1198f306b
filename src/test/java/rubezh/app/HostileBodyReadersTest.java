package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.cli.option.Grouping;
import rubezh.cli.output.HistoryText;
import rubezh.cli.output.RecordStateText;
import rubezh.cli.output.RecordText;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.narrative.NamePolicy;
import rubezh.narrative.NarrativeComposer;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.table.LineNames;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Bodies with wrong values anywhere, by random damage to a record with every field filled, come in
 * by a real bundle; whatever reads records reads them to the end.
 */
@LongTest
final class HostileBodyReadersTest {
    private static final long SEED = 20261127;

    @TempDir static Path root;
    private static final List<UUID> RECORDS = new ArrayList<>();
    private static Optional<HostileSender> sender = Optional.empty();

    @BeforeAll
    static void headquartersImportsThem() {
        sender = Optional.of(new HostileSender(root, HostileBodyReadersTest::write));
        CliResult imported = at("import", sender.get().bundle().toString(), "--trust", "first");
        assertThat(imported.status()).as(imported.err()).isIn(3, 4);
        try (LocalOpenRegister open = sender.get().openHeadquarters()) {
            assertThat(open.register().catalogue().count(Query.ALL))
                    .as("seed %d", SEED)
                    .isEqualTo(RECORDS.size());
        }
    }

    private static CliResult at(String... arguments) {
        return sender.orElseThrow().atHeadquarters(arguments);
    }

    private static void write(JournalSeeder seeder) {
        var random = new Random(SEED);
        var mutator = new BodyMutator(random);
        List<Map<String, Object>> full = List.of(full(Language.RU), full(Language.EN));
        var bodies = new LinkedHashMap<UUID, List<Map<String, Object>>>();
        for (int i = 0; i < Repetitions.of(150, 20_000); i++) {
            Map<String, Object> body = body(full.get(i % 2), i);
            int states = random.nextInt(4) == 0 ? 3 : 1;
            bodies.put(
                    new UUID(0x7000L, 1L << 63 | i),
                    Stream.generate(() -> mutator.damaged(body)).limit(states).toList());
        }
        RECORDS.addAll(seeder.writeAll(bodies));
        assertThat(RECORDS).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(120);
    }

    private static Map<String, Object> full(Language language) {
        return SeizureShape.SHAPE.write(FullSeizure.in(language, ReferenceReader.builtIn()));
    }

    private static Map<String, Object> body(Map<String, Object> full, int i) {
        var body = new HashMap<>(full);
        @SuppressWarnings("unchecked")
        var header = new HashMap<>((Map<String, Object>) body.get("header"));
        header.put("number", "KG-OSH-A-2026-%06d".formatted(i));
        header.put("status", i % 3 == 0 ? "APPROVED" : "SUBMITTED");
        header.put("station", "KG-OSH");
        header.put("operation", RandomCases.OPERATION);
        body.put("header", header);
        return body;
    }

    @Test
    void eachIsShownAndTold() {
        List<DomainFormat> formats =
                Stream.of(Language.values())
                        .map(language ->
                                DomainFormat.onScreen(
                                        Messages.in(language), ReferenceReader.builtIn()))
                        .toList();
        try (LocalOpenRegister open = sender.orElseThrow().openHeadquarters()) {
            for (int i = 0; i < RECORDS.size(); i++) {
                DomainFormat format = formats.get(i % formats.size());
                OpenRecord record = open.register().open(RECORDS.get(i)).orElseThrow();
                assertThatCode(() -> read(open.register(), record, format))
                        .as("seed %d, %s", SEED, record.view().body())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void read(Register register, OpenRecord record, DomainFormat format) {
        Seizure seizure = record.seizure();
        var state = new RecordStateText(register, record);
        state.lines(format);
        state.tree(format);
        RecordText.lines(seizure, format);
        register.history(record.recordId())
                .forEach(entry -> {
                    HistoryText.lines(entry, LineNames.of(seizure), format);
                    HistoryText.tree(entry);
                });
        var composer = new NarrativeComposer(format);
        for (NamePolicy policy : NamePolicy.values()) {
            composer.circumstances(seizure, policy);
        }
        composer.summary(seizure);
        register.catalogue().similar(record.recordId(), seizure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "csv-ru", "json", "geojson", "xlsx"})
    void theyAreListedInEveryFormat(String format) throws Exception {
        Path file = root.resolve("list." + format);
        for (String language : List.of("ru", "en")) {
            Files.deleteIfExists(file);
            CliResult listed =
                    at("--lang", language, "list", "--format", format, "-o", file.toString());
            assertThat(listed.status()).as(listed.err()).isZero();
            assertThat(file).isNotEmptyFile();
        }
    }

    @Test
    void totalsByEveryGroupingAreWritten() {
        for (Grouping grouping : Grouping.values()) {
            CliResult totals = at("totals", "--by", grouping.word());
            assertThat(totals.status()).as("%s %s", grouping, totals.err()).isZero();
        }
    }

    @Test
    void papersArePrintedInBothLanguages() {
        List<String> daily = List.of("daily", "--date", "2026-11-24");
        List<String> operation = List.of("operation", "--operation", RandomCases.OPERATION);
        for (List<String> kind : List.of(daily, operation)) {
            var arguments = new ArrayList<>(List.of("report"));
            arguments.addAll(kind);
            arguments.addAll(List.of("-o", root.resolve(kind.getFirst() + ".pdf").toString()));
            CliResult printed = at(arguments.toArray(String[]::new));
            assertThat(printed.status()).as(printed.err()).isZero();
        }
    }

    @Test
    void theShowCommandPrintsThemWithTheirHistory() {
        for (int i = 0; i < RECORDS.size(); i += RECORDS.size() / 5) {
            for (String json : List.of("--json", "-q")) {
                CliResult shown = at(json, "show", RECORDS.get(i).toString(), "--history");
                assertThat(shown.status()).as("seed %d %s", SEED, shown.err()).isZero();
            }
        }
    }
}
