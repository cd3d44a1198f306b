package rubezh.domain.seizure.completeness;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.Codes.isOneOf;
import static rubezh.domain.seizure.Codes.isYes;
import static rubezh.domain.seizure.SeizureFields.*;
import static rubezh.domain.seizure.completeness.ExpectedField.either;
import static rubezh.domain.seizure.completeness.ExpectedField.field;
import static rubezh.domain.seizure.completeness.ExpectedField.inCore;

import module java.base;

import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.seizure.AnyConcealment;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.FurtherConcealment;
import rubezh.domain.seizure.FurtherDetection;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.ExpectedField.Group;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.Identification;
import rubezh.domain.seizure.evidence.Sample;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Company;
import rubezh.domain.seizure.party.Official;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.seizure.party.Witness;

/**
 * Fields that a complete record has: S and A of the dictionary, C if its rule holds. Those of the
 * core are asked for by the rules; of the others a station may raise any to the core.
 */
final class ExpectedFields {
    private static final int WITNESSES = 2;
    private static final Set<String> COUNTABLE = Set.of("TAB", "CPS", "BLT", "AMP");

    private static final Group<Seizure> EVENT_AND_PLACE =
            Group.ofRecord(
                    inCore(field(EVENT_START)),
                    field(EVENT_END),
                    inCore(field(EVENT_DIRECTION)),
                    field(EVENT_TRAFFIC),
                    inCore(field(DETECTION_SELECTION)),
                    inCore(field(DETECTION_MEANS)),
                    field(DETECTION_RISK_PROFILE),
                    field(DETECTION_DOG),
                    field(DETECTION_EQUIPMENT),
                    field(DETECTION_FIELD_TEST, ExpectedFields::isFieldTested),
                    field(HEADER_LEAD_AGENCY),
                    field(HEADER_HANDLING),
                    field(HEADER_OFFENCES),
                    inCore(field(PLACE_COUNTRY)),
                    inCore(either(PLACE_POST, PLACE_DESCRIPTION)),
                    field(PLACE_TYPE),
                    field(PLACE_REGION),
                    field(PLACE_COORDINATE_SOURCE),
                    inCore(field(ROUTE_DEPARTURE)),
                    inCore(field(ROUTE_DESTINATION)),
                    field(ROUTE_BASIS),
                    field(ROUTE_PROCEDURE),
                    inCore(field(ITEMS)));

    private static final Group<FurtherDetection> FURTHER_DETECTION =
            Group.ofLines(DETECTION_FURTHER, inCore(field(DETECTION_FURTHER_MEANS)));

    private static final Group<SeizedItem> GOODS =
            Group.ofLines(
                    ITEMS,
                    inCore(field(ITEMS_CATEGORY)),
                    inCore(field(ITEMS_SUBSTANCE)),
                    field(ITEMS_FORM),
                    inCore(field(ITEMS_AMOUNT)),
                    inCore(field(ITEMS_STAGE)),
                    field(ITEMS_TAKING),
                    field(ITEMS_PACKAGES),
                    field(ITEMS_WEIGHING_GROSS, ExpectedFields::isMass),
                    field(ITEMS_WEIGHING_METHOD),
                    field(ITEMS_WEIGHING_SCALE),
                    field(ITEMS_WEIGHING_SCALE_CHECKED),
                    field(ITEMS_WEIGHING_PIECES, i -> isOneOf(i.form(), COUNTABLE)),
                    field(ITEMS_WEIGHING_PACKAGING),
                    field(ITEMS_APPEARANCE_NATIONAL_LIST),
                    field(ITEMS_APPEARANCE_LOT),
                    field(ITEMS_APPEARANCE_EXPIRY),
                    field(ITEMS_VALUATION_BASIS),
                    field(ITEMS_VALUATION_PRICED));

    private static final Group<EvidencePackage> PACKAGES =
            Group.ofLines(
                    EVIDENCE_PACKAGES,
                    field(EVIDENCE_PACKAGES_KIND),
                    field(EVIDENCE_PACKAGES_SEALS),
                    field(EVIDENCE_PACKAGES_ITEMS),
                    field(EVIDENCE_PACKAGES_INSCRIPTION));

