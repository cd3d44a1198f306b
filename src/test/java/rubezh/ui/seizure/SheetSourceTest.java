package rubezh.ui.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.Workplaces;
import rubezh.cli.Workplace;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Memory;
import rubezh.fixtures.Seizures;
import rubezh.inbox.Inbox;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.register.Register;
import rubezh.shape.Shape;
import rubezh.store.Stations;
import rubezh.text.Language;
import rubezh.ui.kit.work.Worker;
import rubezh.ui.seizure.inbox.Arrivals;
import rubezh.ui.seizure.scale.ScaleChoice;

/** What a new record begins with. */
@SuppressWarnings("NullAway.Init") // made before each test
final class SheetSourceTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");
    private static final String POST = "/place/post";

    private final Shape<Seizure> shape = Shape.of(Seizure.class);
    @TempDir Path folder;
    private Workplace workplace;
    private Register register;
    private SheetSource sheets;

    @BeforeEach
    void open() {
        Stations.create(folder).close();
        workplace = Workplaces.over(Stations.open(folder), folder.resolve("area"));
        register = workplace.register();
        sheets = new SheetSource(bench(), ZONE, () -> Language.EN);
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void whatWasCancelledIsNeitherRepeatedNorKeptForTheShift() {
        record("KG-DOS");
        register.cancel(record("KG-AKZ"), "entered in error");
        assertThat(shape.get(sheets.repeat().orElseThrow().copy(), POST)).hasToString("KG-DOS");
        assertThat(shape.get(sheets.blank().copy(), POST)).hasToString("KG-DOS");
    }

    @Test
    void aStationThatCancelledAllItRecordedHasNothingToRepeat() {
        register.cancel(record("KG-AKZ"), "entered in error");
        assertThat(sheets.repeat()).isEmpty();
    }

    @Test
    void aNewRecordSaysWhichLanguageAndWhenItWasBegunIn() {
        UUID old = record("KG-DOS");
        var template = register.templates().keep("Trucks", Seizures.complete());
        for (Seizure begun :
                new Seizure[] {
                    sheets.blank().copy(),
                    sheets.copyOf(old).orElseThrow().copy(),
                    sheets.from(template).copy()
                }) {
            assertThat(begun.header().language()).hasToString("EN");
            assertThat(begun.event().start())
                    .isEqualTo(OffsetDateTime.parse("2026-11-24T18:03+06:00"));
        }
    }

    private UUID record(String post) {
        UUID id = register.newRecordId();
        Seizure seizure = shape.with(Seizures.complete(), "/header/language", null);
        Object code = Post.of(post);
        register.record(Entering.fresh(id, shape.with(seizure, POST, code), Intent.SAVE));
        return id;
    }

    private Bench bench() {
        var worker = new Worker(Runnable::run);
        var clock = Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZONE);
        return new Bench(
                register,
                worker,
                clock,
                shape,
                new ScaleChoice(new Memory<>()),
                new Arrivals(
                        worker,
                        new Memory<>(),
                        folder -> new Inbox(folder, clock, System::nanoTime)));
    }
}
