package rubezh.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import rubezh.session.Release;
import rubezh.ui.desktop.DesktopApplication.Resources;
import rubezh.ui.desktop.DesktopConfig;

/** Gives the desktop its register, its threads and its memory of the machine. */
final class DesktopLauncher {
    private static final int THREADS = 4;
    private final Machine machine;
    private final Folders folders;

    DesktopLauncher(Machine machine, Folders folders) {
        this.machine = machine;
        this.folders = folders;
    }

    /**
     * Runs until the window is closed. The toolkit starts beside the reading of settings and
     * register: each takes about as long as the other.
     */
    int run() {
        var threads = Thread.ofPlatform().daemon().name("work-", 0).factory();
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS, threads)) {
            rubezh.ui.desktop.DesktopApplication.run(
                    CompletableFuture.supplyAsync(() -> startup(executor), executor));
            executor.shutdownNow();
        }
        return 0;
    }

    private Resources startup(ExecutorService executor) {
        Logs.writeTo(folders.state());
        DesktopConfig setting = config(executor);
        var house = new LocalRegisterAccess(new StationService(machine, folders), machine, folders);
        house.preload();
        return new Resources(house, setting);
    }

    private DesktopConfig config(ExecutorService executor) {
        Settings settings = Settings.load(folders.config());
        return new DesktopConfig(
                settings.language().orElse(machine.language()),
                settings,
                executor,
                machine.clock(),
                Release.version(),
                trainingPhrase());
    }

    /** The phrase of a training register: no other is gone through by itself. */
    private @Nullable String trainingPhrase() {
        return Boolean.getBoolean("rubezh.train")
                ? TrainingStations.phrase(folders.data()).orElse(null)
                : null;
    }
}
