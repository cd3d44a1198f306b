package rubezh.ui.desktop;

import java.util.Optional;

/** What this machine remembers of how its user likes the window; kept by the application. */
public interface Preferences {
    Optional<String> text(String name);

    void set(String name, String value);
}
