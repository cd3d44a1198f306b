package rubezh.ui.seizure.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.GoodsCode.WeighingMethod;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.journal.RevisionKind;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.shape.Field;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.FieldLayout;
import rubezh.ui.seizure.model.SeizureContext;

/** Rows of the layout: everything that is filled, nothing that is not, and what cannot be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made by open()
@LongTest
final class RecordRowComposerTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir static Path folder;
    private TrainingStation station;
    private RecordLayoutReader reader;

    @BeforeAll
    void open() {
        station = new TrainingStation(folder, "KG-OSH", CLOCK);
        var worker = new BackgroundWorker(Runnable::run);
        reader =
                new RecordLayoutReader(
                        new SeizureContext(station.register, worker, CLOCK, SeizureShape.SHAPE),
                        station.reviews);
    }

    @AfterAll
    void close() {
        station.close();
    }

    private DomainFormat format() {
        return DomainFormat.onScreen(Messages.in(Language.EN), station.reference);
    }

    private UUID record(Seizure seizure) {
        UUID id = station.id();
        station.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE));
        return id;
    }

    /** Returns the layout of a seizure that no rule has seen. */
    private List<RecordRow> rows(Seizure seizure) {
        UUID id = station.id();
        seeder(station).put(id, seizure);
        return reader.read(id, format()).orElseThrow().rows();
    }

    private String text(UUID record) {
        return reader.read(record, format()).orElseThrow().rows().stream()
                .map(RecordRow::text)
                .collect(Collectors.joining("\n"));
    }

    private static JournalSeeder seeder(TrainingStation at) {
        return new JournalSeeder(at.openStation);
    }

    @Test
    void everyFilledFieldIsOnThePaper() {
        String text = text(record(FullSeizure.in(Language.EN, station.reference)));
        List<String> labels =
                SeizureShape.SHAPE.fields().stream()
                        .filter(field -> !FieldLayout.isGenerated(field.path()))
                        .map(Field::path)
                        .map(path -> format().fieldShort(path))
                        .toList();
        assertThat(labels).allSatisfy(label -> assertThat(text).contains(label));
    }

    @Test
    void goodsHaveGrossAndSealsAsColumnsAndTracesInWords() {
        var seizure = FullSeizure.in(Language.EN, station.reference);
        UUID item = seizure.items().getFirst().id();
        var traces =
                SeizureShape.SHAPE.with(
                        seizure, "/items/" + item + "/weighing/method", new WeighingMethod("TRC"));
        List<RecordRow.TableLine> lines =
                rows(traces).stream()
                        .filter(RecordRow.TableLine.class::isInstance)
                        .map(RecordRow.TableLine.class::cast)
                        .toList();
        var goods =
                lines.stream()
                        .filter(line -> line.cells().stream().anyMatch(is("Gross")))
                        .findFirst()
                        .orElseThrow();
        assertThat(goods.cells()).extracting(RecordRow.Cell::label).contains("Seals");
        assertThat(goods.cells())
                .filteredOn(is("Quantity"))
                .extracting(RecordRow.Cell::value)
                .containsExactly("traces");
        assertThat(goods.details()).doesNotContain("Gross: ");
    }

    private static Predicate<RecordRow.Cell> is(String label) {
        return cell -> cell.label().equals(label);
    }

    @Test
    void anEmptyRecordHasNeitherLabelsNorTables() {
        List<RecordRow> rows = rows(station.register.newSeizure());
        assertThat(rows)
                .noneMatch(RecordRow.TableHead.class::isInstance)
                .allSatisfy(row -> assertThat(row.text()).doesNotContain(": \n"));
        assertThat(rows).filteredOn(RecordRow.Heading.class::isInstance).hasSize(1);
    }

    @Test
    void eachLineOfAListIsARowWithItsNumber() {
        List<RecordRow> rows = rows(ManyLines.of(1_000));
        assertThat(rows)
                .filteredOn(RecordRow.TableLine.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(1_000)
                .anySatisfy(row -> assertThat(row.text()).startsWith("1000\t"));
    }

    @Test
    void aHostileBodyIsShownAsFarAsItCanBeRead() {
        for (HostileBodies.HostileBody hostile : HostileBodies.all()) {
            UUID id = station.id();
            seeder(station).write(id, RevisionKind.PUT, hostile.body(), List.of());
            assertThat(text(id))
                    .as(hostile.name())
                    .contains("Not counted")
                    .doesNotContain("\u202E", "\u0007");
        }
    }

    @Test
    void aConflictNamesBothValues() {
        UUID id = station.id();
        var seeder = seeder(station);
        var first = seeder.put(id, lane("1"));
        seeder.put(id, lane("27"), List.of(first.id()));
        seeder.put(id, lane("58"), List.of(first.id()));
        assertThat(text(id)).contains("Lane: ", "27 (", "58 (");
    }

    private static Seizure lane(String lane) {
        return SeizureShape.SHAPE.with(Seizures.complete(), "/place/lane", lane);
    }
}
