package rubezh.ui.kit;

import java.time.InstantSource;
import java.time.ZoneId;
import rubezh.ui.kit.look.Look;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * What every screen is given.
 *
 * @param words words of the interface and their language
 * @param look theme and zoom
 * @param worker background work
 * @param overlay dialogs over the window
 * @param clock present time
 * @param zone time zone of the station
 * @param files how a person is asked for files
 */
public record Kit(
        UiText words,
        Look look,
        BackgroundWorker worker,
        Overlay overlay,
        InstantSource clock,
        ZoneId zone,
        FilePicker files) {
    /**
     * Returns the same at a station: its times are its own, wherever the machine believes to be.
     */
    public Kit withZone(ZoneId station) {
        return new Kit(words, look, worker, overlay, clock, station, files);
    }
}
