package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.DETECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT;
import static rubezh.domain.seizure.SeizureFields.HEADER;
import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import rubezh.domain.operation.OperationCodes;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.OperationPeriod;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Suggestions of the operation that runs on the date of the case, and of the handling code that it
 * sets for its cases, shown below their fields. They are entered by a key only: whether the case
 * belongs to the operation, and who may get it, is for the officer to say.
 *
 * @see OperationPeriod
 */
public record OperationSuggestion(UiText texts, LiveLabels labels, SeizureForm form) {
    /** Returns the suggestion for a field as text, empty if there is none. */
    public String text(String pointer) {
        if (pointer.equals(HEADER_HANDLING.pointer())) {
            return handling().map(this::text).orElse("");
        }
        return pointer.equals(HEADER_OPERATION.pointer())
                ? running().map(this::text).orElse("")
                : "";
    }

    private String text(Handling code) {
        return texts.text(
                "editor.suggestion.handling",
                code.code(),
                labels.format().label(code),
                Keymap.entry(LineSuggestions.COMMAND).hint());
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
            Optional<OperationPeriod> running = running();
            running.ifPresent(period -> form.enter(HEADER_OPERATION.pointer(), period.code()));
            if (running.isEmpty() && HEADER.contains(focus)) {
                handling().ifPresent(code -> form.enter(HEADER_HANDLING.pointer(), code));
            }
        }
    }

    /** Returns the handling code that the operation of the record sets, if it has another one. */
    private Optional<Handling> handling() {
        return OperationCodes.caseHandling(labels.reference(), form.record().header().operation())
                .filter(code -> !code.equals(form.value(HEADER_HANDLING.pointer())));
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
