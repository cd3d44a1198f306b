package rubezh.ui.desktop;

import module java.base;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.TextField;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.signin.LockReason;

/**
 * Timers of a session that lock the window: when nobody works with it, and when the computer has
 * been asleep. JavaFX reports neither sleep nor the lock of the operating system; a sleep shows as
 * a jump of the clock when the computer wakes up.
 */
final class AutoLock {
    /** Time between two looks at the clock. */
    private static final javafx.util.Duration BEAT = javafx.util.Duration.seconds(2);

    /** Jump of the clock that is a sleep and no slow moment of the computer. */
    private static final Duration SLEEP = Duration.ofSeconds(60);

    private final UiContext ui;
    private final AutoLockPreference preference;
    private final Consumer<LockReason> lock;
    private final BiConsumer<Integer, Integer> onChanged;
    private final PauseTransition idle = new PauseTransition();
    private final Timeline beat = new Timeline();
    private final ReadOnlyIntegerWrapper minutes;
    private Instant last;

    /**
     * @param onChanged receives the minutes before and after, when an officer changes them
     */
    AutoLock(
            UiContext ui,
            AutoLockPreference preference,
            Consumer<LockReason> lock,
            BiConsumer<Integer, Integer> onChanged) {
        this.onChanged = onChanged;
        this.ui = ui;
        this.preference = preference;
        this.lock = lock;
        this.minutes = new ReadOnlyIntegerWrapper(preference.minutes());
        this.last = ui.clock().instant();
        idle.setOnFinished(_ -> lock.accept(LockReason.IDLE));
        beat.getKeyFrames().add(new KeyFrame(BEAT, _ -> onBeat()));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    void start() {
        last = ui.clock().instant();
        idle.setDuration(javafx.util.Duration.minutes(minutes()));
        idle.playFromStart();
        beat.play();
    }

    void stop() {
        idle.stop();
        beat.stop();
    }

    /** Returns whether the session lasts. */
    boolean isActive() {
        return idle.getStatus() == Animation.Status.RUNNING;
    }

    /** Begins the idle time anew; does nothing after the session ended. */
    void onInput() {
        if (isActive()) {
            idle.playFromStart();
        }
    }

    int minutes() {
        return preference.minutes();
    }

    /** Returns the minutes; they follow a change. */
    ReadOnlyIntegerProperty minutesSet() {
        return minutes.getReadOnlyProperty();
    }

    /** Locks if the clock has jumped since the last look. */
    void onBeat() {
        Instant now = ui.clock().instant();
        boolean slept = Duration.between(last, now).compareTo(SLEEP) > 0;
        last = now;
        if (slept && isActive()) {
            lock.accept(LockReason.SLEEP);
        }
    }

    /** Asks for the minutes; keeps the dialog open while they are out of range. */
    void showSetting() {
        var field = new TextField(Integer.toString(minutes()));
        ui.texts().accessibleName(field, "autolock.minutes");
        new OverlayDialog(ui, "autolock.title")
                .message("autolock.text", AutoLockPreference.LEAST, AutoLockPreference.MOST)
                .body(field)
                .primaryIf("autolock.save", () -> save(field.getText()))
                .cancel()
                .show();
        field.requestFocus();
        field.selectAll();
    }

    private boolean save(String typed) {
        AutoLockPreference.parse(typed)
                .ifPresent(chosen -> {
                    onChanged.accept(minutes(), chosen);
                    preference.write(chosen);
                    minutes.set(chosen);
                    start();
                });
        return AutoLockPreference.parse(typed).isPresent();
    }
}
