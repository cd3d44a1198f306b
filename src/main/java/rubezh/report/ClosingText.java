package rubezh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rubezh.domain.summary.CaseChange;
import rubezh.domain.summary.OperationClosing;

/**
 * Says in the report of a closed operation who closed it, with how many cases, and what changed.
 */
final class ClosingText {
    private static final int MAX_CASES = 20;

    private final ReportText words;
    private final OperationClosing closing;

    ClosingText(ReportText reportText, OperationClosing closing) {
        this.words = reportText;
        this.closing = closing;
    }

    String text() {
        var sentences = new ArrayList<String>();
        sentences.add(
                words.markup(
                        "report.operation.closed",
                        words.dates().longDate(closing.at().toLocalDate()),
                        closing.by(),
                        closing.station(),
                        words.count(closing.cases())));
        if (closing.changes().isEmpty() && closing.unknown() == 0) {
            sentences.add(words.markup("report.operation.unchanged"));
        }
        if (!closing.changes().isEmpty()) {
            sentences.add(words.markup("report.operation.changed", changes()));
        }
        if (closing.unknown() > 0) {
            sentences.add(words.markup("report.operation.unknown", words.count(closing.unknown())));
        }
        return String.join(" ", sentences);
    }

    private String changes() {
        List<CaseChange> changes = closing.changes();
        String named =
                changes.stream()
                        .limit(MAX_CASES)
                        .map(this::change)
                        .collect(Collectors.joining("; "));
        return changes.size() <= MAX_CASES
                ? named
                : words.text("report.and-more", named, changes.size() - MAX_CASES);
    }

    private String change(CaseChange change) {
        String what = words.text("operation.change." + change.kind());
        if (change.reason() != null) {
            return change.number() + " – " + what + ": " + words.exclusion(change.reason());
        }
        String fields =
                change.fields().stream()
                        .map(words::fieldAt)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return change.number() + " – " + what + (fields.isEmpty() ? "" : ": " + fields);
    }
}
