package rubezh.register;

import module java.base;

import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;

/**
 * Import of a table that this installation made, kept at the station to undo it and never
 * exchanged.
 *
 * @param file name of the file, without folders
 * @param source name of where its tables come from
 * @param mapping name of the mapping
 * @param at when it was made
 * @param by login of who made it
 * @param rows rows read
 * @param cases cases recorded or changed
 * @param from number of the first revision of this installation that it wrote
 * @param to number of the last
 * @param undone when it was undone; empty while it holds
 */
public record TableImportNote(
        String file,
        String source,
        String mapping,
        Instant at,
        String by,
        long rows,
        long cases,
        long from,
        long to,
        Optional<Instant> undone) {
    byte[] json() {
        return new JsonObjectWriter()
                .putAll(this, "file", "source", "mapping", "by", "rows", "cases", "from", "to")
                .put("at", at.toString())
                .put("undone", undone.map(Instant::toString))
                .bytes();
    }

    static TableImportNote of(byte[] json) {
        var reader = new JsonObjectReader(CanonicalJson.read(json));
        return new TableImportNote(
                reader.text("file"),
                reader.text("source"),
                reader.text("mapping"),
                reader.time("at"),
                reader.text("by"),
                reader.number("rows"),
                reader.number("cases"),
                reader.number("from"),
                reader.number("to"),
                reader.has("undone") ? Optional.of(reader.time("undone")) : Optional.empty());
    }

    TableImportNote undoneAt(Instant time) {
        return new TableImportNote(
                file, source, mapping, at, by, rows, cases, from, to, Optional.of(time));
    }
}
