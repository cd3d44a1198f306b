package rubezh.ui.seizure.display;

import rubezh.register.HistoryEntry;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** Words for one revision of a record: its author, its operation, all of it in one line. */
public final class HistoryLineFormat {
    private HistoryLineFormat() {}

    /** Returns an entry as one line: when, who, what was done. */
    public static String oneLine(HistoryEntry entry, Messages messages) {
        String when = DateFormatter.in(messages.language()).dateTime(entry.at().toLocalDateTime());
        String reason = entry.reason() == null ? "" : ": " + entry.reason();
        String operation = messages.text(operationKey(entry));
        return when + " " + author(entry) + " · " + operation + reason;
    }

    /** Returns the key of the words for what was done. */
    public static String operationKey(HistoryEntry entry) {
        return "editor.history.op." + entry.op().code();
    }

    /** Returns the name of the author without the station it was given at. */
    public static String author(HistoryEntry entry) {
        int colon = entry.author().indexOf(':');
        return entry.author().substring(colon + 1);
    }
}
