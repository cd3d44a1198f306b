package rubezh.ui.seizure;

import java.util.List;
import rubezh.domain.seizure.Severity;

/** How far a section has come, as the list of sections shows it. */
enum PartMark {
    EMPTY,
    BEGUN,
    COMPLETE,
    QUESTION,
    STOP;

    static PartMark of(
            FormPart section, SeizureForm form, List<Problem> problems, boolean missing) {
        if (problems.stream().anyMatch(p -> p.severity() == Severity.STOP)) {
            return STOP;
        }
        if (problems.stream().anyMatch(p -> p.severity() == Severity.QUESTION && p.blocks())) {
            return QUESTION;
        }
        if (!begun(section, form)) {
            return EMPTY;
        }
        return missing ? BEGUN : COMPLETE;
    }

    static boolean begun(FormPart section, SeizureForm form) {
        return section.lists().stream().anyMatch(list -> !form.lines(list).isEmpty())
                || section.all().stream()
                        .map(field -> form.value(field.pointer()))
                        .anyMatch(value -> value != null && !List.of().equals(value));
    }
}
