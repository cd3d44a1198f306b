package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ThemeButton;
import rubezh.ui.kit.TrainingBanner;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;

/**
 * Frame around the screens: training banner, header, navigation, tabs and status bar, with palette
 * and cheat sheet as overlays. It knows screens only as {@link ScreenDescriptor}s.
 *
 * <pre>{@code
 * var shell = new Shell(ui, sessionInfo, navigation, this::lock, help::open);
 * shell.open(seizures.list());
 * }</pre>
 *
 * @see MainWindow
 */
public final class Shell {
    private final UiContext ui;
    private final BorderPane root = styled(new BorderPane(), "shell");
    private final Commands global = new Commands();
    private final Tabs tabs;
    private final NavRail rail;
    private final StatusBar statusBar;
    private final CommandPalette palette;
    private final CheatSheet cheatSheet;
    private final ShellHeader header;
    private final VBox middle = new VBox();
    private final TrainingBanner training;

    /**
     * @param sessionInfo station and officer in the header
     * @param navigation entries at the left, in order; those not permitted are left out
     * @param lock locks the window
     * @param help shows the help page of a screen id; an empty id has the first page
     */
    public Shell(
            UiContext ui,
            SessionInfo sessionInfo,
            List<NavItem> navigation,
            Runnable lock,
            java.util.function.Consumer<String> help) {
        this.ui = ui;
        training = new TrainingBanner(ui.texts());
        tabs = new Tabs(ui.overlay(), styled(ui.texts().label("shell.opening"), "opening"));
        palette = new CommandPalette(ui, this::commandSets);
        cheatSheet = new CheatSheet(ui, this::commandSets);
        Command lockCommand = Command.of("lock", lock);
        Command helpCommand = Command.of("help", () -> help.accept(currentId()));
        List<NavItem> permitted = navigation.stream().filter(this::isPermitted).toList();
        permitted.forEach(item -> global.add(item.command()));
        windowCommands().forEach(global::add);
        ThemeButton.commands(ui.display()).forEach(global::add);
        global.add(lockCommand).add(helpCommand);
        rail = new NavRail(ui, permitted, helpCommand);
        statusBar = new StatusBar(ui, helpCommand, global.get("keys"), global.get("language"));
        header =
                new ShellHeader(
                        ui,
                        sessionInfo,
                        global.get("palette"),
                        lockCommand,
                        () -> global.present("change-password", "doctor", "support-file", "lock"));
        layout(sessionInfo);
        Commands.listen(root, this::commandSets);
        tabs.current().addListener((_, _, _) -> rail.setCurrent(currentId()));
    }

    private void layout(SessionInfo sessionInfo) {
        root.setTop(
                sessionInfo.station().training()
                        ? new VBox(training, header.node())
                        : header.node());
        root.setLeft(rail.node());
        middle.getChildren().addAll(new TabStrip(ui, tabs).node(), tabs.content());
        VBox.setVgrow(tabs.content(), Priority.ALWAYS);
        root.setCenter(middle);
        root.setBottom(statusBar.node());
    }

    private List<Command> windowCommands() {
        var display = ui.display();
        return List.of(
                Command.of("palette", palette::open),
                Command.of("keys", cheatSheet::open),
                Command.of("language", this::switchLanguage),
                Command.of("close", this::closeCurrent),
                Command.of("next-tab", () -> tabs.selectRelative(1)),
                Command.of("previous-tab", () -> tabs.selectRelative(-1)),
                Command.of("zoom-in", display::zoomIn),
                Command.of("zoom-out", display::zoomOut),
                Command.of("zoom-reset", () -> display.zoomTo(1)),
                Command.of("navigation", () -> rail.toggle()));
    }

    private void switchLanguage() {
        var language = ui.texts().language();
        language.set(language.get().other());
    }

    private void closeCurrent() {
        ScreenDescriptor descriptor = tabs.current().get();
        if (descriptor != null) {
            tabs.close(descriptor);
        }
    }

    private String currentId() {
        ScreenDescriptor descriptor = tabs.current().get();
        return descriptor == null ? "" : descriptor.id();
    }

    private boolean isPermitted(NavItem item) {
        return ui.allows(item.command().entry().permission());
    }

    /** Returns the permitted commands that are active: of the screen, then of the window. */
    private List<Commands> commandSets() {
        var sets = new ArrayList<Commands>();
        ScreenDescriptor descriptor = tabs.current().get();
        if (descriptor != null) {
            sets.add(descriptor.commands().permittedTo(ui.officer()));
        }
        sets.add(global.permittedTo(ui.officer()));
        return sets;
    }

    /** Returns the commands that keys, palette and cheat sheet offer now. */
    public List<Command> activeCommands() {
        return commandSets().stream().flatMap(set -> set.all().stream()).toList();
    }

    public Parent root() {
        return root;
    }

    /** Opens the screen that never closes; the others return to it. */
    public void openHome(ScreenDescriptor descriptor) {
        tabs.openHome(descriptor);
    }

    /** Adds another screen that never closes, behind the home screen, without showing it. */
    public void keep(ScreenDescriptor descriptor) {
        tabs.keep(descriptor);
    }

    /** Lays out a kept screen, unseen and step by step, so that it is shown at once later. */
    public void preload(String id) {
        tabs.find(id)
                .ifPresent(screen -> {
                    if (screen.content() instanceof Region region && region.getParent() == null) {
                        ui.worker()
                                .inTurns(tabs.preload(new ScreenPreloader(ui.display(), region)));
                    }
                });
    }

    /** Opens a screen in a new tab or selects its tab. */
    public void open(ScreenDescriptor descriptor) {
        tabs.open(descriptor);
    }

    /** Selects the tab of a screen; returns whether it is open. */
    public boolean show(String id) {
        return tabs.show(id);
    }

    /** Closes a screen unless it refuses. */
    public void close(String id) {
        tabs.find(id).ifPresent(tabs::close);
    }

    public ReadOnlyObjectProperty<@Nullable ScreenDescriptor> current() {
        return tabs.current();
    }

    public List<ScreenDescriptor> screens() {
        return List.copyOf(tabs.screens());
    }

    public Optional<ScreenDescriptor> find(String id) {
        return tabs.find(id);
    }

    /** Closes all screens without confirmation. */
    public void clear() {
        tabs.clear();
    }

    /** Sets the cells of the status bar before those of help, keys, Num Lock and layout. */
    public void setStatus(List<StatusBarCell> cells) {
        statusBar.setCells(cells);
    }

    /** Puts a switch between the sources of the records into the header, behind the station. */
    public void setSource(Region choice) {
        header.setSource(choice);
    }

    /** Puts a line over the screens, between the tabs and what they show. */
    public void setBanner(Region banner) {
        middle.getChildren().add(1, banner);
    }

    /** Offers the tour in the band over training data, where somebody has one. */
    public void offerTour() {
        global.find("tour").ifPresent(training::offer);
    }

    public void setFinders(List<Finder> finders) {
        palette.finders(finders);
    }

    public Commands commands() {
        return global;
    }
}
