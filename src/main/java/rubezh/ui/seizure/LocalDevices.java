package rubezh.ui.seizure;

import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.scale.ScaleSettingModel;

/**
 * Devices of this machine beside keyboard and screen.
 *
 * @param scale selected scale and its serial port
 * @param inboxMonitor watcher of the document scanner's folder
 */
public record LocalDevices(ScaleSettingModel scale, InboxMonitor inboxMonitor) {}
