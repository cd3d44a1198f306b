package rubezh.ui.seizure.scale;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.scale.ScaleSetting;

/** Where this machine keeps which scale it has; nothing of the register. */
public interface ScaleStore {
    /** Returns the scale, nothing if none is set. */
    Optional<ScaleSetting> read();

    /** Keeps a scale; null forgets it. */
    void write(@Nullable ScaleSetting setting);
}
