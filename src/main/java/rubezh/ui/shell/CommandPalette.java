package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Messages;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.NameSearch;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.DisplaySettings;
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

    /**
     * Text typed in the command palette. Its first character may limit the search: {@code >} to
     * commands, the prefix of a finder to its group.
     *
     * @param input text as typed
     * @param finders all finders of the palette
     */
    record PaletteQuery(String input, List<Finder> finders) {
        /** Returns the text to search for, without the prefix. */
        String text() {
            String text = input.strip();
            return onlyFinder() == null && !text.startsWith(">") ? text : text.substring(1).strip();
        }

        /** Returns the finder whose prefix was typed, or null. */
        @Nullable Finder onlyFinder() {
            String text = input.strip();
            return finders.stream()
                    .filter(finder -> !text.isEmpty() && text.charAt(0) == finder.prefix())
                    .findFirst()
                    .orElse(null);
        }

        /** Returns the finders to ask; none while nothing is typed or for commands alone. */
        List<Finder> activeFinders() {
            if (text().isEmpty() || input.startsWith(">")) {
                return List.of();
            }
            Finder only = onlyFinder();
            return only == null ? finders : List.of(only);
        }
    }

    /**
     * Names the palette finds a command by, folded: its label and the words of {@code
     * <label>.words}, in every language.
     */
    static final class CommandNames {
        private CommandNames() {}

        static List<String> of(String labelKey, Collection<Messages> languages) {
            return languages.stream()
                    .flatMap(messages -> in(messages, labelKey))
                    .map(NameSearch::fold)
                    .toList();
        }

        private static Stream<String> in(Messages messages, String labelKey) {
            Stream<String> label = Stream.of(messages.text(labelKey));
            String words = labelKey + ".words";
            return messages.has(words)
                    ? Stream.concat(label, Stream.of(messages.text(words).split(";")))
                    : label;
        }
    }

    /** Scrolling list of the palette; the selection skips headings. */
    private static final class PaletteList {
        private final DisplaySettings display;
        private final Consumer<PaletteLine> onChosen;
        private final VBox list = styled(new VBox(), "palette-list");
        private final ScrollPane scroll = styled(scrolling(list), "palette-scroll");
        private List<PaletteLine> lines = List.of();
        private int selectedIndex;

        PaletteList(DisplaySettings display, Consumer<PaletteLine> onChosen) {
            this.display = display;
            this.onChosen = onChosen;
            scroll.maxHeightProperty().bind(display.px(440));
        }

        Node node() {
            return scroll;
        }

        /** Shows lines and selects the first that is no heading. */
        void show(List<PaletteLine> shown) {
            lines = List.copyOf(shown);
            list.getChildren().setAll(lines.stream().map(PaletteLine::node).toList());
            for (PaletteLine line : lines) {
                line.node().setOnMouseClicked(line.heading() ? null : _ -> onChosen.accept(line));
            }
            selectedIndex = -1;
            moveSelection(1);
        }

        /** Moves the selection to the next line that is no heading, if there is one. */
        void moveSelection(int by) {
            int next = selectedIndex + by;
            while (next >= 0 && next < lines.size() && lines.get(next).heading()) {
                next += by;
            }
            if (next >= 0 && next < lines.size()) {
                select(next);
            }
        }

        private void select(int index) {
            lines.forEach(line -> line.node().getStyleClass().remove("selected"));
            selectedIndex = index;
            lines.get(index).node().getStyleClass().add("selected");
            reveal(index);
        }

        private void reveal(int index) {
            double height = list.getHeight() - scroll.getViewportBounds().getHeight();
            if (height > 0) {
                double top = lines.get(index).node().getBoundsInParent().getMinY();
                scroll.setVvalue(Math.clamp((top - display.px(160).get()) / height, 0.0, 1.0));
            }
        }

        void chooseSelected() {
            if (selectedIndex >= 0) {
                onChosen.accept(lines.get(selectedIndex));
            }
        }
    }
}
