package rubezh.ui.kit.form;

import java.time.Duration;
import javafx.animation.AnimationTimer;

/** Makes what a form has not made yet, a little each frame, so that keys are heard in between. */
final class Laying extends AnimationTimer {
    /** Half a frame; the other half is for style and place of what was made. */
    private static final long SHARE = Duration.ofMillis(8).toNanos();

    private final Form form;

    Laying(Form form) {
        this.form = form;
    }

    @Override
    public void handle(long now) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < SHARE) {
            if (!form.layNext()) {
                stop();
                return;
            }
        }
    }
}
