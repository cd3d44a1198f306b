package rubezh.ui.kit.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.paint.Color;

/** Colour theme: light, dark or high contrast (white on black). */
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
     * Returns the theme preferred by the operating system; needs a running toolkit. Windows reports
     * high contrast as a setting, GTK by the name of its theme, {@code HighContrast} or {@code
     * HighContrastInverse}; macOS does not report it.
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

    /** Returns the resource of the underlying AtlantaFX theme. */
    String base() {
        return base;
    }

    /** Returns the fill of a window before its first frame, so that nothing flashes. */
    Color background() {
        return background;
    }

    /** Returns the name of the sheet with the colours of the theme. */
    String tokens() {
        return "tokens-" + id();
    }
}
