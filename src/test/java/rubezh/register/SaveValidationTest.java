package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;

/** Number of rule runs per save, and their input. */
class SaveValidationTest {
    private final CountingRules rules = new CountingRules();
    private final MemoryRegister memory = new MemoryRegister("KG-OSH", 1);
    private final Register register = rules.registerOver(memory);
    private final UUID id = register.newRecordId();

    @Test
    void theRulesRunOnceForANewRecordAsWritten() {
        assertThat(register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SUBMIT)))
                .isInstanceOf(Saved.class);
        assertThat(rules.runs()).hasSize(1);
        Seizure seen = rules.runs().getFirst();
        assertThat(seen.header().status()).isEqualTo(Status.SUBMITTED);
        assertThat(SeizureShape.SHAPE.with(seen, "/header/number", "KG-OSH-A-2026-000001"))
                .isEqualTo(register.open(id).orElseThrow().seizure());
    }

    @Test
    void theRulesRunOncePerChange() {
        for (SaveIntent intent : Set.of(SaveIntent.SAVE, SaveIntent.SUBMIT)) {
            UUID one = register.newRecordId();
            OpenRecord opened = save(one, Seizures.complete());
            Seizure copy = with(opened.seizure(), 150);
            SaveRequest request = SaveRequest.ofChange(opened, copy, intent);
            Violation question = question(register.preview(request));
            rules.reset();

            SaveResult result =
                    register.record(
                            request.withAnswers(
                                    new GivenAnswers(
                                            Map.of(question, "weighed on the truck"), Set.of())));

            assertThat(result).isInstanceOf(Saved.class);
            assertThat(((Saved) result).answered()).containsExactly(question);
            assertThat(register.history(one).getLast().reason()).isEqualTo("weighed on the truck");
            assertThat(rules.runs()).as(intent.name()).hasSize(1);
        }
    }

    @Test
    void theReasonOfAChangeStaysBeforeThoseOfItsAnswers() {
        OpenRecord opened = save(id, Seizures.complete());
        SaveRequest request =
                SaveRequest.ofChange(opened, with(opened.seizure(), 150), SaveIntent.SAVE)
                        .withReason("expert opinion 214", Set.of());
        Violation question = question(register.preview(request));
        var answers = new GivenAnswers(Map.of(question, "weighed on the truck"), Set.of());
        assertThat(register.record(request.withAnswers(answers))).isInstanceOf(Saved.class);
        assertThat(register.history(id).getLast().reason())
                .isEqualTo("expert opinion 214; weighed on the truck");
    }

    @Test
    void theRulesRunOncePerPreview() {
        SavePreview preview =
                register.preview(
                        SaveRequest.ofNew(id, with(Seizures.complete(), 150), SaveIntent.SUBMIT));
        assertThat(preview.blocking()).containsExactly(question(preview));
        assertThat(rules.runs()).hasSize(1);
    }

    @Test
    void anAnswerAppliesToItsValueOnly() {
        Violation before =
                question(
                        register.preview(
                                SaveRequest.ofNew(
                                        id, with(Seizures.complete(), 150), SaveIntent.SUBMIT)));
        SaveRequest request =
                SaveRequest.ofNew(id, with(Seizures.complete(), 151), SaveIntent.SUBMIT)
                        .withAnswers(new GivenAnswers(Map.of(before, "weighed"), Set.of()));
        assertThat(register.record(request)).isInstanceOf(Refused.class);
    }

    @Test
    void theRulesRunOnTheSavedRecordOnlyIfAStopMayBeInherited() {
        Post unknown = new Post("XX-NEW");
        OpenRecord opened =
                saveUnchecked(SeizureShape.SHAPE.with(Seizures.complete(), "/place/post", unknown));
        rules.reset();
        assertThat(
                        register.record(
                                SaveRequest.ofChange(
                                        opened, with(opened.seizure(), 3), SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
        assertThat(rules.runs()).hasSize(2).last().isEqualTo(opened.seizure());
    }

    @Test
    void readingARecordRunsNoRules() {
        save(id, Seizures.complete());
        rules.reset();
        register.open(id);
        register.history(id);
        assertThat(rules.runs()).isEmpty();
    }

    private OpenRecord save(UUID recordId, Seizure seizure) {
        assertThat(register.record(SaveRequest.ofNew(recordId, seizure, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
        return register.open(recordId).orElseThrow();
    }

    private OpenRecord saveUnchecked(Seizure seizure) {
        var none = new PhasedViolations(List.of(), List.of());
        var lenient =
                new Register(
                        memory.storage(),
                        memory.session(),
                        memory.station(),
                        memory.idSource(),
                        new RecordValidator((_, _) -> none, memory.idSource().clock()));
        lenient.record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE));
        return register.open(id).orElseThrow();
    }

    private static Seizure with(Seizure seizure, int kilograms) {
        return SeizureShape.SHAPE.with(seizure, ITEM + "/amount", Amount.of(kilograms + " KGM"));
    }

    private static Violation question(SavePreview preview) {
        return preview.violations().stream()
                .filter(violation -> violation.severity() == Severity.QUESTION)
                .findFirst()
                .orElseThrow();
    }
}
