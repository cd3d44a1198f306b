package rubezh.cli.output;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import rubezh.json.CanonicalJson;
import rubezh.text.Fault;
import rubezh.text.InvisibleCharacters;
import rubezh.text.Messages;

/**
 * Speaks to the caller: data on one stream, everything else on the other. What is not seen comes as
 * a mark: no record commands the terminal.
 *
 * @param out data only
 * @param err talk, progress, failures
 * @param messages the language spoken
 * @param quiet whether talk is left out; failures are always told
 */
public record ConsoleOutput(PrintStream out, PrintStream err, Messages messages, boolean quiet) {
    /** Prints a line of data. */
    public void printLine(String line) {
        out.println(InvisibleCharacters.reveal(line));
    }

    /** Says something that is not data. */
    public void printMessage(String key, Object... arguments) {
        if (!quiet) {
            err.println(InvisibleCharacters.reveal(messages.text(key, arguments)));
        }
    }

    /** Says something that belongs to what was said before, a little to the right. */
    public void printIndented(String key, Object... arguments) {
        if (!quiet) {
            err.println("  " + InvisibleCharacters.reveal(messages.text(key, arguments)));
        }
    }

    /** Prints one JSON object that names its schema and version. */
    public void printJson(String schema, Map<String, Object> members) {
        byte[] line = jsonDocument(schema, members);
        out.write(line, 0, line.length);
        out.flush();
    }

    /** Returns a JSON object that names its schema and version, as one line. */
    public byte[] jsonDocument(String schema, Map<String, Object> members) {
        var object = new TreeMap<String, Object>(members);
        object.put("schema", "rubezh-" + schema);
        object.put("version", 1L);
        return jsonLine(object);
    }

    /** Returns a JSON object as one line. */
    byte[] jsonLine(Map<String, ?> object) {
        byte[] json = CanonicalJson.write(object);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /** Tells a failure in three sentences and its code. */
    public void printFault(Fault fault) {
        Fault.Sentences told = fault.sentences(messages);
        err.println(InvisibleCharacters.reveal(told.what()));
        err.println(InvisibleCharacters.reveal(told.means()));
        err.println(InvisibleCharacters.reveal(told.todo()));
        err.println("[" + told.code() + "]");
    }
}
