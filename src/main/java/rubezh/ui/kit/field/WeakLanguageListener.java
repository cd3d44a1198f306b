package rubezh.ui.kit.field;

import java.lang.ref.WeakReference;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import rubezh.text.Language;

/** Follows the language for a field without keeping the field alive. */
final class WeakLanguageListener implements ChangeListener<Language> {
    private final WeakReference<TextFieldBase> field;

    WeakLanguageListener(TextFieldBase field) {
        this.field = new WeakReference<>(field);
    }

    @Override
    public void changed(
            ObservableValue<? extends Language> source, @Nullable Language was, Language now) {
        TextFieldBase base = field.get();
        if (base == null) {
            source.removeListener(this);
        } else {
            base.reformat();
        }
    }
}
