package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/** The map stays as it was left. */
class RememberedMapTest {
    private final Map<String, String> kept = new HashMap<>();

    private final Preferences preferences =
            new Preferences() {
                @Override
                public Optional<String> text(String name) {
                    return Optional.ofNullable(kept.get(name));
                }

                @Override
                public void set(String name, String value) {
                    kept.put(name, value);
                }
            };

    @Test
    void itIsDrawnUntilSwitchedOffAndThenNotUntilSwitchedOn() {
        assertThat(begin().get()).isTrue();
        begin().set(false);
        assertThat(begin().get()).isFalse();
        begin().set(true);
        assertThat(begin().get()).isTrue();
    }

    private BooleanProperty begin() {
        var shown = new SimpleBooleanProperty(true);
        RememberedMap.keep(preferences, shown);
        return shown;
    }
}
