package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.MemoryPreferences;
import rubezh.fixtures.WindowTest;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;

/** Theme, zoom and map are stored. */
@WindowTest
class AppearancePreferencesTest {
    private final MemoryPreferences preferences = new MemoryPreferences();

    private DisplaySettings createLook() {
        return FxThread.call(() -> AppearancePreferences.of(preferences));
    }

    private void choose(Consumer<DisplaySettings> choice) {
        FxThread.run(() -> choice.accept(AppearancePreferences.of(preferences)));
    }

    @Test
    void theThemeOfTheSystemIsUsedUntilOneIsChosen() {
        DisplaySettings look = createLook();
        assertThat(look.theme().get()).isEqualTo(FxThread.call(Theme::ofSystem));
        assertThat(look.zoom().get()).isEqualTo(1);
        assertThat(look.mapShown().get()).isTrue();
        assertThat(preferences.text("theme")).isEmpty();
    }

    @Test
    void chosenValuesAreStored() {
        for (Theme theme : Theme.values()) {
            choose(look -> look.theme().set(theme));
            assertThat(createLook().theme().get()).isEqualTo(theme);
        }
        choose(look -> look.zoomTo(1.25));
        assertThat(createLook().zoom().get()).isEqualTo(1.25);
        choose(look -> look.zoomTo(1));
        assertThat(createLook().zoom().get()).isEqualTo(1);
        choose(look -> look.mapShown().set(false));
        assertThat(createLook().mapShown().get()).isFalse();
        choose(look -> look.mapShown().set(true));
        assertThat(createLook().mapShown().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"theme, SEPIA", "theme, ''", "zoom, large", "zoom, ''", "zoom, 9999999999"})
    void whatCannotBeReadCountsAsNeverChosen(String name, String value) {
        preferences.set(name, value);
        DisplaySettings look = createLook();
        assertThat(look.theme().get()).isEqualTo(FxThread.call(Theme::ofSystem));
        assertThat(look.zoom().get()).isEqualTo(1);
    }
}
