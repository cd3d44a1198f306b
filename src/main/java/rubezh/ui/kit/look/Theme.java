package rubezh.ui.kit.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.paint.Color;

/** Light, dark, or white on black for eyes that need it. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), Color.web("#f6f8fa")),
    DARK(new PrimerDark().getUserAgentStylesheet(), Color.web("#0d1117")),
    CONTRAST(new PrimerDark().getUserAgentStylesheet(), Color.web("#000000"));

    private final String base;
    private final Color background;

    Theme(String base, Color fill) {
        this.base = base;
        this.background = fill;
    }

    /**
     * Returns what the operating system prefers; needs a running toolkit. Windows tells that high
     * contrast is on; GTK tells it by the name of its theme, {@code HighContrast} or {@code
     * HighContrastInverse}; macOS does not tell.
     */
    public static Theme ofSystem() {
        var system = Platform.getPreferences();
        boolean contrast =
                system.getBoolean("Windows.SPI.HighContrast").orElse(false)
                        || system.getString("GTK.theme_name").orElse("").startsWith("HighContrast");
        if (contrast) {
            return CONTRAST;
        }
        return system.getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    /** Returns the name used in commands, messages and files: light, dark, contrast. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the resource of the AtlantaFX theme beneath ours. */
    String base() {
        return base;
    }

    /** Returns what a window is filled with before its first frame, so that nothing flashes. */
    Color background() {
        return background;
    }

    /** Returns the name of our sheet of colours. */
    String tokens() {
        return "tokens-" + id();
    }
}
