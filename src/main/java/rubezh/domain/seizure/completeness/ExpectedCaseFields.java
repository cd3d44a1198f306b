package rubezh.domain.seizure.completeness;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.completeness.ExpectedField.field;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.ExpectedField.Group;

/** Fields a full record has once: S and A of the dictionary, C where its rule holds. */
final class ExpectedCaseFields {
    private static final int WITNESSES = 2;

    static final Group<Seizure> EVENT =
            Group.ofRecord(
                    field("event.start", s -> s.event().start()),
                    field("event.end", s -> s.event().end()),
                    field("event.direction", s -> s.event().direction()),
                    field("event.traffic", s -> s.event().traffic()),
                    field("detection.selection", s -> s.detection().selection()),
                    field("detection.means", s -> s.detection().means()),
                    field("detection.riskProfile", s -> s.detection().riskProfile()),
                    field("detection.dog", s -> s.detection().dog()),
                    field("detection.equipment", s -> s.detection().equipment()),
                    field(
                            "detection.fieldTest",
                            s -> s.detection().fieldTest(),
                            ExpectedCaseFields::isFieldTested),
                    field("header.leadAgency", s -> s.header().leadAgency()),
                    field("header.handling", s -> s.header().handling()),
                    field("header.offences", s -> s.header().offences()));

    static final Group<Seizure> PLACE =
            Group.ofRecord(
                    field("place.country", s -> s.place().country()),
                    field("place.post", s -> firstOf(s.place().post(), s.place().description())),
                    field("place.type", s -> s.place().type()),
                    field("place.region", s -> s.place().region()),
                    field("place.coordinateSource", s -> s.place().coordinateSource()),
                    field("route.departure", s -> s.route().departure()),
                    field("route.destination", s -> s.route().destination()),
                    field("route.basis", s -> s.route().basis()),
                    field("route.procedure", s -> s.route().procedure()));

    static final Group<Seizure> ITEMS = Group.ofRecord(field("items", Seizure::items));

    static final Group<Seizure> PACKAGES =
            Group.ofRecord(field("evidence.packages", s -> s.evidence().packages()));

    static final Group<Seizure> CONCEALMENT =
            Group.ofRecord(
                    field("concealment.concealed", s -> s.concealment().concealed()),
                    field("concealment.place", s -> s.concealment().place()),
                    field(
                            "concealment.method",
                            s -> s.concealment().method(),
                            s -> !is(s.concealment().place(), "NON")),
                    field(
                            "concealment.description",
                            s -> s.concealment().description(),
                            s -> isOther(s.concealment())));

    static final Group<Seizure> CONVEYANCES =
            Group.ofRecord(field("conveyances", Seizure::conveyances));

    static final Group<Seizure> PARTIES =
            Group.ofRecord(
                    field("parties.officials", s -> s.parties().officials()),
                    field(
                            "parties.witnesses",
                            s -> s.parties().witnesses().size() >= WITNESSES,
                            s -> !Codes.isYes(s.proceedings().video())));

    static final Group<Seizure> PROCEEDINGS =
            Group.ofRecord(
                    field("proceedings.documents", s -> s.proceedings().documents()),
                    field("proceedings.articles", s -> s.proceedings().articles()),
                    field("proceedings.caseNumber", s -> s.proceedings().caseNumber(), hasCase()),
                    field("proceedings.rights", s -> s.proceedings().rights()),
                    field("proceedings.copyHanded", s -> s.proceedings().copyHanded()));

    static final Group<Seizure> NARRATIVE =
            Group.ofRecord(
                    field("narrative.summary", s -> s.narrative().summary()),
                    field("narrative.circumstances", s -> s.narrative().circumstances()));

    private ExpectedCaseFields() {}

    /** A description of the place does where there is no post. */
    private static @Nullable Object firstOf(@Nullable Object one, @Nullable Object other) {
        return one == null ? other : one;
    }

    private static boolean isFieldTested(Seizure seizure) {
        return seizure.detection().means().stream().anyMatch(m -> is(m, "TST"))
                || seizure.items().stream().anyMatch(item -> is(item.stage(), "FIELD_TEST"));
    }

    private static boolean isOther(Concealment concealment) {
        return is(concealment.place(), "OTH") || is(concealment.method(), "OTH");
    }

    private static Predicate<Seizure> hasCase() {
        return s -> s.proceedings().caseKind() != null;
    }
}
