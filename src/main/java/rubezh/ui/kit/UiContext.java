package rubezh.ui.kit;

import module java.base;

import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Permission;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Navigator;
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
 * @param officers accounts of the station, by login; none before that
 * @param files file and folder dialogs
 * @param printing how a paper was printed last
 * @param navigator shows other screens; use {@link #go}
 */
public record UiContext(
        UiText texts,
        DisplaySettings display,
        BackgroundWorker worker,
        Overlay overlay,
        InstantSource clock,
        ZoneId zone,
        Officer officer,
        OfficerLookup officers,
        FilePicker files,
        Preference<PrintSettings> printing,
        Navigator navigator) {
    /** Creates the context of a window in which there is nothing to go to yet. */
    public UiContext(
            UiText texts,
            DisplaySettings display,
            BackgroundWorker worker,
            Overlay overlay,
            InstantSource clock,
            ZoneId zone,
            Officer officer,
            FilePicker files,
            Preference<PrintSettings> printing) {
        this(
                texts,
                display,
                worker,
                overlay,
                clock,
                zone,
                officer,
                OfficerLookup.NONE,
                files,
                printing,
                Navigator.NONE);
    }

    /** Creates the context of a window that remembers no printer. */
    public UiContext(
            UiText texts,
            DisplaySettings display,
            BackgroundWorker worker,
            Overlay overlay,
            InstantSource clock,
            ZoneId zone,
            Officer officer,
            FilePicker files) {
        this(texts, display, worker, overlay, clock, zone, officer, files, Preference.inMemory());
    }

    /** Returns the current date in the time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Returns whether the officer may do something; services check it again. */
    public boolean allows(Permission permission) {
        return permission.isGrantedTo(officer);
    }

    /** Returns whether the officer may go to a destination; else it is not offered. */
    public boolean allows(Destination to) {
        return allows(to.permission());
    }

    /** Goes to a destination; does nothing if the officer is not permitted to. */
    public void go(Destination to) {
        navigator.go(to);
    }

    /** Goes to the first destination that the officer is permitted to go to. */
    public void goToFirst(Destination... choices) {
        Stream.of(choices).filter(this::allows).findFirst().ifPresent(this::go);
    }

    /** Returns the command that leads to a screen. */
    public Command command(Destination.Screen to) {
        return Command.of(to.command(), () -> go(to));
    }

    /** Returns the name of an officer of this station; the login of one it does not know. */
    public String name(String login) {
        return officers.find(login).map(known -> known.nameIn(texts::text)).orElse(login);
    }

    /**
     * Returns the same context for an officer who signed in at a station of a time zone.
     *
     * @param known accounts of the station
     */
    public UiContext withSession(
            Officer signedIn, OfficerLookup known, ZoneId station, Navigator navigation) {
        return new UiContext(
                texts,
                display,
                worker,
                overlay,
                clock,
                station,
                signedIn,
                known,
                files,
                printing,
                navigation);
    }
}
