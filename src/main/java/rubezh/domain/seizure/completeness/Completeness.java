package rubezh.domain.seizure.completeness;

import module java.base;

import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.ExpectedField.Group;
import rubezh.domain.seizure.rules.SkipLogic;

/**
 * Completeness of a record (H22). It expects more than submission requires: all fields that the
 * dictionary requires at submission and approval, and conditional fields if their condition holds.
 * A field absent on purpose is not a gap.
 *
 * <pre>{@code
 * Completeness.of(seizure).gaps().getFirst() // the pointer of the first empty field
 * }</pre>
 *
 * @param percent share of the expected fields that are filled, 0 to 100; 100 only without gaps
 * @param gaps pointers of the empty ones, in the order of the form; for an empty list, of the list
 */
public record Completeness(int percent, List<String> gaps) {
    public Completeness {
        gaps = List.copyOf(gaps);
    }

    /**
     * Field that a complete record has, in the record or in one of its lines.
     *
     * @param stated whether it has a value or a reason why there is none
     */
    public record FieldStatus(FieldPath field, String pointer, boolean stated) {}

    /** Evaluates a record; takes well under a millisecond. */
    public static Completeness of(Seizure seizure) {
        List<FieldStatus> expected = expected(seizure);
        List<String> gaps =
                expected.stream()
                        .filter(field -> !field.stated())
                        .map(FieldStatus::pointer)
                        .toList();
        return new Completeness((expected.size() - gaps.size()) * 100 / expected.size(), gaps);
    }

    /** Returns the fields that a complete record of this case has, in the order of the form. */
    public static List<FieldStatus> expected(Seizure seizure) {
        Set<String> absent = Absence.pointers(seizure.header().absences());
        var expected = new ArrayList<FieldStatus>();
        ExpectedFields.FORM.forEach(group -> addExpected(group, seizure, absent, expected));
        return expected;
    }

    private static <L> void addExpected(
            Group<L> group, Seizure seizure, Set<String> absent, List<FieldStatus> expected) {
        for (L line : group.ofLines().apply(seizure)) {
            for (ExpectedField<L> field : group.fields()) {
                if (field.when().test(line)
                        && SkipLogic.isApplicableIn(line, seizure, field.path().path())) {
                    String pointer = group.pointer(line, field);
                    boolean stated = field.isFilled(line) || absent.contains(pointer);
                    expected.add(new FieldStatus(field.path(), pointer, stated));
                }
            }
        }
    }

    /**
     * Returns the fields that a complete record has and no rule of the program asks for when it is
     * submitted, in the order of the form.
     */
    public static List<FieldPath> beyondCore() {
        return ExpectedFields.FORM.stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> !field.core())
                .map(ExpectedField::path)
                .toList();
    }
}
