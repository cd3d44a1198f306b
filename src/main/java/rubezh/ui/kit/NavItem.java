package rubezh.ui.kit;

import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import rubezh.ui.kit.command.Command;

/**
 * Entry of the navigation.
 *
 * @param command command of the entry; its label, icon and key are shown
 * @param badge number beside the icon, 0 for none
 * @param screenIdPrefixes prefixes of the ids of the screens of the entry
 */
public record NavItem(
        Command command, ObservableIntegerValue badge, List<String> screenIdPrefixes) {
    public NavItem {
        screenIdPrefixes = List.copyOf(screenIdPrefixes);
    }

    /** Returns an entry without a number. */
    public static NavItem of(Command command, String... screenIdPrefixes) {
        return new NavItem(command, new SimpleIntegerProperty(0), List.of(screenIdPrefixes));
    }

    /** Returns whether a screen belongs to the entry. */
    public boolean contains(String screenId) {
        return screenIdPrefixes.stream().anyMatch(screenId::startsWith);
    }
}
