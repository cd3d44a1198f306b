package rubezh.ui.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Violation;
import rubezh.text.Messages;
import rubezh.ui.kit.Labels;
import rubezh.ui.kit.form.FormModel;

/** The copy being written, as the form kit wants it, with sentences in words. */
record WordedForm(SeizureForm form, Labels labels) implements FormModel {
    @Override
    public @Nullable Object value(String pointer) {
        return form.value(pointer);
    }

    @Override
    public void enter(String pointer, @Nullable Object value) {
        form.enter(pointer, value);
    }

    @Override
    public void unreadable(String pointer, String text) {
        form.unreadable(pointer, text);
    }

    @Override
    public @Nullable String unread(String pointer) {
        return form.unread(pointer);
    }

    @Override
    public void focused(String pointer) {
        form.focused(pointer);
    }

    @Override
    public String sentence(Violation violation, Messages messages) {
        return labels.sentence(violation);
    }
}
