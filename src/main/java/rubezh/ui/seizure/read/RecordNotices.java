package rubezh.ui.seizure.read;

import module java.base;

import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.register.EvidenceNumbers;
import rubezh.ui.seizure.display.HistoryLineFormat;

/** Sentences on what has to be known of a record before it is read. */
record RecordNotices(RecordContent content, DomainFormat format, RecordValues values) {
    List<RecordRow> rows() {
        var sentences = new ArrayList<String>();
        if (!content.exclusions().isEmpty()) {
            String reasons =
                    content.exclusions().stream()
                            .map(format::exclusion)
                            .collect(Collectors.joining(", "));
            sentences.add(text("cli.show.not-counted", reasons));
        }
        if (!content.record().flags().isEmpty()) {
            sentences.add(text("cli.show.marks", format.flags(content.record().flags())));
        }
        content.violations().stream()
                .filter(EvidenceNumbers::concerns)
                .forEach(violation -> sentences.add(sentence("cli.show.evidence", violation)));
        content.invalidating()
                .forEach(violation -> sentences.add(sentence("cli.show.invalid", violation)));
        content.record().view().conflicts().forEach(c -> sentences.add(sentence(c)));
        return sentences.stream().<RecordRow>map(RecordRow.Warning::new).toList();
    }

    private String text(String key, Object... arguments) {
        return format.messages().text(key, arguments);
    }

    private String sentence(String key, Violation violation) {
        return RecordValues.raw(
                text(
                        key,
                        format.fieldAt(violation.pointer()),
                        format.violation(violation),
                        violation.code()));
    }

    private String sentence(FieldConflict conflict) {
        String pointer = conflict.pointer();
        String label = pointer.isEmpty() ? text("cli.show.whole") : format.fieldAt(pointer);
        String candidates =
                conflict.candidates().stream()
                        .map(candidate -> value(pointer, candidate))
                        .collect(Collectors.joining(" | "));
        return RecordValues.raw(text("cli.show.conflict", label, candidates));
    }

    private String value(String pointer, Candidate candidate) {
        String value =
                pointer.isEmpty()
                        ? text(
                                Boolean.TRUE.equals(candidate.value())
                                        ? "cli.show.cancelled"
                                        : "cli.show.kept")
                        : values.plain(pointer, candidate.value());
        return content.history().stream()
                .filter(entry -> entry.id().equals(candidate.revision()))
                .findFirst()
                .map(entry ->
                        text(
                                "read.conflict",
                                value,
                                HistoryLineFormat.author(entry, format.messages())))
                .orElse(value);
    }
}
