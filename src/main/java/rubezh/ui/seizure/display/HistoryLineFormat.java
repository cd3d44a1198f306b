package rubezh.ui.seizure.display;

import rubezh.register.HistoryEntry;
import rubezh.security.Officer;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** Formats one revision of a record: author, operation, or the whole entry in one line. */
public final class HistoryLineFormat {
    private HistoryLineFormat() {}

    /** Returns time, author, operation, reason and a foreign signer in one line. */
    public static String oneLine(HistoryEntry entry, Messages messages) {
        String time = DateFormatter.in(messages.language()).dateTime(entry.at().toLocalDateTime());
        String reason = entry.reason() == null ? "" : ": " + entry.reason();
        String operation = messages.text(operationKey(entry));
        String signer =
                entry.isForeignWord()
                        ? " · " + messages.text(entry.signerKey(), entry.signerArguments())
                        : "";
        return time + " " + author(entry, messages) + " · " + operation + reason + signer;
    }

    /** Returns the message key of the operation. */
    public static String operationKey(HistoryEntry entry) {
        return "editor.history.op." + entry.op().code();
    }

    /** Returns the author's name, or the login of an author this station does not know. */
    public static String author(HistoryEntry entry, Messages messages) {
        Officer officer = entry.officer();
        return officer == null ? entry.login() : officer.nameIn(messages::text);
    }
}
