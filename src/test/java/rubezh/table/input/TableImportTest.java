package rubezh.table.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import module java.base;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.register.TableImportNote;
import rubezh.register.TableRecords;
import rubezh.store.file.TestStations;
import rubezh.table.ReferenceReader;
import rubezh.table.input.TableImportResult.ControlTotal;
import rubezh.table.input.TableImportResult.TotalCheck;
import rubezh.table.mapping.MappingFile;
import rubezh.table.mapping.TableMapping;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** A table of somebody else on its way into a register: nothing is lost, nothing doubled. */
class TableImportTest {
    private static final Clock CLOCK = Clock.fixed(TestStations.NOW, ZoneOffset.UTC);

    /** The journal of a post: one row a case, a key, amounts in one of two columns. */
    private static final String JOURNAL =
            """
            {"format":"rubezh-mapping/1","name":"Журнал поста","source":"kg-dos-journal",
             "table":{"delimiter":";"},"numbers":{"decimal":","},"empty":["-"],"key":["Рег. номер"],
             "leave":[{"column":"№","is":["Итого"],"reason":"итог","compare":["Вес, г"]}],
             "fields":[
              {"to":"event.start","from":"Дата","pattern":"dd.MM.uuuu"},
              {"to":"place.country","value":"KG"},
              {"to":"items.substance","from":"Вид","values":{"героин":"OPI-HER","трамадол":"OPI-TRA","прочее":{"leave":"не наркотик"}}},
              {"to":"items.category","value":"DRG"},
              {"to":"items.amount","first":[{"from":"Вес, г","unit":"GRM"},{"from":"Кол-во","unit":"U2","set":{"items.form":"TAB"}}]},
              {"to":"parties.persons.surname","from":"Ф.И.О."},
              {"to":"narrative.circumstances","from":"Прим."}]}
            """;

    private static final String HEAD = "№;Рег. номер;Дата;Вид;Вес, г;Кол-во;Ф.И.О.;Прим.\n";

    /** Two sound rows, six that are not, one to leave out and a total that does not agree. */
    private static final String ROWS =
            HEAD
                    + "1;25/0001;03.01.2025;героин;2075;-;Юсупов;повторно\n"
                    + "2;25/0002;03.01.2025;Трамадол ;;40;Ким;\n"
                    + "3;25/0003;05.01.2025;лирика 300;;40;Орлова;\n"
                    + "4;25/0004;31.02.2025;героин;12,5;;Ли;\n"
                    + "5;25/0005;06.01.2025;героин;5;7;Ли;\n"
                    + "6;25/0006;06.01.2025;прочее;5;;Ли;\n"
                    + "7;25/0007;06.01.2025;героин;0;;Ли;\n"
                    + "8;25/0001;07.01.2025;героин;9;;Ли;\n"
                    + "9;;07.01.2025;героин;9;;Ли;\n"
                    + "Итого;;;;2120,5;;;\n";

    private static final TotalCheck TOTAL =
            new TotalCheck(
                    11, "Вес, г", "2120,5", new BigDecimal("2120.5"), new BigDecimal("2115.5"));

    @TempDir Path root;
    private TrainingStation station;
    private TableImport tables;

    @BeforeEach
    void aStation() {
        station = new TrainingStation(root.resolve("station"), "KG-DOS", CLOCK);
        var reference = ReferenceReader.builtIn();
        var format = DomainFormat.onScreen(Messages.in(Language.RU), reference);
        tables = new TableImport(station.register, reference, new RowProblemFormat(format));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(root.resolve(name), rows);
    }

    private static TableMapping mapping(String json) {
        return MappingFile.read(json.getBytes(StandardCharsets.UTF_8)).sound();
    }

    private TableImportResult run(Path file, String json) {
        return tables.run(TableImportRequest.of(file, mapping(json)), Progress.NONE);
    }

    private List<Seizure> cases() {
        return station.register.cases(Query.ALL.oldestFirst()).stream()
                .map(one -> one.seizure())
                .toList();
    }

    private static void assertComplete(TableImportResult result) {
        assertThat(
                        result.recorded()
                                + result.there()
                                + result.changed()
                                + result.rejected()
                                + result.left())
                .as("every row is told")
                .isEqualTo(result.rows());
    }

