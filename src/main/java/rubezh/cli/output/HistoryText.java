package rubezh.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.security.Installation;
import rubezh.shape.LeafCodec;
import rubezh.table.LineNames;

/**
 * History of a record as text: time, author, station and reason of a revision, each changed value
 * before and after.
 */
public final class HistoryText {
    /** Members of a line that say nothing by themselves. */
    private static final Set<String> ADDRESSES = Set.of("id", "pos");

    private HistoryText() {}

    /**
     * @param names names of the lines of the record as it is now
     */
    public static List<String> lines(HistoryEntry entry, LineNames names, DomainFormat format) {
        var lines = new ArrayList<String>();
        String op = format.messages().text("cli.op." + entry.op().code());
        String head =
                String.join("  ", format.value(entry.at()), entry.author(), entry.station(), op);
        lines.add(entry.reason() == null ? head : head + "  " + entry.reason());
        lines.add("  " + format.messages().text(entry.signerKey(), entry.signerArguments()));
        for (FieldChange change : entry.changes()) {
            String before = value(change.pointer(), change.oldValue(), names, format);
            String after = value(change.pointer(), change.newValue(), names, format);
            lines.add("  " + format.fieldAt(change.pointer()) + ": " + before + " → " + after);
        }
        return lines;
    }

    /** Formats a plain value of a field, a line or a section. */
    static String value(
            String pointer, @Nullable Object plain, LineNames names, DomainFormat format) {
        if (plain == null) {
            return "—";
        }
        if (plain instanceof List<?> list) {
            return String.join(
                    ", ", list.stream().map(p -> value(pointer, p, names, format)).toList());
        }
        if (plain instanceof Map<?, ?> members) {
            return members(pointer, members, names, format);
        }
        return SeizureShape.SHAPE
                .leaf(pointer, plain)
                .map(value -> names.text(value, format))
                .orElse(plain.toString());
    }

    /** Formats a whole line or section, without what only addresses it. */
    private static String members(
            String pointer, Map<?, ?> members, LineNames names, DomainFormat format) {
        return members.entrySet().stream()
                .filter(e -> !ADDRESSES.contains(e.getKey()))
                .map(e -> {
                    String member = pointer + "/" + e.getKey();
                    return format.fieldAt(member)
                            + ": "
                            + value(member, e.getValue(), names, format);
                })
                .collect(Collectors.joining("; "));
    }

    public static Map<String, Object> tree(HistoryEntry entry) {
        var members = new TreeMap<String, Object>();
        members.put("id", entry.id().toString());
        members.put("op", entry.op().code());
        members.put("author", entry.author());
        members.put("station", entry.station());
        members.put("at", LeafCodec.toPlain(entry.at()));
        Installation signer = entry.signer();
        if (signer != null) {
            members.put("signerStation", signer.station());
            members.put("signerKey", signer.fingerprint().hex());
            members.put("foreignWord", entry.isForeignWord());
        }
        if (entry.reason() != null) {
            members.put("reason", entry.reason());
        }
        members.put("changed", entry.changes().stream().map(FieldChange::pointer).toList());
        return members;
    }
}
