package rubezh.cli.output;

import module java.base;

import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;
import rubezh.register.EvidenceNumbers;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.table.LineNames;

/**
 * Whether a record counts, what makes it not valid, which bags and seals another case has too, and
 * which of its values contradict each other.
 */
public final class RecordStateText {
    private final OpenRecord record;
    private final List<Violation> violations;
    private final Set<ExclusionReason> exclusions;
    private final ConflictText conflicts;
    private final List<Violation> shared;

    public RecordStateText(Register register, OpenRecord record) {
        boolean contested = !record.view().conflicts().isEmpty();
        this.record = record;
        this.violations = register.invalidating(record);
        this.exclusions = record.exclusions(violations);
        this.shared = new EvidenceNumbers(register.catalogue()).usedElsewhere(record);
        this.conflicts =
                new ConflictText(
                        contested ? register.history(record.recordId()) : List.of(),
                        LineNames.of(record.seizure()));
    }

    /** Returns lines for the head of a record; none if it is an ordinary one that counts. */
    public List<String> lines(DomainFormat format) {
        var lines = new ArrayList<String>();
        if (!exclusions.isEmpty()) {
            String reasons =
                    exclusions.stream().map(format::exclusion).collect(Collectors.joining(", "));
            lines.add(format.messages().text("cli.show.not-counted", reasons));
        }
        if (!record.flags().isEmpty()) {
            lines.add(format.messages().text("cli.show.marks", format.flags(record.flags())));
        }
        shared.forEach(v -> lines.add(line("cli.show.evidence", v, format)));
        violations.forEach(v -> lines.add(line("cli.show.invalid", v, format)));
        record.view().conflicts().forEach(c -> lines.add(conflicts.line(c, format)));
        return lines;
    }

    private static String line(String key, Violation violation, DomainFormat format) {
        String field = format.fieldAt(violation.pointer());
        String sentence = format.violation(violation);
        return format.messages().text(key, field, sentence, violation.code());
    }

    /** Returns members of a JSON document, always all of them, so that scripts need not ask. */
    public Map<String, Object> tree(DomainFormat format) {
        return new JsonObjectWriter()
                .put("cancelled", exclusions.contains(ExclusionReason.CANCELLED))
                .put("incomplete", record.view().incomplete())
                .put("exclusions", exclusions)
                .put("marks", record.flags())
                .putList("conflicts", record.view().conflicts(), conflicts::tree)
                .putList("sharedEvidence", shared, v -> tree(v, format))
                .putList("violations", violations, v -> tree(v, format))
                .tree();
    }

    private static Map<String, Object> tree(Violation violation, DomainFormat format) {
        return Map.of(
                "code", violation.code(),
                "field", violation.pointer(),
                "text", format.violation(violation));
    }
}