    /**
     * A folder that does not exist, and a name that is a folder: nothing is recorded either way.
     */
    @Test
    void whereTheRejectedRowsCannotBeWrittenNothingIsRecorded() throws IOException {
        Path file = file("изъятия-2025.csv", ROWS);
        Path folder = Files.createDirectories(root.resolve("taken").resolve("inside"));
        for (Path target : List.of(root.resolve("missing/rejects.csv"), folder.getParent())) {
            var request = new TableImportRequest(file, mapping(JOURNAL), false, Set.of(), target);
            assertThatThrownBy(() -> tables.run(request, Progress.NONE))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("APP-005"));
        }
        assertThat(cases()).isEmpty();
        assertThat(station.register.tableRecords().imports()).isEmpty();
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    @Test
    void rowsBecomeCasesAndEveryRowIsTold() throws IOException {
        Path file = file("изъятия-2025.csv", ROWS);
        TableImportResult result = run(file, JOURNAL);
        assertComplete(result);
        assertThat(result.rows()).isEqualTo(10);
        assertThat(result.recorded()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(6);
        assertThat(result.left()).isEqualTo(2);
        assertThat(result.leftReasons()).containsOnlyKeys("итог", "не наркотик");
        assertThat(result.problems())
                .extracting(one -> one.problem().reason() + " " + one.first())
                .containsExactlyInAnyOrder(
                        "NO_CODE 4",
                        "NO_DATE 5",
                        "TWO_VALUES 6",
                        "ZERO 8",
                        "SAME_KEY 9",
                        "NO_KEY 10");
        assertThat(result.totals()).containsExactly(TOTAL);
        assertThat(result.sums())
                .containsExactly(
                        new ControlTotal(
                                "OPI-HER",
                                "GRM",
                                "2025",
                                new BigDecimal("2075"),
                                new BigDecimal("2075")),
                        new ControlTotal(
                                "OPI-TRA",
                                "U2",
                                "2025",
                                new BigDecimal("40"),
                                new BigDecimal("40")));
    }

    @Test
    void aCaseHasTheValuesOfItsRowAndSaysWhereItIsFrom() throws IOException {
        Path file =
                file(
                        "изъятия-2025.csv",
                        HEAD
                                + "1;25/0001;03.01.2025;героин;2075;-;Юсупов;повторно\n"
                                + "2;25/0002;03.01.2025;Трамадол ;;40;Ким;\n");
        assertThat(run(file, JOURNAL).recorded()).isEqualTo(2);
        Seizure first = cases().getFirst();
        assertThat(first.event().start()).isEqualTo("2025-01-03T00:00+06:00");
        assertThat(first.event().isKnownToTheHour()).isFalse();
        assertThat(first.items().getFirst().amount()).hasToString("2075 GRM");
        assertThat(first.parties().persons().getFirst().surname()).isEqualTo("Юсупов");
        assertThat(first.header().number()).startsWith("KG-DOS-");
        assertThat(first.origin().file()).isEqualTo("изъятия-2025.csv");
        assertThat(first.origin().row()).isEqualTo(2);
        assertThat(first.origin().key()).isEqualTo("25/0001");
        assertThat(cases().getLast().items().getFirst().form()).hasToString("TAB");
    }

    @Test
    void aSecondImportAddsNothingAndChangedRowsAreOffered() throws IOException {
        String row = "1;25/0001;03.01.2025;героин;2075;;Юсупов;\n";
        run(file("a.csv", HEAD + row), JOURNAL);
        TableImportResult again = run(file("b.csv", HEAD + row), JOURNAL);
        assertThat(again.there()).isEqualTo(1);
        assertThat(again.note()).isEmpty();

        Path changed = file("c.csv", HEAD + row.replace("2075", "2080"));
        TableImportResult told = run(changed, JOURNAL);
        assertThat(told.changed()).isEqualTo(1);
        assertThat(told.cases()).isZero();
        assertThat(cases().getFirst().items().getFirst().amount()).hasToString("2075 GRM");

        var request = new TableImportRequest(changed, mapping(JOURNAL), true, Set.of(), null);
        TableImportResult applied = tables.run(request, Progress.NONE);
        assertThat(applied.changed()).isEqualTo(1);
        assertThat(applied.cases()).isEqualTo(1);
        assertComplete(applied);
        assertThat(cases()).hasSize(1);
        assertThat(cases().getFirst().items()).hasSize(1);
        assertThat(cases().getFirst().items().getFirst().amount()).hasToString("2080 GRM");
        assertThat(tables.run(request, Progress.NONE).there()).isEqualTo(1);
    }

    @Test
    void aRecordThatIsThereIsNotBegunAgain() throws IOException {
        run(file("a.csv", HEAD + "1;25/0001;03.01.2025;героин;2075;;Юсупов;\n"), JOURNAL);
        OpenRecord there = station.register.open(onlyId()).orElseThrow();
        Seizure other =
                SeizureShape.SHAPE.with(there.seizure(), NARRATIVE_SUMMARY.pointer(), "иначе");
        var results = new ArrayList<SaveResult>();
        Optional<TableImportNote> note =
                station.register
                        .tableRecords()
                        .save(
                                new TableRecords.ImportedTable("b.csv", "", ""),
                                () -> 1,
                                part ->
                                        results.addAll(
                                                part.apply(
                                                        List.of(
                                                                SaveRequest.ofFile(
                                                                        onlyId(),
                                                                        null,
                                                                        other,
                                                                        SaveIntent.SAVE,
                                                                        null)))),
                                _ -> {});
        assertThat(results).hasSize(1).allMatch(SaveResult.Overtaken.class::isInstance);
        assertThat(note).isEmpty();
        assertThat(cases()).containsExactly(there.seizure());
    }

    @Test
    void theListsCountWhatTheRulesFoundWhenTheCaseWasWritten() throws IOException {
        run(
                file(
                        "a.csv",
                        HEAD
                                + "1;25/0001;03.01.2025;героин;2075;;Юсупов;\n"
                                + "2;25/0002;03.01.2025;Трамадол ;;40;;\n"),
                JOURNAL);
        List<SeizureRow> rows = station.register.catalogue().page(Query.ALL.oldestFirst(), 0, 9);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().indicators().stops()).isPositive();
        station.register.catalogue().rebuild(_ -> {});
        assertThat(station.register.catalogue().page(Query.ALL.oldestFirst(), 0, 9))
                .isEqualTo(rows);
    }