    private static final Group<Sample> SAMPLES =
            Group.ofLines(
                    EVIDENCE_SAMPLES,
                    field(EVIDENCE_SAMPLES_ITEM),
                    field(EVIDENCE_SAMPLES_ACT, s -> s.amount() != null));

    private static final Group<Identification> IDENTIFICATIONS =
            Group.ofLines(
                    EVIDENCE_IDENTIFICATIONS,
                    field(EVIDENCE_IDENTIFICATIONS_ITEM),
                    field(EVIDENCE_IDENTIFICATIONS_STAGE),
                    field(EVIDENCE_IDENTIFICATIONS_SUBSTANCE),
                    field(EVIDENCE_IDENTIFICATIONS_DOCUMENT, ExpectedFields::isReport),
                    field(EVIDENCE_IDENTIFICATIONS_NUMBER, ExpectedFields::isReport),
                    field(EVIDENCE_IDENTIFICATIONS_FOUND, ExpectedFields::isReport));

    private static final Group<Seizure> CONCEALMENT_AND_CONVEYANCES =
            Group.ofRecord(
                    field(CONCEALMENT_CONCEALED),
                    inCore(field(CONCEALMENT_PLACE)),
                    field(CONCEALMENT_METHOD, s -> !is(s.concealment().place(), "NON")),
                    inCore(field(CONCEALMENT_DESCRIPTION, s -> isOther(s.concealment()))),
                    inCore(field(CONVEYANCES)));

    private static final Group<FurtherConcealment> FURTHER_CONCEALMENT =
            Group.ofLines(
                    CONCEALMENT_FURTHER,
                    inCore(field(CONCEALMENT_FURTHER_PLACE)),
                    field(CONCEALMENT_FURTHER_METHOD, c -> !is(c.place(), "NON")),
                    inCore(field(CONCEALMENT_FURTHER_DESCRIPTION, ExpectedFields::isOther)));

    private static final Group<Conveyance> CONVEYANCE =
            Group.ofLines(
                    CONVEYANCES,
                    inCore(field(CONVEYANCES_MODE)),
                    field(CONVEYANCES_TYPE),
                    field(CONVEYANCES_REGISTRATION, c -> is(c.mode(), "3") && !is(c.type(), "BIC")),
                    field(CONVEYANCES_REGISTRATION_COUNTRY, c -> c.registration() != null),
                    field(CONVEYANCES_VOYAGE),
                    field(CONVEYANCES_STATE_CAVITY),
                    field(CONVEYANCES_STATE_DETAINED),
                    field(CONVEYANCES_STATE_DETAINED_AT));

    private static final Group<Person> PERSONS =
            Group.ofLines(
                    PARTIES_PERSONS,
                    inCore(field(PARTIES_PERSONS_ROLE)),
                    field(PARTIES_PERSONS_SURNAME, ExpectedFields::isKnown),
                    field(PARTIES_PERSONS_GIVEN_NAME, ExpectedFields::isKnown),
                    field(PARTIES_PERSONS_SEX),
                    either(PARTIES_PERSONS_BIRTH, PARTIES_PERSONS_AGE),
                    field(PARTIES_PERSONS_CITIZENSHIP),
                    field(PARTIES_PERSONS_IDENTITY_KIND, ExpectedFields::isKnown),
                    field(PARTIES_PERSONS_IDENTITY_NUMBER, p -> p.identity().kind() != null),
                    field(PARTIES_PERSONS_MEASURES_ACTION),
                    field(PARTIES_PERSONS_MEASURES_LANGUAGE),
                    field(PARTIES_PERSONS_MEASURES_MEDICAL_CHECK),
                    field(PARTIES_PERSONS_MEASURES_MEDICAL_AT));

    private static final Group<Company> COMPANIES =
            Group.ofLines(
                    PARTIES_COMPANIES,
                    field(PARTIES_COMPANIES_ROLE),
                    field(PARTIES_COMPANIES_NAME));

