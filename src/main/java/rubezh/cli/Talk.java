package rubezh.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import rubezh.json.CanonicalJson;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.text.Unseen;

/**
 * Speaks to the caller: data on one stream, everything else on the other. What is not seen comes as
 * a mark: no record commands the terminal.
 *
 * @param out data only
 * @param err talk, progress, failures
 * @param messages the language spoken
 * @param quiet whether talk is left out; failures are always told
 */
public record Talk(PrintStream out, PrintStream err, Messages messages, boolean quiet) {
    /** Prints a line of data. */
    void data(String line) {
        out.println(Unseen.marked(line));
    }

    /** Says something that is not data. */
    void say(String key, Object... arguments) {
        if (!quiet) {
            err.println(Unseen.marked(messages.text(key, arguments)));
        }
    }

    /** Says something that belongs to what was said before, a little to the right. */
    void sayBelow(String key, Object... arguments) {
        if (!quiet) {
            err.println("  " + Unseen.marked(messages.text(key, arguments)));
        }
    }

    /** Prints one JSON object that names its schema and version. */
    void json(String schema, Map<String, Object> members) {
        byte[] line = document(schema, members);
        out.write(line, 0, line.length);
        out.flush();
    }

    /** Returns a JSON object that names its schema and version, as one line. */
    byte[] document(String schema, Map<String, Object> members) {
        var object = new TreeMap<String, Object>(members);
        object.put("schema", "rubezh-" + schema);
        object.put("version", 1L);
        return line(object);
    }

    /** Returns a JSON object as one line. */
    byte[] line(Map<String, ?> object) {
        byte[] json = CanonicalJson.write(object);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /** Tells a failure in three sentences and its code. */
    void fault(Fault fault) {
        Fault.Sentences told = fault.sentences(messages);
        err.println(Unseen.marked(told.what()));
        err.println(Unseen.marked(told.means()));
        err.println(Unseen.marked(told.todo()));
        err.println("[" + told.code() + "]");
    }
}
