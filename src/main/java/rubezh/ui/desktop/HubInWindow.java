package rubezh.ui.desktop;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Messages;
import rubezh.ui.hub.AwayBanner;
import rubezh.ui.hub.HubState;
import rubezh.ui.hub.SourceSwitch;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.shell.StatusBarCell;

/**
 * The hub in the frame around the screens: the switch in the header, the line that says that it
 * cannot be reached, the cell of what waits, and the refresh of what others have added.
 */
final class HubInWindow {
    private final UiContext ui;
    private final RecordSources sources;
    private final SessionScreens screens;
    private final SourceChange change;
    private final StatusBarCell cell;
    private final BooleanBinding connected;
    private Subscription listeners = Subscription.EMPTY;
    private Runnable onAdded = () -> {};
    private long sent;

    HubInWindow(
            UiContext ui,
            RecordSources sources,
            SessionScreens screens,
            Consumer<Runnable> saveThen) {
        this.ui = ui;
        this.sources = sources;
        this.screens = screens;
        this.change = new SourceChange(ui, sources, screens, saveThen);
        this.cell =
                new StatusBarCell(
                        ui.texts(),
                        Feather.DATABASE,
                        this::text,
                        () -> ui.goToFirst(Destination.HUB));
        this.connected =
                Bindings.createBooleanBinding(
                        () -> state().isConnected(), sources.monitor().state());
    }

    private HubState state() {
        return sources.monitor().state().get();
    }

    /**
     * Adds the switch to the window and begins to follow the hub.
     *
     * @param onCounted counts again what waits
     * @param onNew shows what others have added
     */
    void start(Runnable onCounted, Runnable onNew) {
        onAdded = onNew;
        var monitor = sources.monitor();
        Command toggle = Command.of("switch-source", change::toggle).enabledWhen(connected);
        screens.shell().commands().add(toggle);
        var choice = new SourceSwitch(ui.texts(), monitor, sources.hub(), toggle);
        screens.shell().setSource(choice);
        listeners = choice::close;
        if (sources.hub().get()) {
            var banner = new AwayBanner(ui, monitor, toggle);
            screens.shell().setBanner(banner);
            listeners = listeners.and(banner::close);
        }
        listeners = listeners.and(monitor.state().subscribe((_, _) -> showState()));
        monitor.onAdded(this::showAdded);
        monitor.onSent(number -> {
            sent = number;
            showState();
            onCounted.run();
        });
        if (!state().isConnected()) {
            monitor.start();
        }
        showState();
    }

    /** Puts the cell of the hub behind that of the officer. */
    List<StatusBarCell> withCell(List<StatusBarCell> cells) {
        var all = new ArrayList<>(cells);
        all.add(Math.min(3, all.size()), cell);
        return all;
    }

    private void showState() {
        boolean waits = state().isAway() || state().waiting() > 0;
        if (waits) {
            sent = 0;
        }
        cell.styled(waits ? new String[] {"warn"} : new String[] {"ok"});
        cell.refresh();
    }

    private String text(Messages m) {
        HubState now = state();
        if (now.isAway()) {
            return now.waiting() == 0
                    ? m.text("hub.status.away")
                    : m.text("hub.status.away.waiting", now.waiting());
        }
        if (now.waiting() > 0) {
            return m.text("hub.status.waiting", now.waiting());
        }
        return sent > 0 ? m.text("hub.status.sent", sent) : "";
    }

    /**
     * Brings the lists of the hub up to date, then the screens; the own records have not changed.
     */
    private void showAdded() {
        if (sources.hub().get()) {
            ui.worker()
                    .action(sources::refreshLists)
                    .unlisted()
                    .onDone(_ -> onAdded.run())
                    // The line over the screens tells.
                    .onFault(_ -> {})
                    .start();
        }
    }

    /**
     * Follows the hub that the computer was connected with; leaves one it was disconnected from.
     */
    void connectionChanged() {
        sources.monitor().start();
        if (sources.hub().get()) {
            ui.worker()
                    .of(_ -> sources.own().hub().isConnected())
                    .unlisted()
                    .onDone(still -> {
                        if (!still && sources.hub().get()) {
                            change.toggle();
                        }
                    })
                    .start();
        }
    }

    /** Ends with the screens. */
    void stop() {
        listeners.unsubscribe();
        sources.monitor().onAdded(() -> {});
        sources.monitor().onSent(_ -> {});
    }
}
