package rubezh.ui.codelist;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.codelist.CodeListSummary;
import rubezh.register.codelist.ListedEntry;
import rubezh.register.codelist.ListedEntry.Origin;
import rubezh.table.EntryChangeFormat;
import rubezh.text.Language;
import rubezh.ui.kit.ChipGroup;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Filter;
import rubezh.ui.kit.table.ListDetailPane;

/** View of the code lists: lists at the left, codes with search, the selected code at the right. */
final class CodeListView {
    private static final double SIDE_WIDTH = 260;
    private final UiContext ui;
    private final UiText texts;
    private final ReferenceData reference;
    private final CodeListViewModel model;
    private final Consumer<CodeListId> onSheet;
    private final EntryDialogs dialogs;
    private final EntryTableView table;
    private final VBox details = styled(new VBox(), "gap-4");
    private final CodeListMenu menu;
    private final TextField search;
    private final ChipGroup<EntryFilter> filters;
    private final ListDetailPane<ListedEntry> frame;
    private final Commands commands;

    CodeListView(
            UiContext ui,
            ReferenceData reference,
            CodeListViewModel model,
            Consumer<CodeListId> onSheet) {
        this.ui = ui;
        this.texts = ui.texts();
        this.reference = reference;
        this.model = model;
        this.onSheet = onSheet;
        this.dialogs = new EntryDialogs(ui);
        this.table = new EntryTableView(ui, () -> model.state().get().today());
        this.menu = new CodeListMenu(ui, model);
        this.frame = new ListDetailPane<>(ui, table.table(), model);
        this.search = frame.search("admin.codelist.search", model.search());
        this.filters =
                new ChipGroup<>(
                                texts,
                                model.filter(),
                                one -> texts.text(one.key(), model.count(one)))
                        .telling(model.state());
        this.commands = commands();
        layout();
        model.load();
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("entry-add", this::add),
                        Command.of("entry-change", frame.onSelected(this::change))
                                .enabledWhen(frame.selected(CodeListView::isListed)),
                        Command.of("entry-close", frame.onSelected(this::close))
                                .enabledWhen(frame.selected(CodeListView::isListed)),
                        Command.of("entry-map", frame.onSelected(this::map))
                                .enabledWhen(
                                        frame.selected(entry -> entry.origin() != Origin.BUILT_IN)),
                        Command.of("entry-used", frame.onSelected(this::showUses))
                                .enabledWhen(frame.selected(entry -> entry.uses() > 0)),
                        Command.of("entry-search", () -> search.requestFocus()),
                        Command.of("entry-import", this::read),
                        Command.of("entry-export", this::export),
                        Command.of("code-sheet", () -> onSheet.accept(model.list().get())),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    private static boolean isListed(ListedEntry entry) {
        return entry.origin() != Origin.UNKNOWN && entry.target() == null;
    }

    ScreenView screen() {
        return frame.screen(commands);
    }

    void close() {
        frame.close();
    }

    private void layout() {
        Button add = Buttons.primary(texts, commands.get("entry-add"));
        var bar = styled(new FlowPane(add, search), "flow-8");
        bar.getChildren()
                .addAll(Buttons.of(texts, commands.present("entry-import", "entry-export")));
        var chips = styled(new FlowPane(), "flow-8");
        chips.getChildren().addAll(filters.chips());
        var side = styled(new VBox(details), "gap-8");
        side.getChildren()
                .addAll(
                        Buttons.of(
                                texts,
                                commands.present(
                                        "entry-change", "entry-close", "entry-map", "entry-used")));
        side.getChildren().add(InfoBox.info(texts, "admin.codelist.rule"));
        frame.head(bar, chips, frame.messages())
                .left(menu.node())
                .side(SIDE_WIDTH, side)
                .details(details, this::showDetails)
                .rows(model::visible, model.state(), model.search(), model.filter());
        model.state().addListener((_, _, now) -> menu.show(now.lists()));
        frame.messages().with(this::problems, model.problems()).with(this::unknown, model.state());
    }

    private List<InfoBox> problems() {
        return new EntryChangeFormat(texts.messages())
                .problems(model.problems().get()).stream()
                        .limit(10)
                        .map(line -> InfoBox.stop(texts, "admin.codelist.problem", line))
                        .toList();
    }

    private List<InfoBox> unknown() {
        long unknown = model.count(EntryFilter.UNKNOWN);
        return unknown == 0
                ? List.of()
                : List.of(InfoBox.warning(texts, "admin.codelist.unknown", unknown));
    }

    /** Adds an entry like the selected one; of an unknown code, that code. */
    private void add() {
        ListedEntry entry = table.table().selected().get();
        boolean unknown = entry != null && entry.isUnknown();
        dialogs.add(
                unknown ? Objects.requireNonNull(entry).code() : "",
                unknown ? null : entry,
                model.state().get().ownColumns(),
                model::add);
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
        String code = entry.code();
        model.findUses(
                code, records -> ui.go(Destination.Cases.of(new Filter.Uses(list, code, records))));
    }

    private void read() {
        var chooser = chooser("command.entry-import");
        ui.files().several(chooser, frame.root().getScene().getWindow()).stream()
                .findFirst()
                .ifPresent(model::read);
    }

    private void export() {
        var chooser = chooser("command.entry-export");
        chooser.setInitialFileName(model.list().get().file() + ".csv");
        ui.files().target(chooser, frame.root().getScene().getWindow()).ifPresent(model::export);
    }

    private FileChooser chooser(String key) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text(key));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return chooser;
    }

    private void showDetails(@Nullable ListedEntry entry) {
        details.getChildren().clear();
        if (entry == null) {
            details.getChildren().add(styled(texts.label("admin.codelist.select"), "muted"));
            return;
        }
        boolean russian = texts.language().get() == Language.RU;
        addLine(entry.code(), "mono");
        addLine(entry.entry().label(russian), "semibold", "fs-18");
        addLine(entry.entry().label(!russian), "muted");
        if (!entry.aliases().isEmpty()) {
            addLine(texts.text("admin.codelist.aliases", String.join(", ", entry.aliases())));
        }
        addLine(texts.text("admin.codelist.uses", entry.uses()));
        new EntryColumnFormat(texts.messages(), reference)
                .lines(entry.entry())
                .forEach(line -> addLine(line, "muted", "fs-12"));
        var history = new EntryChangeFormat(texts.messages()).history(entry, ui.zone());
        if (!history.isEmpty()) {
            addLine(texts.text("admin.codelist.changes"), "semibold");
            history.forEach(line -> addLine(line, "fs-12"));
        }
    }

    private void addLine(String text, String... styles) {
        details.getChildren().add(styled(wrapping(new Label(text)), styles));
    }

    /** List of the code lists at the left, each with its number of entries and of unknown codes. */
    private static final class CodeListMenu {
        private static final double WIDTH = 216;
        private static final double ROW_HEIGHT = 28;

        private final UiContext ui;
        private final CodeListViewModel model;
        private final ListView<CodeListSummary> node = styled(new ListView<>(), "code-list-menu");
        private boolean showing;

        CodeListMenu(UiContext ui, CodeListViewModel model) {
            this.ui = ui;
            this.model = model;
            node.setCellFactory(_ -> new Cell());
            node.fixedCellSizeProperty().bind(ui.display().px(ROW_HEIGHT));
            ui.display().keepWidth(node, WIDTH);
            ui.texts().accessibleName(node, "admin.codelist.menu");
            node.getSelectionModel()
                    .selectedItemProperty()
                    .addListener((_, _, chosen) -> {
                        if (chosen != null && !showing) {
                            model.list().set(chosen.list());
                        }
                    });
            ui.texts().paint(node, _ -> node.refresh());
        }

        ListView<CodeListSummary> node() {
            return node;
        }

        /** Shows the lists and keeps the one that is shown selected. */
        void show(List<CodeListSummary> lists) {
            showing = true;
            node.getItems()
                    .setAll(lists.stream().sorted(Comparator.comparing(this::title)).toList());
            node.getItems().stream()
                    .filter(one -> one.list() == model.list().get())
                    .forEach(shown -> {
                        node.getSelectionModel().select(shown);
                        node.scrollTo(shown);
                    });
            showing = false;
        }

        private String title(CodeListSummary list) {
            return ui.texts().text("codelist.title." + list.list());
        }

        private final class Cell extends ListCell<CodeListSummary> {
            Cell() {
                setPrefWidth(0); // a long title is cut, not scrolled
            }

            @Override
            protected void updateItem(@Nullable CodeListSummary item, boolean empty) {
                super.updateItem(item, empty);
                boolean marked = item != null && item.unknown() + item.clashes() > 0;
                setText(
                        item == null
                                ? null
                                : ui.texts()
                                        .text(
                                                marked
                                                        ? "admin.codelist.menu.unknown"
                                                        : "admin.codelist.menu.entry",
                                                title(item),
                                                item.entries(),
                                                item.unknown() + item.clashes()));
            }
        }
    }
}
