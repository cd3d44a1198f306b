package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.RevisionId;
import rubezh.register.HistoryEntry;
import rubezh.register.conflict.ContestedRecord;
import rubezh.shape.LeafCodec;
import rubezh.table.LineNames;
import rubezh.table.PlainValueFormat;

/** The values that contradict each other in a field, and who wrote them. */
public final class ConflictText {
    private final Map<RevisionId, HistoryEntry> history = new HashMap<>();
    private final LineNames names;

    /**
     * @param entries history of the record
     * @param names names of the lines of the record
     */
    public ConflictText(Iterable<HistoryEntry> entries, LineNames names) {
        this.names = names;
        entries.forEach(entry -> history.put(entry.id(), entry));
    }

    /** Returns one line: the field, the displayed value, then the others. */
    String line(FieldConflict conflict, DomainFormat format) {
        String candidates =
                conflict.candidates().stream()
                        .map(candidate -> text(conflict.pointer(), candidate, format))
                        .collect(Collectors.joining(" | "));
        return format.messages().text("cli.show.conflict", label(conflict, format), candidates);
    }

    /** Returns each field and each of its values on a line, with the numbers that choose them. */
    public List<String> numberedLines(List<FieldConflict> conflicts, DomainFormat format) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < conflicts.size(); i++) {
            FieldConflict conflict = conflicts.get(i);
            lines.add(label(conflict, format));
            for (int j = 0; j < conflict.candidates().size(); j++) {
                String text = text(conflict.pointer(), conflict.candidates().get(j), format);
                String key = j == 0 ? "cli.conflicts.shown" : "cli.conflicts.other";
                lines.add("  " + format.messages().text(key, (i + 1) + "." + (j + 1), text));
            }
        }
        return lines;
    }

    private static String label(FieldConflict conflict, DomainFormat format) {
        return conflict.pointer().isEmpty()
                ? format.messages().text("cli.show.whole")
                : format.fieldAt(conflict.pointer());
    }

    private String text(String pointer, Candidate candidate, DomainFormat format) {
        String value =
                pointer.isEmpty()
                        ? format.messages().text(cancelKey(candidate))
                        : new PlainValueFormat(names, format).value(pointer, candidate.value());
        HistoryEntry by = history.get(candidate.revision());
        return by == null
                ? value
                : format.messages()
                        .text(
                                "cli.show.candidate",
                                value,
                                by.authorName(format.messages()::text),
                                by.station(),
                                format.value(by.at()));
    }

    private static String cancelKey(Candidate candidate) {
        boolean cancelled = Boolean.TRUE.equals(candidate.value());
        return cancelled ? "cli.show.cancelled" : "cli.show.kept";
    }

    public Map<String, Object> tree(FieldConflict conflict) {
        var candidates = conflict.candidates().stream().map(this::tree).toList();
        return Map.of("field", conflict.pointer(), "candidates", candidates);
    }

    /** Returns a conflict as members of JSON, each value with its side. */
    public Map<String, Object> tree(FieldConflict conflict, ContestedRecord contested) {
        RevisionId newest = contested.newest(conflict).revision();
        var candidates = new ArrayList<Map<String, @Nullable Object>>();
        for (Candidate candidate : conflict.candidates()) {
            Map<String, @Nullable Object> members = tree(candidate);
            members.put("side", contested.isOwn(candidate.revision()) ? "ours" : "theirs");
            members.put("newest", candidate.revision().equals(newest));
            candidates.add(members);
        }
        return Map.of("field", conflict.pointer(), "candidates", candidates);
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
