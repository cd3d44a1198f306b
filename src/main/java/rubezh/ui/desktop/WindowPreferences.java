package rubezh.ui.desktop;

import module java.base;

import rubezh.ui.shell.WindowStore;

/** Stores the bounds of the window in the preferences, in whole pixels. */
record WindowPreferences(Preferences preferences) implements WindowStore {
    @Override
    public Optional<Bounds> read(String screens) {
        return preferences.text("window " + screens).flatMap(WindowPreferences::bounds);
    }

    private static Optional<Bounds> bounds(String text) {
        try {
            long[] n = Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
            return n.length == 5
                    ? Optional.of(new Bounds(n[0], n[1], n[2], n[3], n[4] == 1))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String screens, Bounds bounds) {
        preferences.set(
                "window " + screens,
                "%d %d %d %d %d"
                        .formatted(
                                Math.round(bounds.x()),
                                Math.round(bounds.y()),
                                Math.round(bounds.width()),
                                Math.round(bounds.height()),
                                bounds.maximised() ? 1 : 0));
    }
}
