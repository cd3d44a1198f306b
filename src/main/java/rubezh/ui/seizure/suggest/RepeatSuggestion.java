package rubezh.ui.seizure.suggest;

import module java.base;

import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.UnconfirmedFields;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.model.FieldLayout;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Suggestion to confirm what a repeated case took over from the earlier one, or circumstances that
 * were composed. A key confirms the line, the route, the concealment or the text with the focus as
 * it is; changing it confirms it too.
 *
 * @see UnconfirmedFields
 */
public record RepeatSuggestion(UiText texts, SeizureForm form) {
    /** Appends the key to the summary of a line that is not confirmed. */
    public String appendTo(String summary, String list, UUID id) {
        String key = isOpen(SeizureForm.linePointer(list, id)) ? keyText() : "";
        return Stream.of(summary, key)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Returns the suggestion for the first field of a group to be confirmed, else nothing. */
    public String text(String pointer) {
        return UnconfirmedFields.GROUPS.stream()
                        .map(FieldPath::pointer)
                        .filter(this::isOpen)
                        .anyMatch(group -> FieldLayout.identifying(group).equals(pointer))
                ? keyText()
                : "";
    }

    private String keyText() {
        String key = Keymap.entry(LineSuggestions.COMMAND).hint();
        return texts.text("editor.row-summary.unconfirmed", key);
    }

    private boolean isOpen(String line) {
        return UnconfirmedFields.isOpen(form.record(), line);
    }

    /** Confirms the group with a field; returns whether there was anything to confirm. */
    boolean applyToGroup(String focus) {
        return UnconfirmedFields.GROUPS.stream()
                .filter(group -> group.contains(focus))
                .anyMatch(group -> apply(group.pointer()));
    }

    /** Confirms a line or group; returns whether there was anything to confirm. */
    boolean apply(String line) {
        boolean open = isOpen(line);
        if (open) {
            form.confirm(line);
        }
        return open;
    }
}
