package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.NameSearch;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;

/**
 * Search field for commands and the results of the finders, in both languages and both keyboard
 * layouts. Recently used commands come first.
 *
 * @see Finder
 */
final class CommandPalette {
    private static final int PER_GROUP = 8;

    /**
     * What a finder found.
     *
     * @param corrected whether it was found as the keys give it in the other layout
     */
    private record FinderResults(Finder finder, List<Finder.Result> results, boolean corrected) {}

    private final UiContext ui;
    private final Supplier<List<Commands>> commandSets;
    private final PaletteLineFactory lineFactory;
    private final PaletteList list;
    private final TextField input = styled(new TextField(), "palette-input");
    private final Label corrected = styled(new Label(), "palette-corrected");
    private final VBox panel = styled(new VBox(), "panel", "palette");
    private final BackgroundWorker.DelayedAction searchDelay;
    private final List<String> recentlyUsed = new ArrayList<>();
    private List<Finder> finders = List.of();
    private List<FinderResults> found = List.of();
    private @Nullable Job<?> search;

    CommandPalette(UiContext ui, Supplier<List<Commands>> commandSets) {
        this.ui = ui;
        this.commandSets = commandSets;
        this.lineFactory = new PaletteLineFactory(ui.texts());
        this.list = new PaletteList(ui.display(), this::choose);
        this.searchDelay = ui.worker().debounce(Duration.millis(60), this::startSearch);
        var footer = styled(ui.texts().label("shell.palette.foot"), "palette-foot");
        footer.setMaxWidth(Double.MAX_VALUE);
        panel.getChildren().addAll(header(), list.node(), footer);
        input.textProperty().addListener((_, _, _) -> onTyped());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
    }

    private Node header() {
        ui.texts().prompt(input, "shell.palette.field");
        ui.texts().accessibleName(input, "command.palette");
        HBox.setHgrow(input, Priority.ALWAYS);
        return styled(new HBox(Icons.of(Feather.SEARCH, 16), input, corrected), "palette-head");
    }

    void finders(List<Finder> all) {
        finders = List.copyOf(all);
    }

    void open() {
        if (panel.getScene() != null) {
            return;
        }
        input.clear();
        found = List.of();
        fill();
        ui.overlay().show(panel, Pos.TOP_CENTER, () -> {});
        StackPane.setMargin(panel, new javafx.geometry.Insets(ui.display().px(84).get(), 0, 0, 0));
    }

    private void onTyped() {
        found = List.of();
        fill();
        searchDelay.schedule();
    }

    private PaletteQuery query() {
        return new PaletteQuery(input.getText(), finders);
    }

    private void startSearch() {
        if (search != null) {
            search.cancel();
        }
        String text = query().text();
        List<Finder> active = query().activeFinders();
        if (active.isEmpty()) {
            return;
        }
        search =
                ui.worker()
                        .of(_ -> active.stream().map(finder -> find(finder, text)).toList())
                        .unlisted()
                        .onDone(all -> {
                            found = all;
                            fill();
                        })
                        .start();
    }

    /** Searches for the text as typed, then as the keys give it in the other layout. */
    private static FinderResults find(Finder finder, String text) {
        List<Finder.Result> results = finder.find(text, PER_GROUP);
        if (!results.isEmpty()) {
            return new FinderResults(finder, results, false);
        }
        List<Finder.Result> others = finder.find(NameSearch.otherLayout(text), PER_GROUP);
        return new FinderResults(finder, others, !others.isEmpty());
    }

    private List<Command> commands() {
        return commandSets.get().stream()
                .flatMap(set -> set.all().stream())
                .filter(command -> command.enabled().get() && !command.id().equals("palette"))
                .sorted(Comparator.comparingInt(this::lastUsed))
                .toList();
    }

    private int lastUsed(Command command) {
        int index = recentlyUsed.indexOf(command.id());
        return index < 0 ? recentlyUsed.size() : index;
    }

    private List<String> names(Command command) {
        return CommandNames.of(command.labelKey(), ui.texts().allMessages());
    }

    private void fill() {
        PaletteQuery query = query();
        String text = query.text();
        List<Command> all = commands();
        List<Command> matching =
                query.onlyFinder() != null
                        ? List.of()
                        : text.isEmpty() ? all : NameSearch.best(text, all, this::names);
        List<FinderResults> hits = found.stream().filter(f -> !f.results.isEmpty()).toList();
        boolean foundOtherwise =
                !hits.isEmpty() && hits.stream().allMatch(FinderResults::corrected);
        boolean fixed =
                !text.isEmpty()
                        && (NameSearch.isOtherLayout(text, all, this::names)
                                || matching.isEmpty() && foundOtherwise);
        showCorrection(fixed ? NameSearch.otherLayout(text) : "");
        list.show(lines(matching, fixed ? NameSearch.otherLayout(text) : text));
    }

    private List<PaletteLine> lines(List<Command> matching, String shown) {
        var lines = new ArrayList<PaletteLine>();
        if (!matching.isEmpty()) {
            lines.add(lineFactory.heading("shell.palette.commands"));
        }
        matching.stream().limit(PER_GROUP).forEach(command -> lines.add(line(command, shown)));
        for (FinderResults group : found) {
            if (!group.results.isEmpty()) {
                lines.add(lineFactory.heading(group.finder.groupKey()));
                group.results.forEach(result ->
                        lines.add(lineFactory.result(result, shown, group.finder.prefix())));
            }
        }
        if (lines.isEmpty()) {
            lines.add(lineFactory.heading("shell.palette.nothing"));
        }
        return lines;
    }

    private void showCorrection(String text) {
        setShown(corrected, !text.isEmpty());
        corrected.setText(text.isEmpty() ? "" : ui.texts().text("shell.palette.corrected", text));
    }

    private PaletteLine line(Command command, String shown) {
        PaletteLine line = lineFactory.command(command, shown);
        return new PaletteLine(
                line.node(),
                () -> {
                    recentlyUsed.remove(command.id());
                    recentlyUsed.addFirst(command.id());
                    line.onChosen().run();
                },
                false);
    }

    private void choose(PaletteLine line) {
        ui.overlay().close(panel);
        line.onChosen().run();
    }

    private void onKeyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.moveSelection(1);
            case UP -> list.moveSelection(-1);
            case ENTER -> list.chooseSelected();
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }
}
