package rubezh.ui.kit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import rubezh.security.Officer;
import rubezh.security.Permission;
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
 * @param officer who is signed in; one without roles before that
 * @param files file and folder dialogs
 */
public record UiContext(
        UiText texts,
        DisplaySettings display,
        BackgroundWorker worker,
        Overlay overlay,
        InstantSource clock,
        ZoneId zone,
        Officer officer,
        FilePicker files) {
    /** Returns the current date in the time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Returns whether the officer may do something; services check it again. */
    public boolean allows(Permission permission) {
        return permission.isGrantedTo(officer);
    }

    /** Returns the same context for an officer who signed in at a station of a time zone. */
    public UiContext withSession(Officer signedIn, ZoneId station) {
        return new UiContext(texts, display, worker, overlay, clock, station, signedIn, files);
    }
}
