package rubezh.ui.kit.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.paint.Color;

/** Light or dark. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), Color.web("#f6f8fa")),
    DARK(new PrimerDark().getUserAgentStylesheet(), Color.web("#0d1117"));

    private final String base;
    private final Color fill;

    Theme(String base, Color fill) {
        this.base = base;
        this.fill = fill;
    }

    /** Returns what the operating system prefers; needs a running toolkit. */
    public static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Returns the resource of the AtlantaFX theme beneath ours. */
    String base() {
        return base;
    }

    /** Returns what a window is filled with before its first frame, so that nothing flashes. */
    Color fill() {
        return fill;
    }

    /** Returns the name of our sheet of colours. */
    String tokens() {
        return this == LIGHT ? "tokens-light" : "tokens-dark";
    }
}
