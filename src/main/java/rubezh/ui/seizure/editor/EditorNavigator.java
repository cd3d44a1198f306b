package rubezh.ui.seizure.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Focused field and requests to focus another one. */
final class EditorNavigator {
    private final ReadOnlyObjectWrapper<@Nullable FocusRequest> request =
            new ReadOnlyObjectWrapper<>();
    private @Nullable String focus;
    private @Nullable String target;

    /**
     * @param focus pointer of the field focused first, or null for the first field
     */
    EditorNavigator(@Nullable String focus) {
        this.focus = focus;
    }

    ReadOnlyObjectProperty<@Nullable FocusRequest> request() {
        return request.getReadOnlyProperty();
    }

    /** Returns the pointer of the focused field. */
    @Nullable String focus() {
        return focus;
    }

    void onFocused(@Nullable String pointer) {
        focus = pointer;
        target = null;
    }

    /**
     * Returns where the way through the form goes on from: the focused field, or the list without
     * lines that was gone to, which has none.
     */
    @Nullable String position() {
        return target == null ? focus : target;
    }

    void goTo(String pointer) {
        target = pointer;
        request.set(new FocusRequest(pointer));
    }
}
