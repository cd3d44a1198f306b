package rubezh.ui.seizure;

import rubezh.scale.ScaleSetting;
import rubezh.ui.kit.Remembered;
import rubezh.ui.seizure.inbox.Arrivals;

/**
 * What this machine has beside keyboard and screen.
 *
 * @param scale which scale
 * @param arrivals what comes from the document scanner
 */
public record Devices(Remembered<ScaleSetting> scale, Arrivals arrivals) {}
