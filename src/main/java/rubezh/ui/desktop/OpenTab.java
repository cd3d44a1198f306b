package rubezh.ui.desktop;

import module java.base;

import rubezh.ui.kit.ScreenDescriptor;

/**
 * Tab that is open when the screens are made anew.
 *
 * @param id identity of its screen
 * @param title its title, to name it
 * @param unsaved whether it has unsaved work
 * @param shown whether it is the one in front
 */
record OpenTab(String id, String title, boolean unsaved, boolean shown) {
    private static final Pattern RECORD = Pattern.compile("(?:read|seizure)/(.+)");

    static OpenTab of(ScreenDescriptor screen, boolean shown) {
        String title = screen.title().getValue();
        return new OpenTab(screen.id(), title, screen.unsaved().get(), shown);
    }

    /** Returns the record that is read or typed in it. */
    Optional<UUID> record() {
        Matcher found = RECORD.matcher(id);
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