    private static final Group<Seizure> OFFICIALS_AND_WITNESSES =
            Group.ofRecord(
                    field(PARTIES_OFFICIALS),
                    new ExpectedField<>(
                            PARTIES_WITNESSES,
                            s -> s.parties().witnesses().size() >= WITNESSES,
                            s -> !isYes(s.proceedings().video()),
                            false));

    private static final Group<Official> OFFICIALS =
            Group.ofLines(
                    PARTIES_OFFICIALS,
                    field(PARTIES_OFFICIALS_ROLE),
                    field(PARTIES_OFFICIALS_NAME),
                    field(PARTIES_OFFICIALS_RANK));

    private static final Group<Witness> WITNESS =
            Group.ofLines(
                    PARTIES_WITNESSES,
                    field(PARTIES_WITNESSES_NAME),
                    field(PARTIES_WITNESSES_ADDRESS),
                    field(PARTIES_WITNESSES_SIGNED));

    private static final Group<Seizure> PROCEEDINGS =
            Group.ofRecord(
                    field(PROCEEDINGS_DOCUMENTS),
                    field(PROCEEDINGS_ARTICLES),
                    field(PROCEEDINGS_CASE_NUMBER, s -> s.proceedings().caseKind() != null),
                    field(PROCEEDINGS_RIGHTS),
                    field(PROCEEDINGS_COPY_HANDED));

    private static final Group<CaseDocument> DOCUMENTS =
            Group.ofLines(
                    PROCEEDINGS_DOCUMENTS,
                    field(PROCEEDINGS_DOCUMENTS_KIND),
                    field(PROCEEDINGS_DOCUMENTS_NUMBER),
                    field(PROCEEDINGS_DOCUMENTS_DATE),
                    field(PROCEEDINGS_DOCUMENTS_PLACE));

    private static final Group<Seizure> NARRATIVE =
            Group.ofRecord(field(NARRATIVE_SUMMARY), inCore(field(NARRATIVE_CIRCUMSTANCES)));

    private static final Group<CustodyEvent> CUSTODY =
            Group.ofLines(
                    EVIDENCE_CUSTODY,
                    inCore(field(EVIDENCE_CUSTODY_ACT)),
                    inCore(field(EVIDENCE_CUSTODY_AT)),
                    field(EVIDENCE_CUSTODY_FROM),
                    field(EVIDENCE_CUSTODY_TO),
                    field(EVIDENCE_CUSTODY_PLACE, e -> is(e.act(), "STO")),
                    field(EVIDENCE_CUSTODY_CONDITION),
                    field(EVIDENCE_CUSTODY_COMPARED, e -> is(e.act(), "REC")),
                    field(EVIDENCE_CUSTODY_BASIS));

    /** All groups in the order of the form. */
    static final List<Group<?>> FORM =
            List.of(
                    EVENT_AND_PLACE,
                    FURTHER_DETECTION,
                    GOODS,
                    Group.ofRecord(field(EVIDENCE_PACKAGES)),
                    PACKAGES,
                    SAMPLES,
                    IDENTIFICATIONS,
                    CONCEALMENT_AND_CONVEYANCES,
                    FURTHER_CONCEALMENT,
                    CONVEYANCE,
                    PERSONS,
                    COMPANIES,
                    OFFICIALS_AND_WITNESSES,
                    OFFICIALS,
                    WITNESS,
                    PROCEEDINGS,
                    DOCUMENTS,
                    NARRATIVE,
                    CUSTODY);

    private ExpectedFields() {}

    private static boolean isFieldTested(Seizure seizure) {
        return seizure.detection().allMeans().anyMatch(m -> is(m, "TST"))
                || seizure.items().stream().anyMatch(item -> is(item.stage(), "FIELD_TEST"));
    }

    private static boolean isOther(AnyConcealment concealment) {
        return is(concealment.place(), "OTH") || is(concealment.method(), "OTH");
    }

    private static boolean isMass(SeizedItem item) {
        return item.amount() != null && item.amount().unit().kind() == MeasureKind.MASS;
    }

    private static boolean isReport(Identification step) {
        return is(step.stage(), "LAB");
    }

    private static boolean isKnown(Person person) {
        return !is(person.role(), "UNI");
    }
}
