package rubezh.ui.codelist;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import rubezh.register.codelist.ListedEntry;
import rubezh.register.codelist.ListedEntry.Origin;
import rubezh.table.EntryChangeText;
import rubezh.text.Fault;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;

/** View of the code lists: lists at the left, codes with search, the selected code at the right. */
final class CodeListView {
    private static final double SIDE_WIDTH = 260;
    private static final double SEARCH_WIDTH = 232;

    private final UiContext ui;
    private final UiText texts;
    private final CodeListViewModel model;
    private final CodeListScreens.Navigation uses;
    private final EntryDialogs dialogs;
    private final EntryTableView table;
    private final EntryDetails details;
    private final CodeListMenu menu;
    private final TextField search;
    private final Map<EntryFilter, Chip> filters = new EnumMap<>(EntryFilter.class);
    private final VBox messages = styled(new VBox(), "gap-8");
    private final SimpleBooleanProperty chosen = new SimpleBooleanProperty();
    private final SimpleBooleanProperty mappable = new SimpleBooleanProperty();
    private final SimpleBooleanProperty listed = new SimpleBooleanProperty();
    private final BorderPane root = new BorderPane();
    private final Commands commands;

    CodeListView(UiContext ui, CodeListViewModel model, CodeListScreens.Navigation uses) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.uses = uses;
        this.dialogs = new EntryDialogs(ui);
        this.table = new EntryTableView(ui);
        this.details = new EntryDetails(ui);
        this.menu = new CodeListMenu(ui, model);
        this.search = texts.prompt(new TextField(), "admin.codelist.search");
        this.commands = commands();
        layout();
        bind();
        model.load();
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("entry-add", this::add),
                        Command.of("entry-change", () -> withChosen(this::change))
                                .enabledWhen(listed),
                        Command.of("entry-close", () -> withChosen(this::close))
                                .enabledWhen(listed),
                        Command.of("entry-map", () -> withChosen(this::map)).enabledWhen(mappable),
                        Command.of("entry-used", () -> withChosen(this::showUses))
                                .enabledWhen(chosen),
                        Command.of("entry-search", () -> search.requestFocus()),
                        Command.of("entry-import", this::read),
                        Command.of("entry-export", this::export),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    ScreenView screen() {
        return new ScreenView(root, commands, table.table().view()::requestFocus);
    }

    void close() {
        table.table().close();
    }

    private void layout() {
        texts.accessibleName(search, "admin.codelist.search");
        search.textProperty().bindBidirectional(model.search());
        search.prefWidthProperty().bind(ui.display().px(SEARCH_WIDTH));
        Button add = Buttons.primary(texts, commands.get("entry-add"));
        var bar = styled(new FlowPane(add, search), "flow-8");
        bar.getChildren().add(Buttons.of(texts, commands.get("entry-import")));
        bar.getChildren().add(Buttons.of(texts, commands.get("entry-export")));
        var chips = styled(new FlowPane(), "flow-8");
        for (EntryFilter filter : EntryFilter.values()) {
            Chip chip = new Chip().pill().onAction(() -> model.filter().set(filter));
            filters.put(filter, chip);
            chips.getChildren().add(chip);
        }
        var top = styled(new VBox(bar, chips, messages), "exchange-head", "gap-8");
        root.setLeft(menu.node());
        root.setCenter(new BorderPane(table.table().node(), top, null, null, null));
        root.setRight(ui.display().keepWidth(scrolling(side()), SIDE_WIDTH));
    }

    private VBox side() {
        var side = styled(new VBox(details.node()), "side-panel", "exchange-card", "gap-8");
        for (String id : new String[] {"entry-change", "entry-close", "entry-map", "entry-used"}) {
            commands.find(id).ifPresent(c -> side.getChildren().add(Buttons.of(texts, c)));
        }
        side.getChildren().add(InfoBox.info(texts, "admin.codelist.rule"));
        return side;
    }

