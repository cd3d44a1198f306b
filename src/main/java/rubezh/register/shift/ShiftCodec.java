package rubezh.register.shift;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubezh.json.CanonicalJson;

/** Codec between shifts and the bytes of a station note. */
final class ShiftCodec {
    private ShiftCodec() {}

    static byte[] write(Shift shift) {
        var tree = new TreeMap<String, Object>();
        tree.put("number", shift.number());
        tree.put("openedAt", shift.openedAt().toEpochMilli());
        tree.put("login", shift.login());
        tree.put("name", shift.name());
        Shift.Handover end = shift.end();
        if (end != null) {
            tree.put("endedAt", end.at().toEpochMilli());
            tree.put("endedBy", end.login());
            tree.put("takenOver", end.takenOver());
            tree.put("successor", end.successor());
            tree.put("remarks", end.remarks());
            tree.put("drafts", end.counts().drafts());
            tree.put("returned", end.counts().returned());
            tree.put("unsent", end.counts().unsent());
            tree.put("sealed", end.counts().sealed());
        }
        return CanonicalJson.write(tree);
    }

    static Shift read(byte[] bytes) {
        Map<String, Object> tree = CanonicalJson.read(bytes);
        return new Shift(
                number(tree, "number"),
                Instant.ofEpochMilli(number(tree, "openedAt")),
                text(tree, "login"),
                text(tree, "name"),
                tree.containsKey("endedAt") ? end(tree) : null);
    }

    private static Shift.Handover end(Map<String, Object> tree) {
        return new Shift.Handover(
                Instant.ofEpochMilli(number(tree, "endedAt")),
                text(tree, "endedBy"),
                Boolean.TRUE.equals(tree.get("takenOver")),
                text(tree, "successor"),
                text(tree, "remarks"),
                new Shift.Counts(
                        number(tree, "drafts"),
                        number(tree, "returned"),
                        number(tree, "unsent"),
                        number(tree, "sealed")));
    }

    private static long number(Map<String, Object> tree, String name) {
        @Nullable Object value = tree.get(name);
        return value instanceof Long number ? number : 0;
    }

    private static String text(Map<String, Object> tree, String name) {
        @Nullable Object value = tree.get(name);
        return value instanceof String text ? text : "";
    }
}
