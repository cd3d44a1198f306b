package rubezh.ui.seizure.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordMark;
import rubezh.format.DomainFormat;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.read.RecordContent;
import rubezh.ui.seizure.review.ReviewDocument.CheckLine;
import rubezh.ui.seizure.review.ReviewDocument.CheckLine.Level;

/**
 * Results of the checks of a record: each violation with its code, then each section without one,
 * and what was found of its revisions.
 */
record CheckLines(RecordShape<Seizure> shape, RecordContent content, DomainFormat format) {
    List<CheckLine> lines() {
        var lines = new ArrayList<CheckLine>();
        content.violations().forEach(violation -> lines.add(failed(violation)));
        lines.sort(Comparator.comparing(CheckLine::level));
        SectionDefinition.of(shape).stream()
                .filter(this::isFilled)
                .filter(section -> content.violations().stream().noneMatch(v -> isIn(v, section)))
                .forEach(section ->
                        lines.add(
                                passed(
                                        "review.check.section",
                                        format.messages().text(section.titleKey()))));
        addRevisions(lines);
        return lines;
    }

    private CheckLine failed(Violation violation) {
        Level level = Level.valueOf(violation.severity().name());
        return new CheckLine(
                level, violation.code(), format.violation(violation), violation.pointer());
    }

    private CheckLine passed(String key, Object... arguments) {
        return new CheckLine(Level.PASSED, "", format.messages().text(key, arguments), "");
    }

    private boolean isFilled(SectionDefinition section) {
        Seizure seizure = content.record().seizure();
        return section.all().stream()
                        .map(field -> shape.get(seizure, field.pointer()))
                        .anyMatch(value -> value != null && !value.equals(List.of()))
                || section.lists().stream().anyMatch(list -> !shape.lines(seizure, list).isEmpty());
    }

    private static boolean isIn(Violation violation, SectionDefinition section) {
        return section.contains(Pointer.of(violation.pointer()).fieldPath());
    }

    private void addRevisions(List<CheckLine> lines) {
        if (!content.exclusions().contains(ExclusionReason.CONFLICT)
                && !content.exclusions().contains(ExclusionReason.INCOMPLETE)) {
            lines.add(passed("review.check.revisions", content.record().view().revisions()));
        }
        if (!content.record().marks().contains(RecordMark.FOREIGN_WORD)) {
            lines.add(passed("review.check.signatures"));
        }
        if (!content.record().marks().contains(RecordMark.NUMBER_TAKEN)) {
            lines.add(passed("review.check.number"));
        }
    }
}
