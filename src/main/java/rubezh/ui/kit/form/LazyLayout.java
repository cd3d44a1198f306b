package rubezh.ui.kit.form;

import module java.base;

import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/** Timer that realizes a form in small parts, one per frame, so that it stays responsive. */
final class LazyLayout extends AnimationTimer {
    /** Time in a frame for the visible part: few frames, each below the noticeable 100 ms. */
    private static final long TIME_VISIBLE = Duration.ofMillis(40).toNanos();

    /** Time at once, in the same event as showing the screen and setting the focus. */
    private static final long TIME_AT_ONCE = Duration.ofMillis(10).toNanos();

    /** Time in a frame for the rest: half of it; CSS and layout of the new nodes take the other. */
    private static final long TIME = Duration.ofMillis(8).toNanos();

    private final List<FormSection> sections;
    private final FormScrollPane scroll;

    LazyLayout(List<FormSection> sections, FormScrollPane scroll) {
        this.sections = sections;
        this.scroll = scroll;
    }

    /** Realizes the first parts now, the rest in the next frames. */
    void realizeFirst() {
        runFor(TIME_AT_ONCE, this::realizeNext);
        start();
    }

    @Override
    public void handle(long now) {
        FormSection next = next();
        if (next == null || runFor(isVisible(next) ? TIME_VISIBLE : TIME, this::realizeNext)) {
            stop();
        }
    }

    /** Runs a step until the time is over; returns whether nothing is left to do. */
    private static boolean runFor(long nanos, BooleanSupplier next) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            if (!next.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    /** Realizes one more part; returns whether anything was left. */
    private boolean realizeNext() {
        FormSection next = next();
        if (next != null) {
            next.realizeNext();
        }
        return next != null;
    }

    private @Nullable FormSection next() {
        return sections.stream()
                .filter(section -> !section.isRealized() && !section.isFolded())
                .findFirst()
                .orElse(null);
    }

    /** Returns whether the next part of a section begins above the lower edge of the view. */
    private boolean isVisible(FormSection section) {
        return scroll.isAboveLowerEdge(section.node());
    }

    /** Realizes further parts of a section in the next frames. */
    void resume(Deque<BooleanSupplier> unrealized, BooleanSupplier part) {
        unrealized.addFirst(part);
        start();
    }

    /** Realizes a section and those above it, which would move it if realized later. */
    void realizeUpTo(FormSection last) {
        for (FormSection section : sections.subList(0, sections.indexOf(last) + 1)) {
            section.realize();
        }
    }

    /** Realizes the sections above one, and of itself as much as takes the focus. */
    void realizeUpToFirstOf(FormSection last) {
        sections.subList(0, sections.indexOf(last)).forEach(FormSection::realize);
        last.realizeFirst();
    }
}
