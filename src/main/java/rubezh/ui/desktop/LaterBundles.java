package rubezh.ui.desktop;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Bundles that a file manager opens while the window is there or on its way; what comes before the
 * window is kept for it. For all threads.
 */
public final class LaterBundles {
    private final List<Path> waiting = new ArrayList<>();
    private @Nullable Consumer<List<Path>> window;

    /** Passes bundles on to the window, which comes to the front; empty if only that is wanted. */
    public synchronized void accept(List<Path> bundles) {
        if (window == null) {
            waiting.addAll(bundles);
        } else {
            window.accept(bundles);
        }
    }

    /** Connects the window, which gets what has come before. */
    synchronized void connect(Consumer<List<Path>> onBundles) {
        window = onBundles;
        if (!waiting.isEmpty()) {
            onBundles.accept(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
