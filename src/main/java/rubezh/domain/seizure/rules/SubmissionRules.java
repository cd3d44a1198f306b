package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_STAGE;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;

import module java.base;

import rubezh.domain.reference.Code;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.derived.DerivedField;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * What a seizure says when it is submitted besides what the rules of its parts require: how each
 * substance was identified, in which category an article of several counts, and a person or why
 * there is none. A message is asked for its summary. All that the dictionary requires beyond is a
 * matter of completeness and stops nothing, unless the station raised the field (decision 0531).
 */
public final class SubmissionRules {
    private static final String EMPTY = "REQ-001";
    private static final String CATEGORY = "ITM-010";
    private static final String NO_PERSON = "PER-015";

    /** Codes of what is asked when a record is submitted, and not of one submitted before. */
    private static final Set<String> QUESTIONS =
            Set.of(EMPTY, CATEGORY, NO_PERSON, NarrativeRules.TOO_SHORT);

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

    /** Returns whether a violation is asked of a record that is being submitted, and only then. */
    public static boolean isQuestion(Violation violation) {
        return QUESTIONS.contains(violation.code());
    }

    /**
     * Returns the violations that say something of a record: what is asked at submission says
     * nothing of one that was submitted before.
     */
    public static List<Violation> applying(Seizure seizure, List<Violation> violations) {
        Status status = seizure.header().status();
        boolean counted = status != null && status.isCounted();
        return violations.stream().filter(v -> !counted || !isQuestion(v)).toList();
    }

    static void check(Seizure seizure, List<DerivedField> derived, Findings findings) {
        if (seizure.header().isSeizure()) {
            new SubmissionRules(seizure, derived, findings).check();
        } else if (seizure.header().isMessage() && Texts.isBlank(seizure.narrative().summary())) {
            empty(NARRATIVE_SUMMARY.pointer(), findings);
        }
    }

    private void check() {
        seizure.items().forEach(this::check);
        if (seizure.parties().persons().isEmpty()) {
            findings.requiredOnSubmit(NO_PERSON, PARTIES_PERSONS.pointer(), null);
        }
    }

    private void check(SeizedItem item) {
        String line = ITEMS.pointer(item.id());
        String stage = ITEMS_STAGE.in(line);
        if (item.stage() == null && isOpen(ITEMS_STAGE, stage, item)) {
            empty(stage, findings);
        }
        String category = ITEMS_CATEGORY.in(line);
        List<Category> choices = GoodsClassification.choices(item, findings.reference());
        if (item.category() == null
                && !choices.isEmpty()
                && isOpen(ITEMS_CATEGORY, category, item)) {
            String codes = choices.stream().map(Category::code).collect(Collectors.joining(", "));
            Object article = Objects.requireNonNull(item.substance());
            findings.addOnSubmit(Severity.STOP, CATEGORY, category, article, choices, codes);
        }
    }

    /** Returns whether a field applies to an article in the category that follows from it. */
    private boolean isOpen(FieldPath field, String pointer, SeizedItem item) {
        Code category = derived.get(ITEMS_CATEGORY.in(ITEMS.pointer(item.id())));
        SeizedItem classified = category instanceof Category only ? item.withCategory(only) : item;
        return !findings.isGiven(pointer)
                && SkipLogic.isApplicableIn(classified, seizure, field.path());
    }

    private static void empty(String pointer, Findings findings) {
        if (!findings.isGiven(pointer)) {
            findings.addOnSubmit(missing(pointer));
        }
    }

    /** Returns the violation of a field that a submission asks for and that states nothing. */
    public static Violation missing(String pointer) {
        return new Violation(pointer, EMPTY, Severity.STOP, List.of(new FieldName(pointer)));
    }

    /** Returns whether a violation says that a field states nothing. */
    public static boolean isMissing(Violation violation) {
        return violation.code().equals(EMPTY);
    }
}
