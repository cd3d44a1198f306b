package rubezh.ui.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rubezh.operation.LaterChanges;
import rubezh.register.operation.OperationEntry;
import rubezh.register.operation.OperationLog;
import rubezh.ui.kit.look.UiText;

/** Says of an operation who closed or cancelled it, and what has changed since. */
record EndingFormat(UiText texts) {
    /** Returns a text for the closing and one for the cancellation; none while it is open. */
    List<String> sentences(OperationCard card) {
        var sentences = new ArrayList<String>();
        OperationLog log = card.open().log();
        log.closing().ifPresent(one -> sentences.add(closed(one, card.later())));
        log.cancellation().ifPresent(one -> sentences.add(cancelled(one)));
        return sentences;
    }

    private String cancelled(OperationEntry entry) {
        return texts.text(
                "operation.cancelled",
                texts.dates().dateTime(entry.at().toLocalDateTime()),
                entry.station(),
                Objects.requireNonNullElse(entry.step().text(), ""));
    }

    private String closed(OperationEntry closing, LaterChanges later) {
        var sentences = new ArrayList<String>();
        sentences.add(
                texts.text(
                        "operation.closed",
                        texts.dates().dateTime(closing.at().toLocalDateTime()),
                        closing.station(),
                        Objects.requireNonNullElse(closing.step().cases(), 0)));
        int changes = later.changes().size() + later.unknown();
        if (later.isEmpty()) {
            sentences.add(texts.text("cli.operation.unchanged"));
        }
        if (changes > 0) {
            sentences.add(texts.text("operation.changed-since", changes));
        }
        if (later.unlisted() > 0) {
            sentences.add(texts.text("operation.unlisted", later.unlisted()));
        }
        return String.join(" ", sentences);
    }
}
