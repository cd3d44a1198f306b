package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;

/** Seals and bags of another case are violations; documents used before are reported. */
class DuplicateCheckTest {
    private static final String FIRST = "KG-OSH-A-2026-000001";
    private static final String BAG = "/evidence/packages/" + id(70) + "/bag";
    private static final String SEALS = "/evidence/packages/" + id(70) + "/seals";
    private static final String DOCUMENT = "/parties/persons/" + id(0x13) + "/identity/number";

    private final MemoryRegister memoryRegister = new MemoryRegister("KG-OSH", 1);
    private final Register register = memoryRegister.register();

    @Test
    void aSealOrBagOfAnotherCaseIsRefusedOnSubmittingAndThatCaseIsNamed() {
        record(with(with(first(), SEALS, List.of("А 17")), BAG, "СП-9"));
        Seizure again = with(with(second(), SEALS, List.of("A17")), BAG, "сп 9");
        var seal = new Violation(SEALS, "EVI-007", Severity.STOP, List.of("A17", FIRST));
        var bag = new Violation(BAG, "EVI-008", Severity.STOP, List.of("сп 9", FIRST));
        assertThat(register.record(newRequest(again, SaveIntent.SUBMIT)))
                .isEqualTo(new Refused(List.of(seal, bag)));
        assertThat(register.preview(newRequest(again, SaveIntent.SUBMIT)).violations())
                .contains(seal, bag);
    }

    @Test
    void aDraftWithThemIsSavedAndRefusedLater() {
        record(with(first(), BAG, "СП-9"));
        Saved draft = record(with(second(), BAG, "СП-9"));
        OpenRecord openRecord = register.open(draft.recordId()).orElseThrow();
        assertThat(
                        register.record(
                                SaveRequest.ofChange(
                                        openRecord, openRecord.seizure(), SaveIntent.SUBMIT)))
                .isInstanceOf(Refused.class);
        Seizure mended = with(openRecord.seizure(), BAG, "СП-10");
        assertThat(register.record(SaveRequest.ofChange(openRecord, mended, SaveIntent.SUBMIT)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void aCaseIsNotADuplicateOfItselfBeforeItsResultIsKnown() {
        Seizure seizure = with(first(), BAG, "СП-9");
        UUID recordId = register.newRecordId();
        register.record(SaveRequest.ofNew(recordId, seizure, SaveIntent.SAVE));
        assertThat(
                        stops(
                                register.preview(
                                                SaveRequest.ofNew(
                                                        recordId, seizure, SaveIntent.SUBMIT))
                                        .violations()))
                .isEmpty();
    }

    @Test
    void theSecondDuplicateOfABatchIsRefused() {
        Seizure one = with(with(first(), SEALS, List.of("77")), BAG, "б/н");
        Seizure other = with(with(second(), SEALS, List.of("77")), BAG, "б/н");
        List<SaveRequest> lot =
                List.of(newRequest(one, SaveIntent.SUBMIT), newRequest(other, SaveIntent.SUBMIT));
        var twice = new Violation(SEALS, "EVI-001", Severity.STOP, List.of("77"));
        assertThat(register.recordAll(lot))
                .containsExactly(new Refused(List.of()), new Refused(List.of(twice)));
        assertThat(register.catalogue().count(Query.ALL)).isZero();
    }

    @Test
    void aNumberOfAnotherStationIsAQuestion() {
        var other = new MemoryRegister("KG-DOS", 2);
        other.register().record(newRequest(with(first(), SEALS, List.of("77")), SaveIntent.SUBMIT));
        memoryRegister.importFrom(other);
        SaveRequest again = newRequest(with(second(), SEALS, List.of("77")), SaveIntent.SUBMIT);
        assertThat(register.record(again))
                .isEqualTo(
                        new Refused(
                                List.of(
                                        new Violation(
                                                SEALS,
                                                "EVI-009",
                                                Severity.QUESTION,
                                                List.of("77", "KG-DOS-A-2026-000001")))));
        assertThat(register.record(again.withReason("seals of two lots", Set.of("EVI-009"))))
                .isInstanceOf(Saved.class);
    }

    @Test
    void aDocumentOfAnotherCaseIsAHintAndDoesNotBlock() {
        record(with(first(), DOCUMENT, "АН 1234567"));
        SaveRequest again = newRequest(with(second(), DOCUMENT, "AH1234567"), SaveIntent.SUBMIT);
        assertThat(register.preview(again).violations())
                .contains(
                        new Violation(
                                DOCUMENT, "PER-014", Severity.HINT, List.of("AH1234567", FIRST)));
        assertThat(register.record(again)).isInstanceOf(Saved.class);
    }

    @Test
    void differentEventsDoNotShareASealEither() {
        record(with(first(), SEALS, List.of("77")));
        String line = "/proceedings/related/" + id(75);
        Seizure settled = with(with(second(), SEALS, List.of("77")), line + "/number", FIRST);
        settled =
                with(
                        settled,
                        line + "/relation",
                        rubezh.domain.reference.CaseCode.CaseRelation.DIFFERENT);
        assertThat(register.record(newRequest(settled, SaveIntent.SUBMIT)))
                .isInstanceOf(Refused.class);
    }

    private static List<Violation> stops(List<Violation> found) {
        return found.stream().filter(v -> v.severity() == Severity.STOP).toList();
    }

    private Saved record(Seizure seizure) {
        return (Saved) register.record(newRequest(seizure, SaveIntent.SAVE));
    }

    private SaveRequest newRequest(Seizure seizure, SaveIntent saveIntent) {
        return SaveRequest.ofNew(register.newRecordId(), seizure, saveIntent);
    }

    private static Seizure first() {
        return at("2026-11-20T12:00:00+06:00");
    }

    private static Seizure second() {
        return at("2026-11-23T12:00:00+06:00");
    }

    private static Seizure at(String start) {
        Seizure seizure = with(Seizures.complete(), "/event/start", OffsetDateTime.parse(start));
        return with(seizure, "/header/station", "KG-OSH");
    }

    private static Seizure with(Seizure seizure, String pointer, @Nullable Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }

    private static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
