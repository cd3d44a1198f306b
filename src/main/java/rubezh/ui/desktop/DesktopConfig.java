package rubezh.ui.desktop;

import module java.base;

import rubezh.device.medium.MediumService;
import rubezh.device.screenlock.ScreenLockBus;
import rubezh.text.Language;

/**
 * Configuration of the desktop.
 *
 * @param language initial language
 * @param preferences preferences stored on this machine
 * @param executor threads of the background jobs
 * @param clock time and zone of the machine
 * @param screenLock what tells of the lock of the operating system; may be empty
 * @param media ejects media
 * @param version version of the program
 * @param bundles bundles whose import is previewed once somebody has signed in who may import
 * @param later bundles opened while the window is there
 */
public record DesktopConfig(
        Language language,
        Preferences preferences,
        Executor executor,
        Clock clock,
        List<ScreenLockBus> screenLock,
        MediumService media,
        String version,
        List<Path> bundles,
        LaterBundles later) {}
