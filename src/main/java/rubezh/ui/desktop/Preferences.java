package rubezh.ui.desktop;

import java.util.Optional;

/** Preferences of the window by name, stored on this machine. */
public interface Preferences {
    Optional<String> text(String name);

    void set(String name, String value);
}
