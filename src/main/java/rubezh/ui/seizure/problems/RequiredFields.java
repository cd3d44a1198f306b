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
 * Which fields must be filled in before a record is sent off: learned from the rules themselves, by
 * asking them about an empty record and about one with an empty line in each list, so that the
 * asterisks of the form cannot say anything else.
 *
 * @param paths dotted field paths; that of a list where at least one line is wanted
 */
public record RequiredFields(Set<String> paths) {
    public RequiredFields {
        paths = Set.copyOf(paths);
    }

    /** Asks the rules of the register; blocks. */
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

    /** Says whether a rule only asks for a value that is not there yet. */
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
     * Returns how many required values a record has room for: those of lines once per line, none of
     * what it does not ask for.
     */
    int count(RecordShape<Seizure> shape, Seizure seizure) {
        int count = 0;
        for (String path : paths) {
            String lines = shape.field(path).map(Field::lines).orElse(null);
            if (lines != null) {
                count += shape.lines(seizure, lines).size();
            } else if (SkipLogic.isAsked(seizure, path, null)) {
                count++;
            }
        }
        return count;
    }
}
