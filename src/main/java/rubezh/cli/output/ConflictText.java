package rubezh.cli.output;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.RevisionId;
import rubezh.register.HistoryEntry;
import rubezh.shape.LeafCodec;

/** The values that contradict each other in a field, and who wrote them. */
final class ConflictText {
    private final Map<RevisionId, HistoryEntry> history = new HashMap<>();

    ConflictText(Iterable<HistoryEntry> entries) {
        entries.forEach(entry -> history.put(entry.id(), entry));
    }

    /** Returns one line: the field, the displayed value, then the others. */
    String line(FieldConflict conflict, DomainFormat format) {
        String pointer = conflict.pointer();
        String label =
                pointer.isEmpty()
                        ? format.messages().text("cli.show.whole")
                        : format.fieldAt(pointer);
        String candidates =
                conflict.candidates().stream()
                        .map(candidate -> text(pointer, candidate, format))
                        .collect(Collectors.joining(" | "));
        return format.messages().text("cli.show.conflict", label, candidates);
    }

    private String text(String pointer, Candidate candidate, DomainFormat format) {
        String value =
                pointer.isEmpty()
                        ? format.messages().text(cancelKey(candidate))
                        : HistoryText.value(pointer, candidate.value(), format);
        HistoryEntry by = history.get(candidate.revision());
        return by == null
                ? value
                : format.messages()
                        .text(
                                "cli.show.candidate",
                                value,
                                by.author(),
                                by.station(),
                                format.value(by.at()));
    }

    private static String cancelKey(Candidate candidate) {
        boolean cancelled = Boolean.TRUE.equals(candidate.value());
        return cancelled ? "cli.show.cancelled" : "cli.show.kept";
    }

    Map<String, Object> tree(FieldConflict conflict) {
        return Map.of(
                "field",
                conflict.pointer(),
                "candidates",
                conflict.candidates().stream().map(this::tree).toList());
    }

    private Map<String, @Nullable Object> tree(Candidate candidate) {
        var members = new TreeMap<String, @Nullable Object>();
        members.put("revision", candidate.revision().toString());
        members.put("value", candidate.value());
        HistoryEntry by = history.get(candidate.revision());
        if (by != null) {
            members.put("author", by.author());
            members.put("station", by.station());
            members.put("at", LeafCodec.toPlain(by.at()));
        }
        return members;
    }
}
