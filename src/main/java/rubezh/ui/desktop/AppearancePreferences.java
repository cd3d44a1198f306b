package rubezh.ui.desktop;

import module java.base;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;

/**
 * Stores theme, zoom and visibility of the map in the preferences. An unreadable value counts as
 * not set.
 */
final class AppearancePreferences {
    private static final String THEME = "theme";
    private static final String ZOOM = "zoom";
    private static final String MAP = "map";
    private static final String OFF = "off";

    private final Preferences preferences;
    private final DisplaySettings display;
    private boolean followingSystem;

    private AppearancePreferences(Preferences preferences) {
        this.preferences = preferences;
        this.display = new DisplaySettings(theme().orElseGet(Theme::ofSystem));
    }

    /** Returns the stored display settings; later changes are stored. */
    static DisplaySettings of(Preferences preferences) {
        return new AppearancePreferences(preferences).bound();
    }

    private DisplaySettings bound() {
        zoom().ifPresent(percent -> display.zoomTo(percent / 100.0));
        display.mapShown().set(preferences.text(MAP).filter(OFF::equals).isEmpty());
        display.theme().addListener((_, _, theme) -> store(theme));
        display.zoom()
                .addListener((_, _, zoom) ->
                        preferences.set(ZOOM, Long.toString(Math.round(zoom.doubleValue() * 100))));
        display.mapShown().addListener((_, _, shown) -> preferences.set(MAP, shown ? "on" : OFF));
        Platform.getPreferences().addListener((InvalidationListener) _ -> followSystem());
        return display;
    }

    private Optional<Theme> theme() {
        return preferences
                .text(THEME)
                .flatMap(name ->
                        Arrays.stream(Theme.values()).filter(t -> t.name().equals(name)).findAny());
    }

    private Optional<Integer> zoom() {
        try {
            return preferences.text(ZOOM).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void store(Theme theme) {
        if (!followingSystem) {
            preferences.set(THEME, theme.name());
        }
    }

    /** Uses the theme of the system until the user has chosen one. */
    private void followSystem() {
        if (theme().isEmpty()) {
            followingSystem = true;
            display.theme().set(Theme.ofSystem());
            followingSystem = false;
        }
    }
}
