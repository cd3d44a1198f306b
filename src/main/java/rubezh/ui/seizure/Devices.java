package rubezh.ui.seizure;

import rubezh.ui.seizure.inbox.Arrivals;
import rubezh.ui.seizure.scale.ScaleStore;

/**
 * What this machine has beside keyboard and screen.
 *
 * @param scale which scale
 * @param arrivals what comes from the document scanner
 */
public record Devices(ScaleStore scale, Arrivals arrivals) {}
