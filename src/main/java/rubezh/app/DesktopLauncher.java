package rubezh.app;

import module java.base;

import rubezh.device.medium.MediumService;
import rubezh.device.screenlock.ScreenLockBus;
import rubezh.session.Release;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.ui.desktop.DesktopApplication;
import rubezh.ui.desktop.DesktopApplication.Resources;
import rubezh.ui.desktop.DesktopConfig;
import rubezh.ui.desktop.LaterBundles;

/** Starts the desktop with its register, threads and settings. */
final class DesktopLauncher {
    private final Machine machine;
    private final Folders folders;
    private final Program.LaunchOptions start;

    /**
     * @param start arguments of the program: the language, and the bundles whose import is
     *     previewed once somebody has signed in who may import
     */
    DesktopLauncher(Machine machine, Folders folders, Program.LaunchOptions start) {
        this.machine = machine;
        this.folders = folders;
        this.start = start;
    }

    /**
     * Runs until the window is closed. If one is open on the register already, it gets the bundles
     * and comes to the front instead. The toolkit starts in parallel with the loading of settings
     * and register, which takes about as long.
     */
    int run() {
        Path socket = WindowSocket.socket(folders);
        if (WindowSocket.handOver(socket, start.bundles())) {
            return 0;
        }
        var later = new LaterBundles();
        try (WindowSocket _ = WindowSocket.listen(socket, later::accept)) {
            return open(later);
        }
    }

    private int open(LaterBundles later) {
        // As many as needed: jobs that wait for the lists must not keep a draft from being written.
        var threads = Thread.ofPlatform().daemon().name("work-", 0).factory();
        try (ExecutorService executor = Executors.newCachedThreadPool(threads)) {
            DesktopApplication.run(
                    CompletableFuture.supplyAsync(() -> resources(executor, later), executor));
            executor.shutdownNow();
        }
        return 0;
    }

    private Resources resources(ExecutorService executor, LaterBundles later) {
        Logs.writeTo(folders.state());
        DesktopConfig config = config(executor, later);
        executor.execute(() -> preloadTexts(config));
        var access =
                new LocalRegisterAccess(new StationService(machine, folders), machine, folders);
        access.preload();
        return new Resources(access, config);
    }

    /** Reads what the sign-in shows beside the register, so that the window's thread need not. */
    private static void preloadTexts(DesktopConfig config) {
        var now = LocalDateTime.ofInstant(config.clock().instant(), config.clock().getZone());
        Messages.in(config.language());
        DateFormatter.in(config.language()).dateTime(now);
    }

    DesktopConfig config(Executor executor, LaterBundles later) {
        Settings settings = Settings.load(folders.config());
        return new DesktopConfig(
                start.language().or(settings::language).orElse(machine.language()),
                settings,
                executor,
                machine.clock(),
                ScreenLockBus.of(machine.environment()),
                MediumService.of(machine.environment()),
                Release.version(),
                start.bundles(),
                later);
    }
}
