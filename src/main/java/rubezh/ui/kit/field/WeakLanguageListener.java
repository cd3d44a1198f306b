package rubezh.ui.kit.field;

import java.lang.ref.WeakReference;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import rubezh.text.Language;

/** Listener of the language that holds its field by a weak reference. */
final class WeakLanguageListener implements ChangeListener<Language> {
    private final WeakReference<TextFieldBase> field;

    WeakLanguageListener(TextFieldBase field) {
        this.field = new WeakReference<>(field);
    }

    @Override
    public void changed(
            ObservableValue<? extends Language> source,
            @Nullable Language oldLanguage,
            Language newLanguage) {
        TextFieldBase base = field.get();
        if (base == null) {
            source.removeListener(this);
        } else {
            base.reformat();
        }
    }
}
