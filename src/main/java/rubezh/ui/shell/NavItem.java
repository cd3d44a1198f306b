package rubezh.ui.shell;

import javafx.beans.value.ObservableIntegerValue;
import rubezh.ui.kit.command.Command;

/**
 * Entry of the navigation.
 *
 * @param command command of the entry; its label, icon and key are shown
 * @param badge number beside the icon, 0 for none
 * @param screenIdPrefix prefix of the ids of the screens of the entry
 */
public record NavItem(Command command, ObservableIntegerValue badge, String screenIdPrefix) {}
