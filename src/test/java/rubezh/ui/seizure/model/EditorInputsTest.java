package rubezh.ui.seizure.model;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.audit.AuditQuery;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.derived.DerivedField;
import rubezh.domain.seizure.derived.DerivedFields;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.journal.Draft;
import rubezh.register.DraftInput;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.security.AuditAction;
import rubezh.session.OpenRegister;
import rubezh.shape.RecordShape;
import rubezh.store.file.TestStations;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.read.RecordLayoutReader;

/** Initial content of new records. */
@SuppressWarnings("NullAway.Init") // made before each test
final class EditorInputsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");
    private static final String POST = "/place/post";
    private static final String OPERATION = "/header/operation";

    private final RecordShape<Seizure> shape = RecordShape.of(Seizure.class);
    @TempDir Path folder;
    private OpenRegister openRegister;
    private Register register;
    private EditorInputs inputs;

    @BeforeEach
    void open() {
        TestStations.write(folder);
        openRegister =
                OpenRegisterFixture.create(TestStations.open(folder), folder.resolve("area"));
        register = openRegister.register();
        inputs = inputs(_ -> false);
    }

    private EditorInputs inputs(Predicate<Draft> elsewhere) {
        return new EditorInputs(
                context(), ReferenceReader.builtIn(), ZONE, () -> Language.EN, elsewhere);
    }

    @AfterEach
    void close() {
        openRegister.close();
    }

    /** What a list shows on its way, and what a screen reads again, is no opening (0300). */
    @Test
    void eachOpeningIsRecordedOnceWithWhatItIsFor() {
        UUID id = record("KG-DOS");
        var paper = new RecordLayoutReader(context(), openRegister.reviews());
        var format = DomainFormat.onScreen(Messages.in(Language.RU), ReferenceReader.builtIn());
        register.open(id);
        paper.read(id, format);
        assertThat(openings()).isEmpty();
        paper.open(id, format);
        inputs.existing(id);
        inputs.copyOf(id);
        inputs.resume(id);
        assertThat(openings())
                .as("newest first; without a draft nothing is resumed")
                .containsExactly(id + " copy", id + " edit", id + " read");
        register.saveDraft(
                register.draft(new DraftInput(id, null, Seizures.complete(), Map.of(), null)));
        inputs.resume(id);
        assertThat(openings()).hasSize(4).first().isEqualTo(id + " edit");
    }

    private List<String> openings() {
        return openRegister.audit().select(AuditQuery.ALL).page(0, 100).stream()
                .map(line -> line.entry())
                .filter(entry -> entry.action().equals(AuditAction.OPEN_RECORD.code()))
                .map(entry -> entry.object() + " " + entry.detail().get("way"))
                .toList();
    }

    @Test
    void whatWasCancelledIsNeitherRepeatedNorKeptForTheShift() {
        record("KG-DOS");
        register.cancel(record("KG-AKZ"), "entered in error");
        assertThat(shape.get(inputs.repeat().orElseThrow().copy(), POST)).hasToString("KG-DOS");
        assertThat(shape.get(inputs.blank().copy(), POST)).hasToString("KG-DOS");
    }

    @Test
    void aStationThatCancelledAllItRecordedHasNothingToRepeat() {
        register.cancel(record("KG-AKZ"), "entered in error");
        assertThat(inputs.repeat()).isEmpty();
    }

    /** The last case names all of it; only where the officer works goes on. */
    @Test
    void aNewRecordTakesOverPostAndDirectionButNoFact() {
        var last = shape.with(Seizures.complete(), OPERATION, new OperationCode("SENTINEL-2009"));
        register.record(SaveRequest.ofNew(register.newRecordId(), last, SaveIntent.SAVE));
        Seizure blank = inputs.blank().copy();

        assertThat(shape.get(blank, POST)).hasToString("KG-DOS");
        assertThat(blank.event().direction()).hasToString("TRA");
        assertThat(blank.header().operation()).isNull();
        Seizure expected = register.newSeizure();
        for (String pointer :
                List.of("/event/start", "/header/language", POST, "/event/direction")) {
            expected = shape.with(expected, pointer, shape.get(blank, pointer));
        }
        for (DerivedField field : DerivedFields.open(expected, ReferenceReader.builtIn())) {
            expected = shape.with(expected, field.pointer(), field.value());
        }
        assertThat(blank)
                .as("anything else is as in a record without a predecessor, or follows")
                .isEqualTo(expected);
    }

    @Test
    void aCopyHasToBeConfirmedAndJoinsNoOperation() {
        var old = shape.with(Seizures.complete(), OPERATION, new OperationCode("SENTINEL-2009"));
        register.record(SaveRequest.ofNew(register.newRecordId(), old, SaveIntent.SAVE));
        Seizure copy = inputs.repeat().orElseThrow().copy();

        assertThat(copy.header().operation()).isNull();
        assertThat(copy.detection()).isEqualTo(shape.empty().detection());
        assertThat(copy.unconfirmed())
                .containsExactly(
                        "/parties/persons/" + copy.parties().persons().getFirst().id(),
                        "/items/" + copy.items().getFirst().id() + "/amount",
                        "/conveyances/" + copy.conveyances().getFirst().id(),
                        "/route",
                        "/concealment");
        var template = register.templates().save("Trucks", copy);
        assertThat(inputs.from(template).copy().unconfirmed()).isEmpty();
    }

    @Test
    void aNewRecordSaysWhichLanguageAndWhenItWasBegunIn() {
        UUID old = record("KG-DOS");
        var template = register.templates().save("Trucks", Seizures.complete());
        for (Seizure begun :
                new Seizure[] {
                    inputs.blank().copy(),
                    inputs.copyOf(old).orElseThrow().copy(),
                    inputs.from(template).copy()
                }) {
            assertThat(begun.header().language()).hasToString("EN");
            assertThat(begun.event().start())
                    .isEqualTo(OffsetDateTime.parse("2026-11-24T18:03+06:00"));
        }
    }

    private UUID record(String post) {
        UUID id = register.newRecordId();
        Seizure seizure = shape.with(Seizures.complete(), "/header/language", null);
        Object code = new Post(post);
        register.record(SaveRequest.ofNew(id, shape.with(seizure, POST, code), SaveIntent.SAVE));
        return id;
    }

    private SeizureContext context() {
        var worker = new BackgroundWorker(Runnable::run);
        var clock = Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZONE);
        return new SeizureContext(register, worker, clock, shape);
    }
}
