package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.operation.Operation;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;

/** What new records of an operation begin with, set by headquarters and used at a post. */
@LongTest
class RecordTemplateTest {
    private final StationPair pair;

    RecordTemplateTest(@TempDir Path folder) {
        pair =
                new StationPair(
                        folder, Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        pair.close();
    }

    private static OpenOperation open(TrainingStation station) {
        return station.operations.open(BARRIER).orElseThrow();
    }

    private void setAtHeadquarters() {
        pair.headquarters.operations.create(barrier());
        OpenOperation seen = open(pair.headquarters);
        pair.headquarters.operations.change(
                seen,
                RecordTemplate.set(
                        seen.operation(), Seizures.complete(), pair.headquarters.register));
        pair.carry(pair.headquarters, pair.post);
    }

    @Test
    void aNewRecordAtThePostBeginsWithTheTemplateOfHeadquarters() {
        setAtHeadquarters();

        Seizure example = Seizures.complete();
        Seizure begun = RecordTemplate.newSeizure(open(pair.post).operation(), pair.post.register);
        assertThat(begun.header().operation()).isEqualTo(BARRIER);
        assertThat(begun.header().station()).isEqualTo(pair.post.register.station().code());
        assertThat(begun.header().status()).isEqualTo(Status.DRAFT);
        assertThat(begun.route().departure()).isEqualTo(example.route().departure());
        assertThat(begun.items().getFirst().substance())
                .isEqualTo(example.items().getFirst().substance());
        assertThat(begun.items().getFirst().id())
                .as("a line of its own")
                .isNotEqualTo(example.items().getFirst().id());
    }

    @Test
    void numberTimeAndPlaceOfTheExampleAreNotTakenOver() {
        setAtHeadquarters();

        Seizure values = RecordTemplate.of(open(pair.post).operation()).orElseThrow();
        assertThat(values.header().number()).isNull();
        assertThat(values.event().start()).isNull();
        assertThat(values.place().post()).isNull();
        Seizure begun = RecordTemplate.newSeizure(open(pair.post).operation(), pair.post.register);
        assertThat(begun.place().country())
                .as("that of the post")
                .isEqualTo(pair.post.register.station().country());
    }

    @Test
    void withoutATemplateARecordBeginsEmptyInTheOperation() {
        Operation none = barrier();
        Seizure begun = RecordTemplate.newSeizure(none, pair.post.register);
        assertThat(begun.header().operation()).isEqualTo(BARRIER);
        assertThat(begun.items()).isEmpty();
    }

    @Test
    void aTemplateThatCannotBeReadFillsNothing() {
        Operation damaged = barrier().withTemplate("{\"route\": no JSON");
        assertThat(RecordTemplate.of(damaged)).isEmpty();
        assertThat(RecordTemplate.newSeizure(damaged, pair.post.register).items()).isEmpty();
    }

    @Test
    void theCopyForTheNextYearKeepsIt() {
        setAtHeadquarters();
        Operation copy = pair.post.operations.copyFor(open(pair.post), 2027);
        assertThat(copy.template()).isEqualTo(open(pair.post).operation().template()).isNotNull();
    }
}
