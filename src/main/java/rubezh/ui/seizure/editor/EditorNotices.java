package rubezh.ui.seizure.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.register.SaveResult;
import rubezh.text.Fault;

/** Current notice over the form: a newer version of the record or a fault. */
final class EditorNotices {
    private final Autosave autosave;
    private final ReadOnlyObjectWrapper<@Nullable EditorNotice> shown =
            new ReadOnlyObjectWrapper<>();

    EditorNotices(Autosave autosave) {
        this.autosave = autosave;
    }

    ReadOnlyObjectProperty<@Nullable EditorNotice> shown() {
        return shown.getReadOnlyProperty();
    }

    void clear() {
        shown.set(null);
    }

    /** Shows that the record was changed elsewhere. */
    void showOvertaken(SaveResult.Overtaken by) {
        shown.set(new EditorNotice.Overtaken(by));
    }

    /** Shows that what was saved waits for the station that the record belongs to. */
    void showOffered(String station) {
        shown.set(new EditorNotice.Offered(station));
    }

    /** Shows that there is no problem to go to. */
    void showNothingLeft() {
        shown.set(new EditorNotice.NothingLeft());
    }

    void showDiscarded() {
        shown.set(new EditorNotice.Discarded());
    }

    /** Handles a change of the form, after which what a notice says may not be so any more. */
    void onChanged() {
        if (shown.get() instanceof EditorNotice.Discarded
                || shown.get() instanceof EditorNotice.NothingLeft) {
            clear();
        }
    }

    /** Shows a fault; the changes go into a draft. */
    void onFailed(Fault fault) {
        shown.set(new EditorNotice.Failed(fault));
        autosave.onTyped();
    }
}
