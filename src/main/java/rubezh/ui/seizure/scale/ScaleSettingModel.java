package rubezh.ui.seizure.scale;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.device.scale.ScaleSetting;
import rubezh.ui.kit.Preference;

/** Observable setting of this machine's scale. */
public final class ScaleSettingModel {
    private final Preference<ScaleSetting> store;
    private final ReadOnlyObjectWrapper<@Nullable ScaleSetting> setting;

    public ScaleSettingModel(Preference<ScaleSetting> store) {
        this.store = store;
        this.setting = new ReadOnlyObjectWrapper<>(store.read().orElse(null));
    }

    public Optional<ScaleSetting> get() {
        return Optional.ofNullable(setting.get());
    }

    public ReadOnlyObjectProperty<@Nullable ScaleSetting> setting() {
        return setting.getReadOnlyProperty();
    }

    /** Saves the setting; null for none. */
    void set(@Nullable ScaleSetting changed) {
        store.write(changed);
        setting.set(changed);
    }
}
