package rubezh.ui.kit;

import module java.base;

import rubezh.domain.identifier.ScanResult;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.navigation.Destination;

/**
 * Screens of one kind: how they are made, and the place, the commands and the permission that lead
 * to them. One instance per session, registered by one line in {@code SessionScreens}.
 *
 * <pre>{@code
 * public List<Screen> screens() {
 *     return List.of(Destination.WATCH_LIST);
 * }
 *
 * public ScreenDescriptor make(Screen screen) {
 *     var view = new WatchView(ui, labels, new WatchViewModel(service, ui.worker()));
 *     return ScreenDescriptor.of(screen.id(), title, Feather.EYE, view.screen(), view::close);
 * }
 * }</pre>
 */
public interface ScreenModule {
    /** Returns the screens that {@link #make} makes; each is offered by its command. */
    default List<Destination.Screen> screens() {
        return List.of();
    }

    /** Makes one of the {@link #screens}, which is not open. */
    default ScreenDescriptor make(Destination.Screen screen) {
        throw new IllegalArgumentException(screen.id());
    }

    /** Goes to a destination that is none of the {@link #screens}; returns whether it could. */
    default boolean open(Destination to) {
        return false;
    }

    /** Returns the entry of the navigation; empty if others lead there. */
    default Optional<NavItem> navItem() {
        return Optional.empty();
    }

    /** Returns the commands of the window beside those that lead to the screens. */
    default List<Command> commands() {
        return List.of();
    }

    /** Returns the finders for the command palette. */
    default List<Finder> finders() {
        return List.of();
    }

    /** Takes a scan if one of its screens that is shown is for it; returns whether it did. */
    default boolean handleScan(ScanResult scan) {
        return false;
    }

    /** Reads counts and sums again, which may have changed. */
    default void refreshFigures() {}

    /** Reads all again, because records may have changed. */
    default void refresh() {
        refreshFigures();
    }

    /** Makes the first opening fast while nobody waits; nothing of it is seen. */
    default void warmUp() {}
}
