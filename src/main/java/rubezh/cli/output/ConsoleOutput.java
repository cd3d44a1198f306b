package rubezh.cli.output;

import module java.base;

import rubezh.json.CanonicalJson;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;
import rubezh.text.InvisibleCharacters;
import rubezh.text.Messages;

/**
 * Output of a command: data on one stream, messages on the other. Invisible characters are printed
 * as visible marks, so that no record can control the terminal.
 *
 * @param out data only
 * @param err messages, progress, failures
 * @param messages messages of the output language
 * @param quiet whether messages are suppressed; failures are always printed
 */
public record ConsoleOutput(PrintStream out, PrintStream err, Messages messages, boolean quiet) {
    /** Prints a line of data. */
    public void printLine(String line) {
        out.println(InvisibleCharacters.reveal(line));
    }

    public void printMessage(String key, Object... arguments) {
        if (!quiet) {
            err.println(InvisibleCharacters.reveal(messages.text(key, arguments)));
        }
    }

    /** Prints a sentence that is put together already, as a message. */
    public void printText(String text) {
        if (!quiet) {
            err.println(InvisibleCharacters.reveal(text));
        }
    }

    /** Prints a notice about the register; also with {@code -q}, as it tells of the data. */
    public void printNotice(OpenRegister.Notice notice) {
        err.println(InvisibleCharacters.reveal(notice.text(messages)));
    }

    /** Prints a message indented, as a detail of the previous one. */
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

    /** Prints a failure in three sentences and its code. */
    public void printFault(Fault fault) {
        Fault.FaultText sentences = fault.sentences(messages);
        err.println(InvisibleCharacters.reveal(sentences.what()));
        err.println(InvisibleCharacters.reveal(sentences.means()));
        err.println(InvisibleCharacters.reveal(sentences.todo()));
        err.println("[" + sentences.code() + "]");
    }
}
