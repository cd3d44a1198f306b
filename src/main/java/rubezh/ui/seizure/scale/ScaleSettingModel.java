package rubezh.ui.seizure.scale;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.device.scale.ScaleSetting;
import rubezh.ui.kit.Preference;

/** The scale that is set on this machine, for all that follow it. */
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

    ReadOnlyObjectProperty<@Nullable ScaleSetting> setting() {
        return setting.getReadOnlyProperty();
    }

    /** Keeps another scale; null for none. */
    void set(@Nullable ScaleSetting other) {
        store.write(other);
        setting.set(other);
    }
}
