package rubezh.ui.seizure.display;

import java.time.OffsetDateTime;
import rubezh.register.HistoryEntry;
import rubezh.review.TimelineEntry;
import rubezh.review.TimelineEntry.OtherKindEntry;
import rubezh.review.TimelineEntry.RevisionEntry;
import rubezh.review.TimelineEntry.StepEntry;
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
        String offer = entry.offer() == null ? "" : " · " + messages.text(entry.offer().key());
        return time + " " + author(entry, messages) + " · " + operation + reason + signer + offer;
    }

    /** Returns what was done, as the history says it. */
    public static String done(TimelineEntry entry, Messages messages) {
        return switch (entry) {
            case RevisionEntry revision -> messages.text(key(revision));
            case StepEntry step -> {
                String act = messages.text("review.act." + step.step().act());
                yield step.withdrawn()
                        ? act + " (" + messages.text("review.act.WITHDRAW") + ")"
                        : act;
            }
            case OtherKindEntry _ -> messages.text("history.other-kind");
        };
    }

    private static String key(RevisionEntry revision) {
        if (revision.submission()) {
            return "history.submitted";
        }
        return revision.takenBack() ? "history.taken-back" : operationKey(revision.revision());
    }

    /** Returns the time of a revision or step, by the clock of its station. */
    public static OffsetDateTime at(TimelineEntry entry) {
        return switch (entry) {
            case RevisionEntry revision -> revision.revision().at();
            case StepEntry step -> step.step().at();
            case OtherKindEntry other -> other.other().revision().at();
        };
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
