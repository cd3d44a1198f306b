package rubezh.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import rubezh.cli.Release;
import rubezh.ui.desktop.Desktop.Opening;
import rubezh.ui.desktop.DesktopSetting;

/** Gives the desktop its register, its threads and its memory of the machine. */
final class Desktop {
    private static final int THREADS = 4;
    private final Machine machine;
    private final Folders folders;

    Desktop(Machine machine, Folders folders) {
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
            rubezh.ui.desktop.Desktop.run(
                    CompletableFuture.supplyAsync(() -> opening(executor), executor));
            executor.shutdownNow();
        }
        return 0;
    }

    private Opening opening(ExecutorService executor) {
        Logs.keepIn(folders.state());
        DesktopSetting setting = setting(executor);
        var house = new OwnHouse(new RegisterHouse(machine, folders), machine, folders);
        house.lookAhead();
        return new Opening(house, setting);
    }

    private DesktopSetting setting(ExecutorService executor) {
        Settings settings = Settings.load(folders.config());
        return new DesktopSetting(
                settings.language().orElse(machine.language()),
                settings,
                executor,
                machine.clock(),
                Release.version(),
                rehearsal());
    }

    /** The phrase of a training register: no other is gone through by itself. */
    private @Nullable String rehearsal() {
        return Boolean.getBoolean("rubezh.train")
                ? Training.phrase(folders.data()).orElse(null)
                : null;
    }
}
