package rubezh.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import rubezh.cli.Release;
import rubezh.text.Language;
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

    /** Runs until the window is closed. */
    int run() {
        Settings settings = Settings.load(folders.config());
        Language language = settings.language().orElse(machine.language());
        var threads = Thread.ofPlatform().daemon().name("work-", 0).factory();
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS, threads)) {
            var setting =
                    new DesktopSetting(
                            language,
                            settings.language().isPresent(),
                            settings,
                            executor,
                            machine.clock(),
                            Release.version(),
                            Boolean.getBoolean("rubezh.train"));
            var house = new OwnHouse(new RegisterHouse(machine, folders), machine, folders);
            rubezh.ui.desktop.Desktop.run(house, setting);
            executor.shutdownNow();
        }
        return 0;
    }
}
