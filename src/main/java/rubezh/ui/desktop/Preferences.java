package rubezh.ui.desktop;

import java.util.Optional;
import rubezh.table.boundary.AgencyBoundaries;
import rubezh.ui.kit.Preference;

/** Preferences of the window by name, stored on this machine. */
public interface Preferences {
    Optional<String> text(String name);

    void set(String name, String value);

    /** Returns the boundaries of an agency for the map, kept in a file of their own. */
    Preference<AgencyBoundaries> boundaries();
}
