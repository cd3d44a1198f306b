package rubezh.ui.kit.form;

import java.lang.ref.WeakReference;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import rubezh.text.Language;

/** Follows the language for a field without keeping the field alive. */
final class WeakRewrite implements ChangeListener<Language> {
    private final WeakReference<TextBase> field;

    WeakRewrite(TextBase field) {
        this.field = new WeakReference<>(field);
    }

    @Override
    public void changed(
            ObservableValue<? extends Language> source, @Nullable Language was, Language now) {
        TextBase base = field.get();
        if (base == null) {
            source.removeListener(this);
        } else {
            base.rewrite();
        }
    }
}
