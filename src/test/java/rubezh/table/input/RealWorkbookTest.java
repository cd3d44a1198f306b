package rubezh.table.input;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.journey.TrainingStation;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.store.file.TestStations;
import rubezh.table.ReferenceReader;
import rubezh.table.input.TableImportResult.ControlTotal;
import rubezh.table.input.TableImportResult.TotalCheck;
import rubezh.table.mapping.ColumnValues;
import rubezh.table.mapping.MappingFile;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.source.HiddenCells;
import rubezh.table.source.TableGuess;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Workbooks as a spreadsheet program saves them: formulas, dates, merged cells, two sheets. */
class RealWorkbookTest {
    private static final Clock CLOCK = Clock.fixed(TestStations.NOW, ZoneOffset.UTC);
    private static final String MAPPING =
            """
            {"format":"rubezh-mapping/1","name":"Journal","table":{"kind":"%s","sheet":"Журнал","header":3},
             "numbers":{"decimal":"."},
             "leave":[{"column":"№ п/п","is":["Итого"],"reason":"total","compare":["Количество"]}],
             "fields":[
              {"to":"event.start","from":["Дата","Время"],"join":" ","pattern":"uuuu-MM-dd HH:mm"},
              {"to":"place.description","from":"Пункт"},
              {"to":"items.substance","from":"Вещество","values":{"heroin":"OPI-HER",
               "herbal cannabis (marijuana)":"CAN-HRB","cannabis resin (hashish)":"CAN-RES",
               "opium (raw)":"OPI-OPI","amphetamine":"ATS-AMP","methamphetamine":"ATS-MET"}},
              {"to":"items.amount","from":"Количество","unitFrom":"Ед.","units":{"g":"GRM"}}]}
            """;

    @TempDir Path root;

    /** A sheet of which a person sees the first row of four and three of four columns. */
    private static final String HIDDEN =
            """
            {"format":"rubezh-mapping/1","name":"Hidden","table":{"kind":"%s","sheet":"Журнал","header":1},
             "numbers":{"decimal":"."},
             "leave":[{"column":"Дата","is":["Итого"],"reason":"total","compare":["Вес, г"]}],
             "fields":[
              {"to":"event.start","from":"Дата","pattern":"dd.MM.uuuu"},
              {"to":"items.substance","from":"Вид","values":{"героин":"OPI-HER"}},
              {"to":"items.amount","from":"Вес, г","unit":"GRM"}]}
            """;

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        try (InputStream in =
                Objects.requireNonNull(
                        RealWorkbookTest.class.getResourceAsStream("/rubezh/table/" + name))) {
            Files.copy(in, file);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods"})
    void everyRowIsTakenWithItsTimeAndTheTotalOfTheFile(String kind) throws IOException {
        var reference = ReferenceReader.builtIn();
        var words = DomainFormat.onScreen(Messages.in(Language.RU), reference);
        try (var station = new TrainingStation(root.resolve("station"), "KG-DOS", CLOCK)) {
            var tables = new TableImport(station.register, reference, new RowProblemFormat(words));
            var mapping =
                    MappingFile.read(MAPPING.formatted(kind).getBytes(StandardCharsets.UTF_8))
                            .sound();
            TableImportResult result =
                    tables.run(
                            TableImportRequest.of(file("journal-2009." + kind), mapping),
                            Progress.NONE);
            assertThat(result.problems()).isEmpty();
            assertThat(result.recorded()).isEqualTo(36);
            assertThat(result.totals())
                    .containsExactly(
                            new TotalCheck(
                                    40,
                                    "Количество",
                                    "66074",
                                    new BigDecimal("66074"),
                                    new BigDecimal("66074")));
            assertThat(result.sums()).hasSize(6).allMatch(ControlTotal::agrees);
            assertThat(station.register.cases(Query.ALL.oldestFirst()))
                    .extracting(one -> one.seizure())
                    .first()
                    .extracting(Seizure::event)
                    .extracting(event -> String.valueOf(event.start()))
                    .asString()
                    .startsWith("2009-08-01T05:42");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods"})
    void whatTheSheetHidesIsImportedAndTold(String kind) throws IOException {
        var reference = ReferenceReader.builtIn();
        var words = DomainFormat.onScreen(Messages.in(Language.RU), reference);
        Path file = file("hidden." + kind);
        var hidden = new HiddenCells(3, new TreeSet<>(Set.of(1)));
        TableGuess guess = TableGuess.of(file);
        assertThat(ColumnValues.of(file, guess.format(), 1, Progress.NONE).hidden())
                .isEqualTo(hidden);
        try (var station = new TrainingStation(root.resolve("station"), "KG-DOS", CLOCK)) {
            var tables = new TableImport(station.register, reference, new RowProblemFormat(words));
            var mapping =
                    MappingFile.read(HIDDEN.formatted(kind).getBytes(StandardCharsets.UTF_8))
                            .sound();
            TableImportResult result =
                    tables.run(TableImportRequest.of(file, mapping), Progress.NONE);
            assertThat(result.recorded()).isEqualTo(4);
            assertThat(result.hidden()).isEqualTo(hidden);
            assertThat(result.hidden().sentences(Messages.in(Language.RU)))
                    .containsExactly(
                            "Скрыто строк листа: 3, читаются тоже.",
                            "Скрыты столбцы листа: B, читаются тоже.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods"})
    void aTotalThatIsNoNumberIsToldWithItsRow(String kind) throws IOException {
        var reference = ReferenceReader.builtIn();
        var words = DomainFormat.onScreen(Messages.in(Language.RU), reference);
        try (var station = new TrainingStation(root.resolve("station"), "KG-DOS", CLOCK)) {
            var tables = new TableImport(station.register, reference, new RowProblemFormat(words));
            var mapping =
                    MappingFile.read(HIDDEN.formatted(kind).getBytes(StandardCharsets.UTF_8))
                            .sound();
            var request = TableImportRequest.of(file("hidden." + kind), mapping);
            TableImportResult result = tables.rehearse(request, Progress.NONE);
            assertThat(result.totals())
                    .containsExactly(
                            new TotalCheck(6, "Вес, г", "около 1 кг", null, new BigDecimal("900")));
            assertThat(result.totals().getFirst().text(Messages.in(Language.RU)))
                    .isEqualTo(
                            "Итог в строке 6, «Вес, г»: «около 1 кг» — не число, сверить не с"
                                    + " чем; сумма строк 900.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods"})
    void theHeadingsAreFoundBelowAMergedTitle(String kind) throws IOException {
        Path file = file("journal-2009." + kind);
        TableGuess guess = TableGuess.of(file);
        int header = MappingGuess.header(guess);
        assertThat(header).isEqualTo(3);
        ColumnValues values = ColumnValues.of(file, guess.format(), header, Progress.NONE);
        assertThat(MappingGuess.of("x", guess, values, ReferenceReader.builtIn()).rules())
                .extracting(FieldRule::to)
                .extracting(Object::toString)
                .contains("event.start", "place.post", "items.substance", "items.amount");
    }
}
