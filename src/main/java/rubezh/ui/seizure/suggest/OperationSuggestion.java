package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.DETECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT;
import static rubezh.domain.seizure.SeizureFields.HEADER;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import rubezh.domain.reference.OperationPeriod;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Suggestion of the operation that runs on the date of the case, shown below its empty field. It is
 * entered by a key only: whether the case belongs to the operation is for the officer to say.
 *
 * @see OperationPeriod
 */
public record OperationSuggestion(UiText texts, LiveLabels labels, SeizureForm form) {
    /** Returns the suggestion for a field as text, empty if there is none. */
    public String text(String pointer) {
        return pointer.equals(HEADER_OPERATION.pointer())
                ? running().map(this::text).orElse("")
                : "";
    }

    private String text(OperationPeriod period) {
        return texts.text(
                "editor.suggestion.operation",
                labels.format().label(period.code()),
                labels.format().value(period.first()),
                labels.format().value(period.last()),
                Keymap.entry(LineSuggestions.COMMAND).hint());
    }

    /** Enters the suggestion if a field of its section has the focus. */
    void apply(String focus) {
        if (EVENT.contains(focus) || DETECTION.contains(focus) || HEADER.contains(focus)) {
            running().ifPresent(period -> form.enter(HEADER_OPERATION.pointer(), period.code()));
        }
    }

    private Optional<OperationPeriod> running() {
        String pointer = HEADER_OPERATION.pointer();
        boolean empty =
                form.value(pointer) == null
                        && form.unreadableText(pointer) == null
                        && form.absenceReason(pointer) == null;
        return empty && form.record().event().start() instanceof OffsetDateTime start
                ? OperationPeriod.runningOn(start.toLocalDate(), labels.reference())
                : Optional.empty();
    }
}
