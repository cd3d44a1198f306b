package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.review.NewRemark;
import rubezh.review.ReviewResult;
import rubezh.review.ReviewService;
import rubezh.review.SeenRecord;
import rubezh.session.OpenRegister;

/** Records of two shifts that wait for a review; the first was returned once and corrected. */
public final class ReviewScenario {
    /** Reason of the return. */
    public static final String REASON = "Масса указана с плёнкой: взвесьте без упаковки";

    private static final String CIRCUMSTANCES =
            "При досмотре автомобиля служебная собака обозначила заднее сиденье. Под обивкой слева"
                    + " обнаружены %s свёртка в полимерной плёнке с порошком бежевого цвета."
                    + " Свёртки изъяты, взвешены, упакованы и опечатаны в присутствии понятых.";
    private static final UUID LINE =
            UUID.fromString(Seizures.ITEM.substring(Seizures.ITEM.lastIndexOf('/') + 1));

    private ReviewScenario() {}

    /** Lets an officer submit, a supervisor return, and the officer correct. */
    public static void play(Function<Boolean, OpenRegister> asSupervisor) {
        UUID returned;
        try (OpenRegister officer = asSupervisor.apply(false)) {
            returned = submit(officer, "2026-11-23T21:43:00+06:00", "OPI-HER", "2.200 KGM", 3);
            submit(officer, "2026-11-23T23:10:00+06:00", "CAN-HRB", "235 GRM", 2);
            submit(officer, "2026-11-24T09:20:00+06:00", "OPI-OPI", "750 GRM", 1);
            submit(officer, "2026-11-24T12:05:00+06:00", "OPI-HER", "1.210 KGM", 4);
        }
        try (OpenRegister supervisor = asSupervisor.apply(true)) {
            giveBack(supervisor, returned);
        }
        try (OpenRegister officer = asSupervisor.apply(false)) {
            correct(officer, returned);
        }
    }

    /** Submits one record and returns its id. */
    public static UUID submit(
            OpenRegister officer, String start, String substance, String amount, int packages) {
        Seizure seizure = Seizures.complete();
        seizure = with(seizure, EVENT_START, OffsetDateTime.parse(start));
        seizure = line(seizure, ITEMS_SUBSTANCE, new Code.Substance(substance));
        seizure = line(seizure, ITEMS_AMOUNT, Amount.of(amount));
        seizure = line(seizure, ITEMS_PACKAGES, packages);
        seizure = with(seizure, NARRATIVE_CIRCUMSTANCES, CIRCUMSTANCES.formatted("три"));
        UUID id = officer.register().newRecordId();
        written(officer.register().record(SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT)));
        return id;
    }

    /** Returns a record with a remark on the amount. */
    public static void giveBack(OpenRegister supervisor, UUID id) {
        ReviewService reviews = supervisor.reviews();
        var target = SeenRecord.of(supervisor.register().open(id).orElseThrow());
        var remark = new NewRemark(ITEMS_AMOUNT.pointer(LINE), "Нетто или брутто?");
        ReviewResult result = reviews.returnForCorrection(target, REASON, List.of(remark));
        if (!(result instanceof ReviewResult.Written)) {
            throw new IllegalStateException(result.toString());
        }
    }

    /** Corrects a returned record and submits it again. */
    static void correct(OpenRegister officer, UUID id) {
        OpenRecord record = officer.register().open(id).orElseThrow();
        Seizure seizure = record.seizure();
        seizure = line(seizure, ITEMS_AMOUNT, Amount.of("2.020 KGM"));
        seizure = line(seizure, ITEMS_PACKAGES, 4);
        seizure = with(seizure, CONCEALMENT_PLACE, new Code.ConcealmentPlace("SEA"));
        seizure = with(seizure, NARRATIVE_CIRCUMSTANCES, CIRCUMSTANCES.formatted("четыре"));
        written(
                officer.register()
                        .record(SaveRequest.ofChange(record, seizure, SaveIntent.SUBMIT)));
    }

    static Seizure with(Seizure seizure, FieldPath field, @Nullable Object value) {
        return SeizureShape.SHAPE.with(seizure, field.pointer(), value);
    }

    /** Changes a field of the first line. */
    static Seizure line(Seizure seizure, FieldPath field, @Nullable Object value) {
        return SeizureShape.SHAPE.with(seizure, field.pointer(LINE), value);
    }

    /** Throws unless a record was saved. */
    static void written(SaveResult result) {
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException(result.toString());
        }
    }
}
