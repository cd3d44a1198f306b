package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_CONCEALED;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_STATE_CAVITY;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_TYPE;
import static rubezh.domain.seizure.SeizureFields.EVENT_END;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_TRAFFIC;
import static rubezh.domain.seizure.SeizureFields.HEADER_CUSTOMS_BODY;
import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.HEADER_LEAD_AGENCY;
import static rubezh.domain.seizure.SeizureFields.HEADER_OFFENCES;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_NATIONAL_LIST;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_FORM;
import static rubezh.domain.seizure.SeizureFields.ITEMS_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.ITEMS_STAGE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_TAKING;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_METHOD;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_PACKAGING;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_BIRTH;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_MEASURES_ACTION;
import static rubezh.domain.seizure.SeizureFields.PLACE_REGION;
import static rubezh.domain.seizure.SeizureFields.PLACE_TYPE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_BASIS;

import module java.base;

import rubezh.domain.reference.Code;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.derived.DerivedField;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;

/**
 * REQ-001: what a seizure says when it is submitted, or why it does not. One question for the whole
 * record; what follows from other fields is not asked. A message is asked for its summary. The
 * fields are those that the dictionary requires on submission and that have no rule of their own.
 */
public final class SubmissionRules {
    /** Code of the stop for a field that is empty without a reason. */
    public static final String EMPTY = "REQ-001";

    /** Code of the stop for the category of an article that belongs to several. */
    private static final String CATEGORY = "ITM-010";

    /** Codes of the stops for an empty field that a reason for no value answers. */
    private static final Set<String> ANSWERED_BY_REASON =
            Set.of(
                    EMPTY, "CNV-001", "CON-001", "CON-002", "DET-001", "DET-002", "DIR-001",
                    "ITM-001", "ITM-009", CATEGORY, "PER-002", "PER-005", "PLC-002", "QTY-001",
                    "RTE-001", "RTE-002");

    private static final List<FieldPath> ONCE =
            List.of(
                    EVENT_END,
                    EVENT_PRECISION,
                    EVENT_TRAFFIC,
                    HEADER_CUSTOMS_BODY,
                    HEADER_LEAD_AGENCY,
                    HEADER_HANDLING,
                    HEADER_OFFENCES,
                    PLACE_TYPE,
                    PLACE_REGION,
                    ROUTE_BASIS,
                    CONCEALMENT_CONCEALED,
                    NARRATIVE_SUMMARY);

    private static final List<FieldPath> OF_ITEM =
            List.of(
                    ITEMS_CATEGORY,
                    ITEMS_FORM,
                    ITEMS_STAGE,
                    ITEMS_TAKING,
                    ITEMS_PACKAGES,
                    ITEMS_WEIGHING_METHOD,
                    ITEMS_WEIGHING_PACKAGING,
                    ITEMS_APPEARANCE_NATIONAL_LIST);

    private static final List<FieldPath> OF_CONVEYANCE =
            List.of(CONVEYANCES_TYPE, CONVEYANCES_STATE_CAVITY);

    private static final List<FieldPath> OF_PERSON =
            List.of(PARTIES_PERSONS_BIRTH, PARTIES_PERSONS_MEASURES_ACTION);

    private final Seizure seizure;
    private final Findings findings;
    private final Map<String, Code> derived;

    private SubmissionRules(Seizure seizure, List<DerivedField> derived, Findings findings) {
        this.seizure = seizure;
        this.findings = findings;
        this.derived =
                derived.stream()
                        .collect(
                                Collectors.toMap(
                                        DerivedField::pointer,
                                        DerivedField::value,
                                        (first, _) -> first));
    }

    /**
     * Returns whether a violation asks for an empty field, as is done when a record is submitted.
     */
    public static boolean isQuestion(Violation violation) {
        return violation.code().equals(EMPTY) || violation.code().equals(CATEGORY);
    }

    /** Returns whether a violation is an empty field that a reason for no value answers. */
    public static boolean isAnsweredByReason(Violation violation) {
        return ANSWERED_BY_REASON.contains(violation.code());
    }

    static void check(Seizure seizure, List<DerivedField> derived, Findings findings) {
        if (seizure.header().isSeizure()) {
            new SubmissionRules(seizure, derived, findings).check();
        } else if (seizure.header().isMessage()) {
            new SubmissionRules(seizure, derived, findings)
                    .check(NARRATIVE_SUMMARY, NARRATIVE_SUMMARY.pointer(), seizure);
        }
    }

    private void check() {
        ONCE.forEach(field -> check(field, field.pointer(), seizure));
        for (SeizedItem item : seizure.items()) {
            OF_ITEM.forEach(field -> check(field, field.in(ITEMS.pointer(item.id())), item));
        }
        seizure.conveyances()
                .forEach(conveyance ->
                        OF_CONVEYANCE.forEach(field ->
                                check(
                                        field,
                                        field.in(CONVEYANCES.pointer(conveyance.id())),
                                        conveyance)));
        for (Person person : seizure.parties().persons()) {
            String line = PARTIES_PERSONS.pointer(person.id());
            OF_PERSON.forEach(field -> check(field, field.in(line), person));
        }
    }

    private void check(FieldPath field, String pointer, Object group) {
        if (!isFilled(field, group) && !findings.isGiven(pointer) && isAsked(field, group)) {
            if (field.equals(ITEMS_CATEGORY) && !choices((SeizedItem) group).isEmpty()) {
                categoryChoice(pointer, (SeizedItem) group);
            } else {
                findings.addOnSubmit(Severity.STOP, EMPTY, pointer, new FieldName(pointer));
            }
        }
    }

    private List<Category> choices(SeizedItem item) {
        return GoodsClassification.choices(item, findings.reference());
    }

    /** Asks for one of the categories that the article can be counted in. */
    private void categoryChoice(String pointer, SeizedItem item) {
        List<Category> choices = choices(item);
        String codes = choices.stream().map(Code::code).collect(Collectors.joining(", "));
        Object article = Objects.requireNonNull(item.substance());
        findings.addOnSubmit(Severity.STOP, CATEGORY, pointer, article, choices, codes);
    }

    private static boolean isFilled(FieldPath field, Object group) {
        return switch (field.reader().apply(group)) {
            case null -> false;
            case List<?> list -> !list.isEmpty();
            case String text -> !Texts.isBlank(text);
            default -> true;
        };
    }

    /** Returns whether the field applies and nothing else of the record stands in its place. */
    private boolean isAsked(FieldPath field, Object group) {
        if (!SkipLogic.isApplicableIn(classified(group), seizure, field.path())) {
            return false;
        }
        if (field.equals(EVENT_END)) {
            return seizure.event().isKnownToTheHour();
        }
        if (field.equals(PLACE_REGION)) {
            return Texts.isBlank(seizure.place().district());
        }
        return !field.equals(PARTIES_PERSONS_BIRTH) || ((Person) group).age() == null;
    }

    /** Returns a line of goods in the category that follows from its article. */
    private Object classified(Object group) {
        return group instanceof SeizedItem item
                        && derived.get(ITEMS_CATEGORY.pointer(item.id())) instanceof Category only
                ? item.withCategory(only)
                : group;
    }
}
