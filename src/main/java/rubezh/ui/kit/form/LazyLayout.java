package rubezh.ui.kit.form;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;

/** Timer that realizes a form in small parts, one per frame, so that it stays responsive. */
final class LazyLayout extends AnimationTimer {
    /** What is in sight is waited for: few frames, each below the 100 ms that are felt. */
    private static final long SHARE_IN_SIGHT = Duration.ofMillis(40).toNanos();

    /** The first share is made in the turn that also shows the screen and sets the focus. */
    private static final long SHARE_AT_ONCE = Duration.ofMillis(10).toNanos();

    /** Half a frame; the other half is for style and place of what was made. */
    private static final long SHARE = Duration.ofMillis(8).toNanos();

    private final List<FormSection> sections;
    private final FormScrollPane scroll;

    LazyLayout(List<FormSection> sections, FormScrollPane scroll) {
        this.sections = sections;
        this.scroll = scroll;
    }

    /** Makes the first share now, the rest in the frames that follow. */
    void realizeFirst() {
        runFor(SHARE_AT_ONCE, this::realizeNextVisible);
        start();
    }

    @Override
    public void handle(long now) {
        if (runFor(SHARE_IN_SIGHT, this::realizeNextVisible) && runFor(SHARE, this::realizeNext)) {
            stop();
        }
    }

    /** Goes on until the time is over; says whether nothing is left to do. */
    private static boolean runFor(long nanos, BooleanSupplier next) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < nanos) {
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

    private boolean realizeNext(Predicate<FormSection> wanted) {
        for (FormSection section : sections) {
            if (!section.isRealized() && !section.isFolded() && wanted.test(section)) {
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
