package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;

/** Recorded case with a plate, a seal and a person for later cases to repeat. */
final class EarlierCaseFixture {
    private static final String EVIDENCE = "/evidence/packages/" + id(70);
    private static final String PERSON = "/parties/persons/" + id(0x13);
    private static final String CONVEYANCE = "/conveyances/" + id(0x12);

    private EarlierCaseFixture() {}

    static void recordAt(TrainingStation station) {
        OffsetDateTime morning = OffsetDateTime.parse("2026-11-24T09:15:00+06:00");
        Seizure seizure = with(Seizures.complete(), "/event/start", morning);
        seizure = with(seizure, CONVEYANCE + "/registration", "01 KG 123 ABC");
        seizure = with(seizure, CONVEYANCE + "/make", "Opel Astra, белый");
        seizure = with(seizure, EVIDENCE + "/seals", List.of("А 004521"));
        seizure = with(seizure, PERSON + "/surname", "Назаров");
        seizure = with(seizure, PERSON + "/givenName", "Бек");
        seizure = with(seizure, PERSON + "/birth", LocalDate.of(1982, 3, 7));
        seizure = with(seizure, PERSON + "/identity/number", "AN 401238");
        assertThat(
                        station.register.record(
                                SaveRequest.ofNew(station.id(), seizure, SaveIntent.SAVE)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private static Seizure with(Seizure seizure, String pointer, @Nullable Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }

    private static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
