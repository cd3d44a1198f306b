package rubezh.ui.desktop;

import javafx.beans.property.BooleanProperty;

/** Keeps among the preferences whether the map beside a record is drawn. */
final class RememberedMap {
    private static final String NAME = "map";
    private static final String OFF = "off";

    private RememberedMap() {}

    /** Sets the property as it was left, and keeps every later change. */
    static void keep(Preferences preferences, BooleanProperty shown) {
        shown.set(preferences.text(NAME).filter(OFF::equals).isEmpty());
        shown.addListener((_, _, on) -> preferences.set(NAME, on ? "on" : OFF));
    }
}
