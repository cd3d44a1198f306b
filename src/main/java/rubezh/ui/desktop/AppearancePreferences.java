package rubezh.ui.desktop;

import java.util.Arrays;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;

/**
 * Keeps among the preferences how the window looks: theme, zoom, whether the map is drawn. What
 * cannot be read counts as never chosen.
 */
final class AppearancePreferences {
    private static final String THEME = "theme";
    private static final String ZOOM = "zoom";
    private static final String MAP = "map";
    private static final String OFF = "off";

    private final Preferences preferences;
    private final DisplaySettings look;
    private boolean following;

    private AppearancePreferences(Preferences preferences) {
        this.preferences = preferences;
        this.look = new DisplaySettings(theme().orElseGet(Theme::ofSystem));
    }

    /** Returns the look as it was left; every later change is kept. */
    static DisplaySettings of(Preferences preferences) {
        return new AppearancePreferences(preferences).bound();
    }

    private DisplaySettings bound() {
        zoom().ifPresent(percent -> look.zoomTo(percent / 100.0));
        look.mapShown().set(preferences.text(MAP).filter(OFF::equals).isEmpty());
        look.theme().addListener((_, _, now) -> keep(now));
        look.zoom()
                .addListener((_, _, now) ->
                        preferences.set(ZOOM, Long.toString(Math.round(now.doubleValue() * 100))));
        look.mapShown().addListener((_, _, on) -> preferences.set(MAP, on ? "on" : OFF));
        Platform.getPreferences().addListener((InvalidationListener) _ -> followSystem());
        return look;
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

    private void keep(Theme now) {
        if (!following) {
            preferences.set(THEME, now.name());
        }
    }

    /** Looks as the system does, until somebody has chosen. */
    private void followSystem() {
        if (theme().isEmpty()) {
            following = true;
            look.theme().set(Theme.ofSystem());
            following = false;
        }
    }
}
