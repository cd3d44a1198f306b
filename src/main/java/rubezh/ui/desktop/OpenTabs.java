package rubezh.ui.desktop;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.register.view.SavedView;

/**
 * What is open when the screens are made anew.
 *
 * @param tabs tabs, without those that always are unless they are in front
 * @param list what the list of records shows; null for an officer who has none
 */
record OpenTabs(List<OpenTab> tabs, @Nullable SavedView list) {
    OpenTabs {
        tabs = List.copyOf(tabs);
    }

    /** Returns the same without some tabs. */
    OpenTabs without(List<OpenTab> closed) {
        return new OpenTabs(tabs.stream().filter(tab -> !closed.contains(tab)).toList(), list);
    }
}
