package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;

import org.junit.jupiter.api.Test;
import rubezh.bundle.transfer.StationPairTest;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;

/** What new records of an operation begin with, set by headquarters and used at a post. */
@LongTest
class RecordTemplateTest extends StationPairTest {
    private static OpenOperation open(TrainingStation station) {
        return station.operations.open(BARRIER).orElseThrow();
    }

    private void setAtHeadquarters() {
        headquarters.operations.create(barrier());
        OpenOperation seen = open(headquarters);
        headquarters.operations.change(
                seen,
                RecordTemplate.set(seen.operation(), Seizures.complete(), headquarters.register));
        pair.carry(headquarters, post);
    }

    @Test
    void aNewRecordAtThePostBeginsWithTheTemplateOfHeadquarters() {
        setAtHeadquarters();

        Seizure example = Seizures.complete();
        Seizure begun = RecordTemplate.newSeizure(open(post).operation(), post.register);
        assertThat(begun.header().operation()).isEqualTo(BARRIER);
        assertThat(begun.header().station()).isEqualTo(post.register.station().code());
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

        Seizure values = RecordTemplate.of(open(post).operation()).orElseThrow();
        assertThat(values.header().number()).isNull();
        assertThat(values.event().start()).isNull();
        assertThat(values.place().post()).isNull();
        Seizure begun = RecordTemplate.newSeizure(open(post).operation(), post.register);
        assertThat(begun.place().country())
                .as("that of the post")
                .isEqualTo(post.register.station().country());
    }

    @Test
    void withoutATemplateARecordBeginsEmptyInTheOperation() {
        Operation none = barrier();
        Seizure begun = RecordTemplate.newSeizure(none, post.register);
        assertThat(begun.header().operation()).isEqualTo(BARRIER);
        assertThat(begun.header().handling())
                .as("set by the operation for its cases")
                .isEqualTo(new Handling("H0"));
        assertThat(begun.items()).isEmpty();
    }

    @Test
    void aTemplateThatCannotBeReadFillsNothing() {
        Operation damaged = barrier().withTemplate("{\"route\": no JSON");
        assertThat(RecordTemplate.of(damaged)).isEmpty();
        assertThat(RecordTemplate.newSeizure(damaged, post.register).items()).isEmpty();
    }

    @Test
    void theCopyForTheNextYearKeepsIt() {
        setAtHeadquarters();
        Operation copy = post.operations.copyFor(open(post), 2027);
        assertThat(copy.template()).isEqualTo(open(post).operation().template()).isNotNull();
    }
}
