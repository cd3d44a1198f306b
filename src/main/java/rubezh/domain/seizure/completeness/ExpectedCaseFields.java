package rubezh.domain.seizure.completeness;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.SeizureFields.*;
import static rubezh.domain.seizure.completeness.ExpectedField.field;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.completeness.ExpectedField.Group;

/** Expected fields that occur once in a record: S and A of the dictionary, C if its rule holds. */
final class ExpectedCaseFields {
    private static final int WITNESSES = 2;

    static final Group<Seizure> EVENT =
            Group.ofRecord(
                    field(EVENT_START, s -> s.event().start()),
                    field(EVENT_END, s -> s.event().end()),
                    field(EVENT_DIRECTION, s -> s.event().direction()),
                    field(EVENT_TRAFFIC, s -> s.event().traffic()),
                    field(DETECTION_SELECTION, s -> s.detection().selection()),
                    field(DETECTION_MEANS, s -> s.detection().means()),
                    field(DETECTION_RISK_PROFILE, s -> s.detection().riskProfile()),
                    field(DETECTION_DOG, s -> s.detection().dog()),
                    field(DETECTION_EQUIPMENT, s -> s.detection().equipment()),
                    field(
                            DETECTION_FIELD_TEST,
                            s -> s.detection().fieldTest(),
                            ExpectedCaseFields::isFieldTested),
                    field(HEADER_LEAD_AGENCY, s -> s.header().leadAgency()),
                    field(HEADER_HANDLING, s -> s.header().handling()),
                    field(HEADER_OFFENCES, s -> s.header().offences()));

    static final Group<Seizure> PLACE =
            Group.ofRecord(
                    field(PLACE_COUNTRY, s -> s.place().country()),
                    field(PLACE_POST, s -> firstOf(s.place().post(), s.place().description())),
                    field(PLACE_TYPE, s -> s.place().type()),
                    field(PLACE_REGION, s -> s.place().region()),
                    field(PLACE_COORDINATE_SOURCE, s -> s.place().coordinateSource()),
                    field(ROUTE_DEPARTURE, s -> s.route().departure()),
                    field(ROUTE_DESTINATION, s -> s.route().destination()),
                    field(ROUTE_BASIS, s -> s.route().basis()),
                    field(ROUTE_PROCEDURE, s -> s.route().procedure()));

    static final Group<Seizure> ITEMS = Group.ofRecord(field(SeizureFields.ITEMS, Seizure::items));

    static final Group<Seizure> PACKAGES =
            Group.ofRecord(field(EVIDENCE_PACKAGES, s -> s.evidence().packages()));

    static final Group<Seizure> CONCEALMENT =
            Group.ofRecord(
                    field(CONCEALMENT_CONCEALED, s -> s.concealment().concealed()),
                    field(CONCEALMENT_PLACE, s -> s.concealment().place()),
                    field(
                            CONCEALMENT_METHOD,
                            s -> s.concealment().method(),
                            s -> !is(s.concealment().place(), "NON")),
                    field(
                            CONCEALMENT_DESCRIPTION,
                            s -> s.concealment().description(),
                            s -> isOther(s.concealment())));

    static final Group<Seizure> CONVEYANCES =
            Group.ofRecord(field(SeizureFields.CONVEYANCES, Seizure::conveyances));

    static final Group<Seizure> PARTIES =
            Group.ofRecord(
                    field(PARTIES_OFFICIALS, s -> s.parties().officials()),
                    field(
                            PARTIES_WITNESSES,
                            s -> s.parties().witnesses().size() >= WITNESSES,
                            s -> !Codes.isYes(s.proceedings().video())));

    static final Group<Seizure> PROCEEDINGS =
            Group.ofRecord(
                    field(PROCEEDINGS_DOCUMENTS, s -> s.proceedings().documents()),
                    field(PROCEEDINGS_ARTICLES, s -> s.proceedings().articles()),
                    field(PROCEEDINGS_CASE_NUMBER, s -> s.proceedings().caseNumber(), hasCase()),
                    field(PROCEEDINGS_RIGHTS, s -> s.proceedings().rights()),
                    field(PROCEEDINGS_COPY_HANDED, s -> s.proceedings().copyHanded()));

    static final Group<Seizure> NARRATIVE =
            Group.ofRecord(
                    field(NARRATIVE_SUMMARY, s -> s.narrative().summary()),
                    field(NARRATIVE_CIRCUMSTANCES, s -> s.narrative().circumstances()));

    private ExpectedCaseFields() {}

    /** Returns the post, or without one the description of the place. */
    private static @Nullable Object firstOf(@Nullable Object post, @Nullable Object description) {
        return post == null ? description : post;
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
