package rubezh.ui.desktop;

import java.time.Clock;
import java.util.concurrent.Executor;
import rubezh.text.Language;

/**
 * What the machine gives the desktop.
 *
 * @param language language to begin with
 * @param preferences what this machine remembers
 * @param executor threads for background work
 * @param clock time and zone of the machine
 * @param version of the program
 * @param training whether the window closes by itself once it stands: a run that warms the start-up
 *     cache
 */
public record DesktopSetting(
        Language language,
        Preferences preferences,
        Executor executor,
        Clock clock,
        String version,
        boolean training) {}
