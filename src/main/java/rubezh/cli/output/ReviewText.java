package rubezh.cli.output;

import module java.base;

import rubezh.domain.review.ReviewStep;
import rubezh.domain.seizure.SeizureFields;
import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;
import rubezh.register.FieldChange;
import rubezh.register.OpenRecord;
import rubezh.register.SeizureRow;
import rubezh.register.officer.KnownRole;
import rubezh.register.review.ReviewEntry;
import rubezh.review.ReviewedRecord;
import rubezh.review.TimelineEntry;
import rubezh.table.KnownRoleFormat;
import rubezh.table.LineNames;
import rubezh.table.PlainValueFormat;
import rubezh.text.DateFormatter;

/**
 * Queue and review of a record as text and as JSON.
 *
 * @param zone zone of the station, for the times of the queue
 */
public record ReviewText(DomainFormat format, ZoneId zone) {
    private static final List<String> HEADS =
            List.of("number", "status", "since", "returns", "questions", "remarks");

    /** Returns the number of a record, or its id if it has none. */
    public static String number(OpenRecord record) {
        return Objects.requireNonNullElse(
                record.seizure().header().number(), record.recordId().toString());
    }

    /** Returns the lines of the queue, headings first. */
    public List<String> lines(List<SeizureRow> rows) {
        var table =
                new TextTable(
                        HEADS.stream().map(h -> text("cli.review.head." + h)).toList(),
                        List.of(false, false, false, true, true, true));
        for (SeizureRow row : rows) {
            table.row(
                    List.of(
                            number(row),
                            row.status().map(format::value).orElse(""),
                            since(row),
                            "" + row.review().returns(),
                            "" + row.indicators().questions(),
                            "" + row.review().remarks()));
        }
        return table.lines();
    }

    private static String number(SeizureRow row) {
        return row.get(SeizureFields.HEADER_NUMBER, String.class).orElse(row.recordId().toString());
    }

    private String since(SeizureRow row) {
        Instant changed = Instant.ofEpochSecond(row.review().changedAt());
        return DateFormatter.in(format.messages().language())
                .dateTime(LocalDateTime.ofInstant(changed, zone));
    }

    /** Returns the queue; {@code since} is when the newest revision was written, UTC. */
    public List<Object> tree(List<SeizureRow> rows) {
        return rows.stream()
                .<Object>map(row ->
                        new JsonObjectWriter()
                                .put("recordId", row.recordId())
                                .put("number", number(row))
                                .put("status", row.status().map(Enum::name).orElse(""))
                                .put("since", Instant.ofEpochSecond(row.review().changedAt()))
                                .put("returns", row.review().returns())
                                .put("questions", row.indicators().questions())
                                .put("openRemarks", row.review().remarks())
                                .tree())
                .toList();
    }

    /**
     * Returns status, numbered steps, and the changes.
     *
     * @param since number of the revision that the changes are counted from; 0 for the last
     *     decision
     */
    public List<String> lines(
            ReviewedRecord reviewed, Function<ReviewEntry, KnownRole> roles, int since) {
        OpenRecord record = reviewed.record();
        var lines = new ArrayList<String>();
        lines.add(number(record) + "  " + format.value(record.review().status()));
        int n = 1;
        for (ReviewEntry entry : record.review().log().entries()) {
            lines.add(n++ + ".  " + line(entry, record));
            if (entry.step().isDecision()) {
                lines.add(role(entry, roles.apply(entry)));
            }
        }
        if (reviewed.before() != null) {
            String key = reviewed.changes().isEmpty() ? "cli.review.same" : "cli.review.changed";
            String end = since == 0 ? "" : ".since";
            lines.add(format.messages().text(key + end, since));
        }
        var values = new PlainValueFormat(LineNames.of(record.seizure()), format);
        for (FieldChange change : reviewed.changes()) {
            String before = values.value(change.pointer(), change.oldValue());
            String after = values.value(change.pointer(), change.newValue());
            lines.add("  " + format.fieldAt(change.pointer()) + ": " + before + " → " + after);
        }
        return lines;
    }

    /** Returns a step of the review of a record, and what is known of the role of its author. */
    public List<String> lines(TimelineEntry.StepEntry entry, OpenRecord record) {
        var lines = new ArrayList<String>();
        lines.add(line(entry.step(), record));
        if (entry.role() != null) {
            lines.add(role(entry.step(), entry.role()));
        }
        return lines;
    }

    private String role(ReviewEntry entry, KnownRole role) {
        return "    " + new KnownRoleFormat(format.messages()).sentence(role, entry.station());
    }

    /** Returns a step of the review of a record in one line. */
    private String line(ReviewEntry entry, OpenRecord record) {
        var parts = new ArrayList<String>();
        parts.add(format.value(entry.at()));
        parts.add(Objects.requireNonNullElse(entry.step().by().name(), entry.author()));
        parts.add(entry.station());
        parts.add(text("review.act." + entry.act()));
        if (record.review().log().isWithdrawn(entry)) {
            parts.add("(" + text("review.act.WITHDRAW") + ")");
        }
        if (entry.step().pointer() instanceof String pointer) {
            parts.add(format.fieldAt(pointer) + ":");
        }
        if (entry.step().text() instanceof String words) {
            parts.add(words);
        }
        return String.join("  ", parts);
    }

    public Map<String, Object> tree(
            ReviewedRecord reviewed, Function<ReviewEntry, KnownRole> roles) {
        OpenRecord record = reviewed.record();
        return new JsonObjectWriter()
                .put("recordId", record.recordId())
                .put("number", number(record))
                .put("status", record.review().status())
                .put("returns", record.review().returns())
                .put("steps", steps(record, roles))
                .putList("changed", reviewed.changes(), FieldChange::pointer)
                .tree();
    }

    /**
     * Returns all steps of the review of a record, withdrawn ones too.
     *
     * @param roles returns what is known of the role of who decided
     */
    public static List<Map<String, Object>> steps(
            OpenRecord record, Function<ReviewEntry, KnownRole> roles) {
        return record.review().log().entries().stream()
                .map(entry -> {
                    Map<String, Object> members = tree(entry, record);
                    if (entry.step().isDecision()) {
                        members.put("supervisor", KnownRoleFormat.tree(roles.apply(entry)));
                    }
                    return members;
                })
                .toList();
    }

    private static Map<String, Object> tree(ReviewEntry entry, OpenRecord record) {
        ReviewStep step = entry.step();
        return new JsonObjectWriter()
                .putAll(step, "id", "revisions", "text", "step")
                .put("act", entry.act())
                .put("author", entry.author())
                .put("station", entry.station())
                .put("name", Objects.requireNonNullElse(step.by().name(), ""))
                .put("roles", step.by().roles())
                .put("at", entry.at())
                .put("withdrawn", record.review().log().isWithdrawn(entry))
                .put("field", step.pointer())
                .tree();
    }

    private String text(String key) {
        return format.messages().text(key);
    }
}