    private UUID onlyId() {
        return station.register.cases(Query.ALL).getFirst().recordId();
    }

    @Test
    void equalRowsOfOneFileAreAsManyCases() throws IOException {
        String mapping = JOURNAL.replace("\"key\":[\"Рег. номер\"],", "");
        String rows = "1;;03.01.2025;героин;5;;;\n".repeat(3);
        assertThat(run(file("a.csv", HEAD + rows), mapping).recorded()).isEqualTo(3);
        TableImportResult more =
                run(file("b.csv", HEAD + rows + "1;;03.01.2025;героин;5;;;\n"), mapping);
        assertThat(more.there()).isEqualTo(3);
        assertThat(more.recorded()).as("the fourth of a day is a case of its own").isEqualTo(1);
    }

    @Test
    void rejectedRowsAreCorrectedAndImportedByTheSameMapping() throws IOException {
        Path rejects = root.resolve("rest.csv");
        Path file =
                file(
                        "a.csv",
                        HEAD
                                + "1;25/0001;03.01.2025;героин;2075;;Юсупов;\n"
                                + "2;25/0002;33.01.2025;героин;7;;\"Ким; \"\"В\"\"\";\n");
        var request = new TableImportRequest(file, mapping(JOURNAL), false, Set.of(), rejects);
        assertThat(tables.run(request, Progress.NONE).rejected()).isEqualTo(1);
        String text = Files.readString(rejects);
        assertThat(text).startsWith("_row;_reason;№;").contains("33.01.2025");
        assertThat(text.lines().skip(1).findFirst().orElseThrow()).startsWith("3;Дата:");
        Path corrected = file("rest2.csv", text.replace("33.01.2025", "23.01.2025"));
        assertThat(run(corrected, JOURNAL).recorded()).isEqualTo(1);
        assertThat(cases().getLast().parties().persons().getFirst().surname())
                .isEqualTo("Ким; \"В\"");
    }

    @Test
    void datesThatReadTwoWaysAreNeverGuessed() throws IOException {
        String mapping = JOURNAL.replace("dd.MM.uuuu", "dd/MM/uuuu");
        Path file = file("a.csv", HEAD + "1;25/0001;03/04/2025;героин;5;;;\n");
        assertThatThrownBy(() -> run(file, mapping))
                .asInstanceOf(InstanceOfAssertFactories.type(Fault.class))
                .returns("TBL-032", Fault::code);
        assertThat(cases()).isEmpty();
        assertThat(tables.rehearse(TableImportRequest.of(file, mapping(mapping)), Progress.NONE))
                .returns(1, result -> result.doubts().size());
        var accepted =
                new TableImportRequest(
                        file, mapping(mapping), false, Set.of(ImportDoubt.DATE), null);
        assertThat(tables.run(accepted, Progress.NONE).recorded()).isEqualTo(1);

        Path certain =
                file(
                        "b.csv",
                        HEAD
                                + "1;25/0002;03/04/2025;героин;5;;;\n"
                                + "2;25/0003;23/04/2025;героин;5;;;\n");
        assertThat(run(certain, mapping).recorded()).as("one row settles it").isEqualTo(2);
    }

