package rubezh.bundle.roster;

import module java.base;

import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;

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
        return new JsonObjectWriter().putAll(this).bytes();
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
