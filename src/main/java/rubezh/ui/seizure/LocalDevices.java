package rubezh.ui.seizure;

import rubezh.device.scale.ScaleSetting;
import rubezh.ui.kit.Preference;
import rubezh.ui.seizure.inbox.InboxMonitor;

/**
 * Devices of this machine beside keyboard and screen.
 *
 * @param scaleSetting selected scale and its serial port
 * @param inboxMonitor watcher of the document scanner's folder
 */
public record LocalDevices(Preference<ScaleSetting> scaleSetting, InboxMonitor inboxMonitor) {}
