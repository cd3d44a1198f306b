package rubezh.ui.kit.form;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Makes what a form has not made yet, a little each frame, so that keys are heard in between. */
final class LazyLayout extends AnimationTimer {
    /** What is in sight is waited for: few frames, each below the 100 ms that are felt. */
    private static final long SHARE_IN_SIGHT = Duration.ofMillis(40).toNanos();

    /** The first share is made in the turn that also shows the screen and sets the focus. */
    private static final long SHARE_AT_ONCE = Duration.ofMillis(10).toNanos();

    /** Half a frame; the other half is for style and place of what was made. */
    private static final long SHARE = Duration.ofMillis(8).toNanos();

    private final Form form;

    LazyLayout(Form form) {
        this.form = form;
    }

    /** Makes the first share now, the rest in the frames that follow. */
    void realizeFirst() {
        runFor(SHARE_AT_ONCE, form::realizeNextVisible);
        start();
    }

    @Override
    public void handle(long now) {
        if (runFor(SHARE_IN_SIGHT, form::realizeNextVisible) && runFor(SHARE, form::realizeNext)) {
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
}
