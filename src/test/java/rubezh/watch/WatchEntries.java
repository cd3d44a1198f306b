package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;

/** Entries and records that tests of the watch list start from. */
final class WatchEntries {
    static final String PERSON = "/parties/persons/01930000-0000-7000-8000-000000000013";
    static final String CAR = "/conveyances/01930000-0000-7000-8000-000000000012";

    private WatchEntries() {}

    static WatchEntry of(WatchKind kind, String text) {
        return until(kind, text, null);
    }

    static WatchEntry until(WatchKind kind, String text, @Nullable LocalDate until) {
        return new WatchEntry(
                kind,
                text,
                null,
                "couriers of 2025",
                "call the duty officer",
                "SCNS 11/42",
                until,
                null,
                null,
                null,
                StepAuthor.UNKNOWN);
    }

    static Seizure with(String pointer, Object value) {
        return SeizureShape.SHAPE.with(Seizures.complete(), pointer, value);
    }

    static Seizure named(String surname, String givenName) {
        return SeizureShape.SHAPE.with(
                with(PERSON + "/surname", surname), PERSON + "/givenName", givenName);
    }

    static UUID record(TrainingStation station, Seizure seizure) {
        UUID id = station.register.newRecordId();
        station.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE));
        return id;
    }
}
