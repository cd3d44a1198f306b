package rubezh.ui.kit.form;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;

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
        runFor(TIME_AT_ONCE, this::realizeNextVisible);
        start();
    }

    @Override
    public void handle(long now) {
        if (runFor(TIME_VISIBLE, this::realizeNextVisible) && runFor(TIME, this::realizeNext)) {
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

    /** Realizes one more part of what is visible; returns whether anything was left. */
    private boolean realizeNextVisible() {
        return realizeNext(this::isVisible);
    }

    /** Realizes one more part; returns whether anything was left. */
    private boolean realizeNext() {
        return realizeNext(_ -> true);
    }

    private boolean realizeNext(Predicate<FormSection> condition) {
        for (FormSection section : sections) {
            if (!section.isRealized() && !section.isFolded() && condition.test(section)) {
                section.realizeNext();
                return true;
            }
        }
        return false;
    }

    /** Returns whether the next part of a section begins above the lower edge. */
    private boolean isVisible(FormSection section) {
        double visible = scroll.visibleHeight();
        double height = 0;
        for (FormSection above : sections.subList(0, sections.indexOf(section) + 1)) {
            height += above.node().prefHeight(scroll.contentWidth());
        }
        return height < visible;
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
