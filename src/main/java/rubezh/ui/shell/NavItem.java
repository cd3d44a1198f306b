package rubezh.ui.shell;

import javafx.beans.value.ObservableIntegerValue;
import rubezh.ui.kit.command.Command;

/**
 * An entry of the navigation.
 *
 * @param command where it leads; its label, icon and key are shown
 * @param badge number shown beside the icon, 0 for none
 * @param screenIds beginning of the ids of the screens that belong to it
 */
public record NavItem(Command command, ObservableIntegerValue badge, String screenIds) {}