    @Test
    void whatWasOnlyGuessedIsNotApplied() throws IOException {
        String guessed =
                JOURNAL.replace(
                        "{\"to\":\"parties.persons.surname\",",
                        "{\"to\":\"parties.persons.surname\",\"guessed\":true,");
        Path file = file("a.csv", HEAD + "1;25/0001;03.01.2025;героин;5;;Ли;\n");
        TableImportResult result = run(file, guessed);
        assertThat(result.guessed()).containsExactly("parties.persons.surname");
        assertThat(cases().getFirst().parties().persons()).isEmpty();
    }

    @Test
    void rowsWithOneKeyAreLinesOfOneCase() throws IOException {
        String mapping = JOURNAL.replace("\"key\"", "\"lines\":true,\"key\"");
        Path file =
                file(
                        "a.csv",
                        HEAD
                                + "1;25/0001;03.01.2025;героин;5;;Ли;\n"
                                + "2;25/0001;03.01.2025;трамадол;;7;Ли;\n"
                                + "3;25/0002;03.01.2025;героин;6;;Ли;\n"
                                + "4;25/0003;03.01.2025;героин;6;;Ли;\n"
                                + "5;25/0003;04.01.2025;героин;6;;Ли;\n");
        TableImportResult result = run(file, mapping);
        assertComplete(result);
        assertThat(result.recorded()).as("rows").isEqualTo(3);
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.problems().getFirst().problem().reason()).hasToString("OTHER_ROW");
        assertThat(cases().getFirst().items())
                .extracting(item -> String.valueOf(item.amount()))
                .containsExactly("5 GRM", "7 U2");
    }

    @Test
    void aCancelledImportLeavesNothing() throws IOException {
        Path rejects = root.resolve("rest.csv");
        var rows = new StringBuilder(HEAD);
        for (int i = 0; i < 1_500; i++) {
            rows.append(i).append(";25/").append(i).append(";03.01.2025;героин;5;;;\n");
        }
        rows.append("x;y;z;;;;;\n");
        var request =
                new TableImportRequest(
                        file("a.csv", rows.toString()), mapping(JOURNAL), false, Set.of(), rejects);
        long before = station.openStation.journal().position();
        assertThatThrownBy(() -> tables.run(request, cancelledAfter(6)))
                .isInstanceOf(CancellationException.class);
        assertThat(station.openStation.journal().position())
                .as("nothing is written, listed or not")
                .isEqualTo(before);
        assertThat(cases()).isEmpty();
        assertThat(root.resolve("rest.csv")).doesNotExist();
        assertThat(station.register.tableRecords().imports()).isEmpty();
        assertThat(root.toFile().list((_, name) -> name.startsWith(".rejected"))).isEmpty();
    }

    private static Progress cancelledAfter(int reports) {
        var seen = new AtomicInteger();
        return new Progress() {
            @Override
            public void report(Step step, long done, long of) {
                seen.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return seen.get() >= reports;
            }
        };
    }

    @Test
    void anImportIsUndoneAsFarAsNobodyHasChangedItsCases() throws IOException {
        Path file =
                file(
                        "a.csv",
                        HEAD
                                + "1;25/0001;03.01.2025;героин;5;;Ли;\n"
                                + "2;25/0002;03.01.2025;героин;6;;Ли;\n");
        TableImportNote note = run(file, JOURNAL).note().orElseThrow();
        TableRecords records = station.register.tableRecords();
        assertThat(records.imports()).containsExactly(note);
        assertThat(records.preview(note)).isEqualTo(new TableRecords.UndoCount(2, 0));
        UUID first =
                station.register
                        .find(String.valueOf(cases().getFirst().header().number()))
                        .getFirst();
        station.register.cancel(first, "typing error");
        assertThat(records.undo(note, "wrong year")).isEqualTo(new TableRecords.UndoCount(1, 1));
        assertThat(records.imports().getFirst().undone()).isPresent();
        assertThatThrownBy(() -> records.undo(records.imports().getFirst(), "again"))
                .isInstanceOf(Fault.class);
        assertThat(run(file, JOURNAL).recorded()).as("can be imported again").isEqualTo(2);
    }

    @Test
    void columnsAndCodesThatAreNotThereAreNamedBeforeAnythingIsRead() throws IOException {
        Path file = file("a.csv", "A;B\n1;2\n");
        assertThatThrownBy(() -> run(file, JOURNAL))
                .asInstanceOf(InstanceOfAssertFactories.type(Fault.class))
                .returns("TBL-031", Fault::code)
                .satisfies(fault ->
                        assertThat(fault.arguments().getFirst().toString()).contains("Рег. номер"));
        assertThatThrownBy(() -> run(file, JOURNAL.replace("OPI-HER", "NO-SUCH")))
                .asInstanceOf(InstanceOfAssertFactories.type(Fault.class))
                .returns("TBL-030", Fault::code);
    }
}
