package rubezh.cli.output;

import module java.base;

import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord.OtherKind;
import rubezh.security.Installation;
import rubezh.table.LineNames;
import rubezh.table.PlainValueFormat;
import rubezh.text.InvisibleCharacters;

/**
 * History of a record as text: time, author, station and reason of a revision, each changed value
 * before and after.
 */
public final class HistoryText {
    private HistoryText() {}

    /**
     * @param names names of the lines of the record as it is now
     */
    public static List<String> lines(HistoryEntry entry, LineNames names, DomainFormat format) {
        var lines = new ArrayList<String>();
        String op = format.messages().text("cli.op." + entry.op().code());
        String head =
                String.join(
                        "  ", format.value(entry.at()), author(entry, format), entry.station(), op);
        lines.add(entry.reason() == null ? head : head + "  " + entry.reason());
        lines.add("  " + format.messages().text(entry.signerKey(), entry.signerArguments()));
        String doubt = entry.doubt(format.messages()::text, format::fieldAt);
        if (!doubt.isEmpty()) {
            lines.add("  " + doubt);
        }
        if (entry.offer() != null) {
            lines.add("  " + format.messages().text(entry.offer().key()));
        }
        var values = new PlainValueFormat(names, format);
        for (FieldChange change : entry.changes()) {
            String before = values.value(change.pointer(), change.oldValue());
            String after = values.value(change.pointer(), change.newValue());
            String line = format.fieldAt(change.pointer()) + ": " + before + " → " + after;
            lines.add("  " + InvisibleCharacters.revealLine(line));
        }
        return lines;
    }

    /** Returns a revision of another kind under the id of a record, without its content. */
    public static List<String> lines(OtherKind other, DomainFormat format) {
        HistoryEntry entry = other.revision();
        return List.of(
                String.join(
                        "  ",
                        format.value(entry.at()),
                        author(entry, format),
                        entry.station(),
                        format.messages().text("history.other-kind"),
                        other.kind()),
                "  " + format.messages().text(entry.signerKey(), entry.signerArguments()));
    }

    private static String author(HistoryEntry entry, DomainFormat format) {
        return entry.authorName(format.messages()::text);
    }

    /** Returns a revision of another kind as members of JSON. */
    public static Map<String, Object> tree(OtherKind other) {
        Map<String, Object> members = tree(other.revision());
        members.put("kind", other.kind());
        members.remove("changed");
        return members;
    }

    public static Map<String, Object> tree(HistoryEntry entry) {
        Installation signer = entry.signer();
        var writer =
                new JsonObjectWriter()
                        .putAll(entry, "id", "author", "station", "at", "reason")
                        .put("op", entry.op().code())
                        .putList("changed", entry.changes(), FieldChange::pointer)
                        .putIf(!entry.hidden().isEmpty(), "hidden", entry.hidden())
                        .putIf(entry.unchecked(), "unchecked", true)
                        .putIf(entry.offer() != null, "offer", String.valueOf(entry.offer()));
        if (signer != null) {
            writer.put("signerStation", signer.station())
                    .put("signerKey", signer.fingerprint().hex())
                    .put("foreignWord", entry.isForeignWord());
        }
        return writer.tree();
    }
}
