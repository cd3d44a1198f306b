package rubezh.ui.seizure;

import rubezh.device.scale.ScaleSetting;
import rubezh.ui.kit.Preference;
import rubezh.ui.seizure.inbox.InboxMonitor;

/**
 * What this machine has beside keyboard and screen.
 *
 * @param scaleSetting which scale
 * @param inboxMonitor what comes from the document scanner
 */
public record LocalDevices(Preference<ScaleSetting> scaleSetting, InboxMonitor inboxMonitor) {}
