package rubezh.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
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
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;

/**
 * One field that finds commands and whatever the finders know, in both languages and either
 * keyboard layout. What was used last comes first.
 */
final class CommandPalette {
    private static final int PER_GROUP = 8;

    private record FinderResult(Finder finder, List<Finder.Result> hits) {}

    private final UiContext ui;
    private final Supplier<List<Commands>> sets;
    private final PaletteLineFactory draw;
    private final TextField input = new TextField();
    private final Label corrected = new Label();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final VBox panel = new VBox();
    private final BackgroundWorker.DelayedAction ask;
    private final List<String> recentlyUsed = new ArrayList<>();
    private final List<PaletteLine> lines = new ArrayList<>();
    private List<Finder> finders = List.of();
    private List<FinderResult> found = List.of();
    private @Nullable Job<?> search;
    private int selectedIndex;

    CommandPalette(UiContext ui, Supplier<List<Commands>> sets) {
        this.ui = ui;
        this.sets = sets;
        this.draw = new PaletteLineFactory(ui.texts());
        this.ask = ui.worker().debounce(Duration.millis(60), this::startSearch);
        panel.getStyleClass().addAll("panel", "palette");
        corrected.getStyleClass().add("palette-corrected");
        input.getStyleClass().add("palette-input");
        ui.texts().prompt(input, "shell.palette.field");
        ui.texts().accessibleName(input, "command.palette");
        HBox.setHgrow(input, Priority.ALWAYS);
        var head = new HBox(Icons.of(Feather.SEARCH, 16), input, corrected);
        head.getStyleClass().add("palette-head");
        list.getStyleClass().add("palette-list");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("palette-scroll");
        scroll.maxHeightProperty().bind(ui.display().px(440));
        var foot = ui.texts().bind(new Label(), "shell.palette.foot");
        foot.getStyleClass().add("palette-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        panel.getChildren().addAll(head, scroll, foot);
        input.textProperty().addListener((_, _, _) -> onTyped());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
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
        ask.schedule();
    }

    private String query() {
        String text = input.getText().strip();
        return activeFinder() == null && !text.startsWith(">") ? text : text.substring(1).strip();
    }

    /** Returns the finder the first character asks for. */
    private @Nullable Finder activeFinder() {
        String text = input.getText().strip();
        return finders.stream()
                .filter(f -> !text.isEmpty() && text.charAt(0) == f.prefix())
                .findFirst()
                .orElse(null);
    }

    private void startSearch() {
        if (search != null) {
            search.cancel();
        }
        String text = query();
        Finder only = activeFinder();
        if (text.isEmpty() || input.getText().startsWith(">")) {
            return;
        }
        List<Finder> asked = only == null ? finders : List.of(only);
        search =
                ui.worker()
                        .of(_ -> asked.stream().map(f -> ask(f, text)).toList())
                        .unlisted()
                        .onDone(all -> {
                            found = all;
                            fill();
                        })
                        .start();
    }

    /** Asks with the text as typed, then as the other layout would have it. */
    private static FinderResult ask(Finder finder, String text) {
        List<Finder.Result> straight = finder.find(text, PER_GROUP);
        return new FinderResult(
                finder,
                straight.isEmpty()
                        ? finder.find(NameSearch.otherLayout(text), PER_GROUP)
                        : straight);
    }

    private List<Command> commands() {
        return sets.get().stream()
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
        return ui.texts().allMessages().stream()
                .map((Messages m) -> NameSearch.fold(m.text(command.labelKey())))
                .toList();
    }

    private void fill() {
        String text = query();
        List<Command> all = commands();
        List<Command> hits =
                activeFinder() != null
                        ? List.of()
                        : text.isEmpty() ? all : NameSearch.best(text, all, this::names);
        boolean fixed =
                !text.isEmpty()
                        && (NameSearch.isOtherLayout(text, all, this::names)
                                || hits.isEmpty() && matchesOnlyOtherLayout(text));
        showCorrection(fixed ? NameSearch.otherLayout(text) : "");
        draw(hits, fixed ? NameSearch.otherLayout(text) : text);
        list.getChildren().setAll(lines.stream().map(PaletteLine::node).toList());
        select(first());
    }

    private void draw(List<Command> hits, String shown) {
        lines.clear();
        if (!hits.isEmpty()) {
            lines.add(draw.heading("shell.palette.commands", ""));
        }
        hits.stream()
                .limit(PER_GROUP)
                .forEach(c -> lines.add(recordUse(draw.command(c, shown), c.id())));
        for (FinderResult group : found) {
            if (!group.hits.isEmpty()) {
                lines.add(draw.heading(group.finder.groupKey(), ""));
                group.hits.forEach(h -> lines.add(draw.hit(h, shown, group.finder.prefix())));
            }
        }
        if (lines.isEmpty()) {
            lines.add(draw.heading("shell.palette.nothing", ""));
        }
    }

    /** Says whether what the finders brought holds the text only in the other layout. */
    private boolean matchesOnlyOtherLayout(String text) {
        return found.stream().anyMatch(f -> !f.hits.isEmpty())
                && found.stream()
                        .flatMap(f -> f.hits.stream())
                        .noneMatch(h ->
                                NameSearch.fold(h.text() + h.detail())
                                        .contains(NameSearch.fold(text)));
    }

    private void showCorrection(String text) {
        corrected.setVisible(!text.isEmpty());
        corrected.setManaged(!text.isEmpty());
        corrected.setText(text.isEmpty() ? "" : ui.texts().text("shell.palette.corrected", text));
    }

    private PaletteLine recordUse(PaletteLine paletteLine, String id) {
        return new PaletteLine(
                paletteLine.node(),
                () -> {
                    recentlyUsed.remove(id);
                    recentlyUsed.addFirst(id);
                    paletteLine.onChosen().run();
                },
                false);
    }

    private int first() {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).heading()) {
                return i;
            }
        }
        return -1;
    }

    private void select(int index) {
        selectedIndex = index;
        for (int i = 0; i < lines.size(); i++) {
            PaletteLine paletteLine = lines.get(i);
            paletteLine.node().getStyleClass().remove("selected");
            int here = i;
            paletteLine.node().setOnMouseClicked(paletteLine.heading() ? null : _ -> choose(here));
        }
        if (index >= 0) {
            lines.get(index).node().getStyleClass().add("selected");
            reveal(index);
        }
    }

    private void reveal(int index) {
        double height = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (height > 0) {
            double top = lines.get(index).node().getBoundsInParent().getMinY();
            scroll.setVvalue(Math.clamp((top - ui.display().px(160).get()) / height, 0.0, 1.0));
        }
    }

    private void moveSelection(int by) {
        int next = selectedIndex + by;
        while (next >= 0 && next < lines.size() && lines.get(next).heading()) {
            next += by;
        }
        if (next >= 0 && next < lines.size()) {
            select(next);
        }
    }

    private void choose(int index) {
        if (index >= 0) {
            PaletteLine paletteLine = lines.get(index);
            ui.overlay().close(panel);
            paletteLine.onChosen().run();
        }
    }

    private void onKeyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> moveSelection(1);
            case UP -> moveSelection(-1);
            case ENTER -> choose(selectedIndex);
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }
}
