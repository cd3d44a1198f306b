package rubezh.bundle.roster;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;

/**
 * Installation that is headquarters to this register, as an officer decided.
 *
 * @param replica its identity then; it may go on under another one
 * @param station code of its station
 * @param since when that was decided
 * @param by login of who decided it
 */
public record Headquarters(UUID replica, String station, Instant since, String by) {
    byte[] write() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("replica", replica.toString());
        tree.put("station", station);
        tree.put("since", since.toString());
        tree.put("by", by);
        return CanonicalJson.write(tree);
    }

    static Headquarters read(byte[] bytes) {
        JsonObjectReader reader = new JsonObjectReader(CanonicalJson.read(bytes));
        return new Headquarters(
                reader.uuid("replica"),
                reader.text("station"),
                reader.time("since"),
                reader.text("by"));
    }
}
