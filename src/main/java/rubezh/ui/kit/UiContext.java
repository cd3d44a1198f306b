package rubezh.ui.kit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Objects shared by all screens of a window.
 *
 * <pre>{@code
 * Label title = context.texts().label("signin.title");
 * box.prefWidthProperty().bind(context.display().px(240));
 * }</pre>
 *
 * @param texts texts of the interface and their language
 * @param display theme and zoom
 * @param worker background jobs
 * @param overlay dialogs over the window
 * @param clock current time
 * @param zone time zone of the station
 * @param files file and folder dialogs
 */
public record UiContext(
        UiText texts,
        DisplaySettings display,
        BackgroundWorker worker,
        Overlay overlay,
        InstantSource clock,
        ZoneId zone,
        FilePicker files) {
    /** Returns the current date in the time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Returns the same context with the time zone of a station instead of the machine's. */
    public UiContext withZone(ZoneId station) {
        return new UiContext(texts, display, worker, overlay, clock, station, files);
    }
}
