package rubezh.ui.seizure.problems;

import java.util.List;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureForm;

/** Status of a section in the section list. */
public enum SectionStatus {
    EMPTY,
    BEGUN,
    COMPLETE,
    QUESTION,
    STOP;

    static SectionStatus of(
            SectionDefinition section, SeizureForm form, List<Problem> problems, boolean missing) {
        if (problems.stream().anyMatch(p -> p.severity() == Severity.STOP)) {
            return STOP;
        }
        if (problems.stream().anyMatch(p -> p.severity() == Severity.QUESTION && p.blocks())) {
            return QUESTION;
        }
        if (!isStarted(section, form)) {
            return EMPTY;
        }
        return missing ? BEGUN : COMPLETE;
    }

    /** Returns whether anything was entered, if only text that is no value yet. */
    public static boolean isStarted(SectionDefinition section, SeizureForm form) {
        return section.lists().stream().anyMatch(list -> !form.lines(list).isEmpty())
                || section.all().stream().anyMatch(field -> isFilled(field.pointer(), form));
    }

    private static boolean isFilled(String pointer, SeizureForm form) {
        Object value = form.value(pointer);
        return value != null && !List.of().equals(value) || form.unreadableText(pointer) != null;
    }
}
