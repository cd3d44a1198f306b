package rubezh.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import rubezh.device.inbox.Inbox;
import rubezh.fixtures.FxThread;
import rubezh.text.Language;
import rubezh.ui.exchange.ExchangeScreens;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Look;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.report.ReportScreens;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.shell.NavItem;
import rubezh.ui.shell.SessionInfo;
import rubezh.ui.shell.Shell;

/** A window over a {@link TrainingStation}, worked from outside the window's thread. */
@SuppressWarnings("NullAway.Init") // the screens are made one after another, each before it is used
final class WindowDriver implements AutoCloseable {
    final Kit kit;
    final Stage stage;
    final Scene scene;
    final TrainingStation post;
    private final AtomicInteger begun = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(3, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
                @Override
                protected void beforeExecute(Thread thread, Runnable work) {
                    begun.incrementAndGet();
                }
            };
    final List<String> manuals = new java.util.ArrayList<>();

    /** What a person chooses in the dialog of the system; nothing unless a test says so. */
    Function<FileChooser, List<Path>> chosen = _ -> List.of();

    /** As {@link #chosen}, for a folder. */
    Supplier<Optional<Path>> chosenFolder = Optional::empty;

    InboxMonitor arrivals;
    SeizureScreens seizures;
    ExchangeScreens exchange;
    ReportScreens reports;
    Shell shell;

    @SuppressWarnings("NullAway.Init") // screens are made by enter()
    WindowDriver(
            TrainingStation post, Language language, Theme theme, double width, double height) {
        this.post = post;
        kit =
                ui(() ->
                        new Kit(
                                new UiText(language),
                                new Look(theme),
                                new BackgroundWorker(threads),
                                new Overlay(),
                                post.clock,
                                post.register.station().zone(),
                                new FakeFilePicker()));
        scene =
                ui(() ->
                        new Scene(
                                kit.overlay().root(new javafx.scene.layout.Region()),
                                width,
                                height));
        stage =
                ui(() -> {
                    var window = new Stage();
                    kit.look().dress(scene);
                    window.setScene(scene);
                    window.setX(0);
                    window.setY(0);
                    window.show();
                    return window;
                });
    }

    /** Shows the shell with the list. */
    void enter() {
        ui(() -> {
            var tabs = new DriverTabs();
            arrivals = new InboxMonitor(BackgroundWorker.apart(), post.inbox, this::inbox);
            var devices = new LocalDevices(post.scale, arrivals);
            arrivals.begin();
            seizures = new SeizureScreens(kit, post.register, post.reference, tabs, devices);
            reports = new ReportScreens(kit, post.papers, post.reference);
            exchange =
                    new ExchangeScreens(
                            kit,
                            post.exchange,
                            post.register.catalogue(),
                            post.reference,
                            new ExchangeScreens.Config(
                                    Path.of(System.getProperty("java.io.tmpdir")),
                                    tabs::show,
                                    tabs::close,
                                    seizures::refresh));
            shell = new Shell(kit, place(), navigation(), () -> {}, _ -> {});
            show(shell.root());
            seizures.settings().forEach(shell.commands()::add);
            shell.open(seizures.list());
            return true;
        });
        settle();
    }

    private Inbox inbox(Path scans) {
        return new Inbox(
                scans, () -> post.clock.instant().minus(post.scannedAgo), System::nanoTime);
    }

    private SessionInfo place() {
        return new SessionInfo(
                m -> m.language().choose("KG-DOS «Достук»", "KG-DOS Dostuk"),
                _ -> "Асанов А. К.",
                true);
    }

    private List<NavItem> navigation() {
        var none = new SimpleIntegerProperty(0);
        return List.of(
                new NavItem(Command.of("go-seizures", () -> {}), none, "list"),
                new NavItem(Command.of("go-reports", () -> {}), none, "report"),
                new NavItem(Command.of("go-exchange", () -> {}), none, "exchange"));
    }

    void show(Parent content) {
        kit.overlay().closeAll();
        kit.overlay().root(content);
    }

    /** Runs on the window's thread and waits for it. */
    static <T> T ui(Supplier<T> action) {
        return FxThread.ui(action::get);
    }

    static void run(Runnable action) {
        FxThread.run(action);
    }

    /** Waits until something holds on the window's thread. */
    static void until(BooleanSupplier condition) {
        FxThread.until(condition);
    }

    /** Lets background work and pauses run out, and the window be laid out. */
    void settle() {
        int before = 0;
        int now = nodes();
        boolean idle = false;
        while (!idle || now != before) {
            idle = ui(() -> kit.worker().isIdle());
            frame();
            frame();
            before = now;
            now = nodes();
        }
    }

    /** Returns how many pieces of work were begun away from the window. */
    int works() {
        return begun.get();
    }

    /** A form grows for some frames after it is shown. */
    private int nodes() {
        return ui(() -> scene.getRoot().lookupAll("*").size());
    }

    /** Waits until the window was laid out once more. */
    void frame() {
        var laid = new CountDownLatch(1);
        run(() -> {
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            laid.countDown();
                        }
                    });
            Platform.requestNextPulse();
        });
        try {
            if (!laid.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("no frame for 30 s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the window lay itself out anew; less than {@link #settle}. */
    void rest() {
        for (int i = 0; i < 4; i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            run(() -> scene.getRoot().layout());
        }
    }

    /** Saves what the window shows. */
    void picture(Path file) {
        settle();
        pictureNow(file);
    }

    /** As {@link #picture}, of a window that does not come to rest. */
    void pictureNow(Path file) {
        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000); // what fades has faded
        BufferedImage image = ui(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(reduced(image), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the picture with a palette of 256 colours, a third of the bytes: a window has few.
     * The palette is chosen by the only class of the JDK that chooses one, the writer of GIF.
     */
    private static BufferedImage reduced(BufferedImage image) throws IOException {
        var opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(image, 0, 0, null);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(opaque, "gif", bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Override
    public void close() {
        ui(() -> {
            if (arrivals != null) {
                arrivals.end();
            }
            stage.hide();
            return true;
        });
        threads.shutdownNow();
    }

    /** A person at the dialogs of the system. */
    private final class FakeFilePicker implements FilePicker {
        @Override
        public List<Path> several(FileChooser chooser, @Nullable Window owner) {
            return chosen.apply(chooser);
        }

        @Override
        public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
            return chosenFolder.get();
        }
    }

    private final class DriverTabs implements SeizureScreens.Tabs {
        @Override
        public void show(ScreenDescriptor screen) {
            shell.open(screen);
        }

        @Override
        public void close(String id) {
            shell.close(id);
        }

        @Override
        public boolean bring(String id) {
            return shell.show(id);
        }

        @Override
        public void manual(String id) {
            manuals.add(id);
        }
    }
}
