package rubezh.ui.seizure;

import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.map.MapBoundaries;
import rubezh.ui.seizure.scale.ScaleSettingModel;

/**
 * Devices of this machine beside keyboard and screen, and its map.
 *
 * @param scale selected scale and its serial port
 * @param inboxMonitor watcher of the document scanner's folder
 * @param boundaries boundaries that the map draws
 */
public record LocalDevices(
        ScaleSettingModel scale, InboxMonitor inboxMonitor, MapBoundaries boundaries) {}
