package rubezh.ui.seizure.problems;

import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;

import module java.base;

import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.Completeness;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.SkipLogic;
import rubezh.domain.seizure.rules.SubmissionRules;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.model.FieldLayout;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Fields required for submission. They are discovered by running the rules on an empty record and
 * on one with an empty line in each list, so that the asterisks of the form always agree with the
 * rules; a seizure also has those that the station raised.
 *
 * @param byKind dotted field paths by the code of the kind of record; a list path if at least one
 *     line is required
 * @param raised fields of a seizure that the station raised
 */
public record RequiredFields(Map<String, Set<String>> byKind, List<FieldPath> raised) {
    private static final String SEIZURE = "SEIZURE";

    /** Kinds that the rules tell apart. */
    private static final List<String> KINDS = List.of(SEIZURE, "WARNING", "FEEDBACK", "NEGATIVE");

    public RequiredFields {
        byKind = Map.copyOf(byKind);
        raised = List.copyOf(raised);
    }

    /** Discovers the fields with the rules of the register; blocks. */
    public static RequiredFields discover(SeizureContext context) {
        return discover(context.register(), context.shape());
    }

    public static RequiredFields discover(Register register, RecordShape<Seizure> shape) {
        var byKind = new HashMap<String, Set<String>>();
        for (String kind : KINDS) {
            var paths = new LinkedHashSet<String>();
            Seizure empty = shape.with(shape.empty(), HEADER_KIND.pointer(), new RecordKind(kind));
            collect(register, shape, empty, paths);
            collect(register, shape, withLines(shape, empty), paths);
            byKind.put(kind, Set.copyOf(paths));
        }
        return new RequiredFields(byKind, register.raisedFields());
    }

    private static Seizure withLines(RecordShape<Seizure> shape, Seizure empty) {
        Seizure filled = empty;
        Set<String> lists = new LinkedHashSet<>();
        shape.fields().stream().map(Field::lines).filter(Objects::nonNull).forEach(lists::add);
        for (String list : lists) {
            UUID id = new UUID(0, 1);
            Record line = shape.emptyLine(list, id, 1);
            filled = shape.with(filled, SeizureForm.linePointer(list, id), line);
        }
        return filled;
    }

    private static void collect(
            Register register, RecordShape<Seizure> shape, Seizure seizure, Set<String> paths) {
        register.check(seizure, SaveIntent.SUBMIT).stream()
                .filter(violation -> isMissing(violation, shape, seizure))
                .map(violation -> Pointer.of(violation.pointer()).fieldPath())
                .filter(path -> !FieldLayout.isGenerated(path))
                .forEach(paths::add);
    }

    /** Returns whether a rule only requires a missing value. */
    static boolean isMissing(Violation violation, RecordShape<Seizure> shape, Seizure seizure) {
        if (violation.severity() != Severity.STOP) {
            return false;
        }
        if (SubmissionRules.isMissing(violation)) {
            return true; // a list may have lines and lack one
        }
        Object value = shape.get(seizure, violation.pointer());
        return value == null || List.of().equals(value);
    }

    /** Returns whether a record of this kind needs the field. */
    public boolean contains(String path, Seizure record) {
        return of(record).contains(path)
                || record.header().isSeizure()
                        && raised.stream().anyMatch(f -> f.path().equals(path));
    }

    /** Returns whether a record of some kind needs the field. */
    public boolean containsForAnyKind(String path) {
        return byKind.values().stream().anyMatch(paths -> paths.contains(path))
                || raised.stream().anyMatch(field -> field.path().equals(path));
    }

    /** Returns the fields of the kind of a record; one without a known kind is a seizure. */
    private Set<String> of(Seizure record) {
        RecordKind kind = record.header().kind();
        return byKind.getOrDefault(
                kind == null ? SEIZURE : kind.code(), byKind.getOrDefault(SEIZURE, Set.of()));
    }

    /**
     * Returns the number of required values of a record: fields of lines count once per line,
     * fields skipped for this case do not count, nor do raised ones that it is not expected to
     * have.
     */
    int count(RecordShape<Seizure> shape, Seizure seizure) {
        int count = 0;
        for (String path : of(seizure)) {
            String lines = shape.field(path).map(Field::lines).orElse(null);
            if (lines != null) {
                count += shape.lines(seizure, lines).size();
            } else if (SkipLogic.isApplicable(seizure, path, null)) {
                count++;
            }
        }
        return count + countRaised(seizure);
    }

    private int countRaised(Seizure seizure) {
        return raised.isEmpty() || !seizure.header().isSeizure()
                ? 0
                : (int)
                        Completeness.expected(seizure).stream()
                                .filter(field -> raised.contains(field.field()))
                                .count();
    }
}
