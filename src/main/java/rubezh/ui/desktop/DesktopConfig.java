package rubezh.ui.desktop;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import rubezh.text.Language;

/**
 * What the machine gives the desktop.
 *
 * @param language language to begin with
 * @param preferences what this machine remembers
 * @param executor threads for background work
 * @param clock time and zone of the machine
 * @param version of the program
 * @param cacheTrainingPhrase phrase of a training register whose window shall be gone through and
 *     closed by itself, to make the start-up cache; else null
 */
public record DesktopConfig(
        Language language,
        Preferences preferences,
        Executor executor,
        Clock clock,
        String version,
        @Nullable String cacheTrainingPhrase) {}