    private void bind() {
        model.state()
                .addListener((_, _, shown) -> {
                    menu.show(shown.lists());
                    showEntries();
                });
        model.search().addListener((_, _, _) -> showEntries());
        model.filter().addListener((_, _, _) -> showEntries());
        for (var told : List.of(model.fault(), model.done(), model.problems())) {
            told.addListener(_ -> texts.repaint(messages));
        }
        table.table().selected().addListener((_, _, _) -> texts.repaint(details.node()));
        texts.paint(details.node(), _ -> paintSelected());
        texts.paint(messages, _ -> paintMessages());
        texts.paint(root, _ -> paintFilters());
    }

    private void showEntries() {
        table.show(model.visible(), model.state().get().today());
        paintFilters();
        texts.repaint(messages);
    }

    private void paintFilters() {
        filters.forEach((filter, chip) -> {
            chip.label().setText(texts.text(filter.key(), model.count(filter)));
            chip.selected(model.filter().get() == filter);
        });
    }

    private void paintSelected() {
        ListedEntry entry = table.table().selected().get();
        details.show(entry);
        chosen.set(entry != null && entry.uses() > 0);
        listed.set(entry != null && entry.origin() != Origin.UNKNOWN && entry.target() == null);
        mappable.set(entry != null && entry.origin() != Origin.BUILT_IN);
    }

    private void paintMessages() {
        Fault fault = model.fault().get();
        messages.getChildren().setAll(FaultBox.of(texts, fault));
        var history = new EntryChangeText(texts.messages());
        history.problems(model.problems().get()).stream()
                .limit(10)
                .forEach(line ->
                        messages.getChildren()
                                .add(InfoBox.stop(texts, "admin.codelist.problem", line)));
        var done = model.done().get();
        if (done != null && fault == null) {
            messages.getChildren().add(InfoBox.info(texts, done.key(), done.arguments().toArray()));
        }
        long unknown = model.count(EntryFilter.UNKNOWN);
        if (unknown > 0) {
            messages.getChildren().add(InfoBox.warning(texts, "admin.codelist.unknown", unknown));
        }
        setShown(messages, !messages.getChildren().isEmpty());
    }

    private void withChosen(Consumer<ListedEntry> action) {
        ListedEntry entry = table.table().selected().get();
        if (entry != null) {
            action.accept(entry);
        }
    }

    /** Adds an entry like the selected one; of an unknown code, that code. */
    private void add() {
        ListedEntry entry = table.table().selected().get();
        boolean unknown = entry != null && entry.isUnknown();
        dialogs.add(
                unknown ? Objects.requireNonNull(entry).code() : "",
                unknown ? null : entry,
                typed -> model.add(typed.names(), typed.like(), typed.from()));
    }

    private void change(ListedEntry entry) {
        dialogs.rename(entry, model::rename);
    }

    private void close(ListedEntry entry) {
        if (entry.entry().validTo() != null) {
            model.close(entry.code(), null);
        } else {
            dialogs.close(
                    entry, model.state().get().today(), day -> model.close(entry.code(), day));
        }
    }

    private void map(ListedEntry entry) {
        if (entry.target() != null) {
            model.map(entry.code(), null);
        } else {
            dialogs.map(entry, target -> model.map(entry.code(), target));
        }
    }

    private void showUses(ListedEntry entry) {
        var list = model.list().get();
        model.findUses(entry.code(), records -> uses.show(list, entry.code(), records));
    }

    private void read() {
        var chooser = chooser("command.entry-import");
        ui.files().several(chooser, root.getScene().getWindow()).stream()
                .findFirst()
                .ifPresent(model::read);
    }

    private void export() {
        var chooser = chooser("command.entry-export");
        chooser.setInitialFileName(model.list().get().file() + ".csv");
        ui.files().target(chooser, root.getScene().getWindow()).ifPresent(model::export);
    }

    private FileChooser chooser(String key) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text(key));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return chooser;
    }
}
