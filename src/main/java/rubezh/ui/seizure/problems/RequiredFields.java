package rubezh.ui.seizure.problems;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.SkipLogic;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Fields required for submission. They are discovered by running the rules on an empty record and
 * on one with an empty line in each list, so that the asterisks of the form always agree with the
 * rules.
 *
 * @param paths dotted field paths; a list path if at least one line is required
 */
public record RequiredFields(Set<String> paths) {
    public RequiredFields {
        paths = Set.copyOf(paths);
    }

    /** Discovers the fields with the rules of the register; blocks. */
    public static RequiredFields discover(SeizureContext context) {
        return discover(context.register(), context.shape());
    }

    public static RequiredFields discover(Register register, RecordShape<Seizure> shape) {
        var paths = new LinkedHashSet<String>();
        Seizure empty = shape.empty();
        collect(register, shape, empty, paths);
        collect(register, shape, withLines(shape, empty), paths);
        return new RequiredFields(paths);
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
                .forEach(violation -> paths.add(Pointer.of(violation.pointer()).fieldPath()));
    }

    /** Returns whether a rule only requires a missing value. */
    static boolean isMissing(Violation violation, RecordShape<Seizure> shape, Seizure seizure) {
        if (violation.severity() != Severity.STOP) {
            return false;
        }
        Object value = shape.get(seizure, violation.pointer());
        return value == null || List.of().equals(value);
    }

    public boolean contains(String path) {
        return paths.contains(path);
    }

    /**
     * Returns the number of required values of a record: fields of lines count once per line,
     * fields skipped for this case do not count.
     */
    int count(RecordShape<Seizure> shape, Seizure seizure) {
        int count = 0;
        for (String path : paths) {
            String lines = shape.field(path).map(Field::lines).orElse(null);
            if (lines != null) {
                count += shape.lines(seizure, lines).size();
            } else if (SkipLogic.isApplicable(seizure, path, null)) {
                count++;
            }
        }
        return count;
    }
}
