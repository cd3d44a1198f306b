package rubezh.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.shape.LeafCodec;
import rubezh.shape.Pointer;

/** Writes the history of a record: who, when, where, why, and each value before and after. */
public final class HistoryText {
    private HistoryText() {}

    public static List<String> lines(HistoryEntry entry, DomainFormat wording) {
        var lines = new ArrayList<String>();
        String head =
                wording.value(entry.at())
                        + "  "
                        + entry.author()
                        + "  "
                        + entry.station()
                        + "  "
                        + wording.messages().text("cli.op." + entry.op().code());
        lines.add(entry.reason() == null ? head : head + "  " + entry.reason());
        for (FieldChange change : entry.changes()) {
            lines.add(
                    "  "
                            + label(change.pointer(), wording)
                            + ": "
                            + words(change.pointer(), change.oldValue(), wording)
                            + " → "
                            + words(change.pointer(), change.newValue(), wording));
        }
        return lines;
    }

    private static String label(String pointer, DomainFormat wording) {
        String path = Pointer.of(pointer).fieldPath();
        return SeizureShape.SHAPE.field(path).isPresent() ? wording.field(path) : path;
    }

    private static String words(String pointer, @Nullable Object plain, DomainFormat wording) {
        if (plain == null) {
            return "—";
        }
        if (plain instanceof List<?> list) {
            return String.join(", ", list.stream().map(p -> words(pointer, p, wording)).toList());
        }
        return SeizureShape.SHAPE.leaf(pointer, plain).map(wording::value).orElse(plain.toString());
    }

    public static Map<String, Object> tree(HistoryEntry entry) {
        var members = new TreeMap<String, Object>();
        members.put("id", entry.id().toString());
        members.put("op", entry.op().code());
        members.put("author", entry.author());
        members.put("station", entry.station());
        members.put("at", LeafCodec.toPlain(entry.at()));
        if (entry.reason() != null) {
            members.put("reason", entry.reason());
        }
        members.put("changed", entry.changes().stream().map(FieldChange::pointer).toList());
        return members;
    }
}
