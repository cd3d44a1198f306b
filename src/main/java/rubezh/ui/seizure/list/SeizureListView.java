package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.BooleanExpression;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.register.SeizureRow;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Beginning;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.PagedTable;
import rubezh.ui.kit.table.RowCount;
import rubezh.ui.seizure.display.EmptyListPane;
import rubezh.ui.seizure.display.TotalsBar;

/**
 * List of seizures with toolbar, views, filters, totals and preview.
 *
 * @see SeizureListViewModel
 */
public final class SeizureListView {
    /** Height in logical pixels below which the toolbar takes in the views and the filters. */
    private static final double LOW = 470;

    private final UiContext ui;
    private final SeizureListViewModel model;
    private final ListActions actions;
    private final ColumnChoice columns;
    private final PagedTable<SeizureRow> table;
    private final TextField search = styled(new TextField(), "list-search");
    private final TotalsBar totals;
    private final PreviewPane preview;
    private final ViewBar views;
    private final FilterBar filters;
    private final RowMenu menu;
    private final SelectionBar selection;
    private final BatchController batch;
    private final PreviewPlacement placement;
    private final BorderPane main = styled(new BorderPane(), "list-main");
    private final VBox top = new VBox();
    private final VBox narrowing = styled(new VBox(), "filter-bar");
    private final ListToolbar toolbar;
    private final Commands commands;
    private boolean low;

    public SeizureListView(
            UiContext ui,
            LiveLabels labels,
            FieldEditorFactory factory,
            SeizureListViewModel model,
            ListActions actions) {
        this.ui = ui;
        this.model = model;
        this.actions = actions;
        var usual = usualColumns(labels);
        columns = new ColumnChoice(ui.texts(), labels, model.shape(), usual);
        table = new PagedTable<>(ui, "list.title", SeizureRow::recordId, usual);
        totals = new TotalsBar(ui.texts(), labels, "list.totals.none");
        views = new ViewBar(ui, model);
        var dialog = new FilterDialog(ui, factory, labels.reference(), model);
        filters = new FilterBar(ui.texts(), labels, model, dialog);
        menu = new RowMenu(ui, table);
        batch = new BatchController(ui, labels, model, table, actions);
        commands = commands();
        selection = selectionBar();
        preview = new PreviewPane(ui, labels, model.attachments(), find("open"), find("preview"));
        toolbar = new ListToolbar(ui, commands, search, views.line(), filters.line());
        layout();
        var shown = model.preview().shown();
        placement = new PreviewPlacement(ui, main, preview, shown, find("open")::run);
        placement.root().heightProperty().addListener((_, _, _) -> fitHeight());
        bind();
    }

    private List<Column<SeizureRow>> usualColumns(LiveLabels labels) {
        return new ListColumns(
                        ui, labels, row -> model.hasDraft(row.recordId()), model.scope().station())
                .all();
    }

    private SelectionBar selectionBar() {
        return new SelectionBar(
                ui.texts(),
                commands("submit-selected", "case-papers", "print", "export-table"),
                table::selectOne);
    }

    public ScreenView screen() {
        return new ScreenView(placement.root(), commands, () -> table.view().requestFocus());
    }

    private Command find(String id) {
        return commands.get(id);
    }

    private List<Command> commands(String... ids) {
        return commands.present(ids);
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("new", () -> ui.go(Beginning.BLANK)),
                        Command.of("copy", () -> goTo(Destination.CopyOf::new)),
                        Command.of("repeat-last", () -> ui.go(Beginning.LAST)),
                        Command.of("from-template", () -> ui.go(Beginning.TEMPLATE)),
                        Command.of("open", this::open),
                        Command.of("edit", () -> goTo(id -> new Destination.EditCase(id, ""))),
                        Command.of("preview", () -> placement.toggle()),
                        Command.of("mark-deletion", () -> withSelected(actions::toggleMark)),
                        Command.of(
                                "take-back",
                                () -> withSelected(row -> actions.takeBack(row.recordId()))),
                        settle(),
                        Command.of(
                                "case-papers",
                                () -> batch.papers(() -> withSelected(this::showPapers))),
                        batch.submission(),
                        batch.printing(),
                        batch.exportation(),
                        Command.of("select-all", table::selectLoaded),
                        Command.of("columns", this::chooseColumns),
                        Command.of("row-menu", menu::showAtRow),
                        Command.of("find", this::find),
                        filters.command(),
                        views.command(),
                        Command.of("refresh", model::refresh))
                .permittedTo(ui.officer());
    }

    private void chooseColumns() {
        new ColumnDialog(ui, columns, model.views()).show();
    }

    private Command settle() {
        var can = model.preview().selected().map(r -> r != null && r.isContested()).orElse(false);
        return Command.of("settle", () -> goTo(Destination.Conflict::new))
                .enabledWhen(BooleanExpression.booleanExpression(can));
    }

    private void open() {
        goTo(Destination.OpenCase::new);
    }

    private void goTo(Function<UUID, Destination> destination) {
        withSelected(row -> ui.go(destination.apply(row.recordId())));
    }

    private void showPapers(SeizureRow row) {
        if (row.values().get(HEADER_NUMBER.path()) instanceof String number) {
            ui.go(new Destination.CasePapers(number));
        }
    }

    private void withSelected(Consumer<SeizureRow> action) {
        SeizureRow row = model.preview().selected().get();
        if (row != null) {
            action.accept(row);
        }
    }

    private void find() {
        search.requestFocus();
        search.selectAll();
    }

    private void layout() {
        menu.show(
                List.of(
                        commands("open", "edit", "settle", "preview"),
                        commands("copy", "repeat-last", "from-template"),
                        commands(
                                "submit-selected",
                                "take-back",
                                "case-papers",
                                "print",
                                "export-table",
                                "mark-deletion"),
                        commands("columns", "select-all")));
        narrowing.getChildren().addAll(views.root(), filters.root());
        top.getChildren().addAll(batch.bar(), toolbar.root(), narrowing);
        main.setCenter(table.node());
        main.setTop(top);
        main.setBottom(totals.root());
    }

    private void bind() {
        table.styled(row -> row.indicators().voided() ? "voided" : "")
                .defaultOrder(EVENT_START.path())
                .onOpen(this::open)
                .onTyped(this::startSearch)
                .onSort((path, down) -> model.criteria().order().set(new ListOrder(path, down)));
        table.selected().addListener((_, _, row) -> model.preview().selected().set(row));
        table.selectedRows().addListener((_, _, _) -> showSelection());
        table.count().addListener((_, _, rowCount) -> filters.show(rowCount));
        table.count().addListener((_, _, _) -> showSelection());
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        placement.root().addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        bindModel();
        showColumns();
        reload();
    }

    private void bindModel() {
        model.criteria().language().bind(ui.texts().language());
        model.query().addListener((_, _, _) -> reload());
        model.corrected().addListener((_, _, _) -> fitHeight());
        model.onRefresh(table::refresh);
        model.totals().subscribe(totals::show);
        model.views().columns().addListener((ListChangeListener<String>) _ -> showColumns());
        model.criteria()
                .order()
                .addListener((_, _, by) -> table.showSorted(by.path(), by.descending()));
        model.preview().preview().addListener((_, _, shown) -> preview.show(shown));
        model.fault().addListener((_, _, fault) -> showFault(fault));
        model.submitted().addListener((_, _, number) -> showSubmitted(number));
        batch.onExported(this::showExported);
        model.batch().fault().addListener((_, _, fault) -> showFault(fault));
    }

    private List<Column<SeizureRow>> shownColumns() {
        return columns.shown(model.views().columns());
    }

    private void showColumns() {
        table.setColumns(shownColumns());
        menu.showOrder(shownColumns());
        batch.setColumns(shownColumns());
    }

    /** Shows the bar of the selection instead of the totals while several rows are selected. */
    private void showSelection() {
        int rows = table.selectedRows().get().size();
        selection.show(rows, table.count().get());
        main.setBottom(rows > 1 ? selection.root() : totals.root());
    }

    private void showExported(long rows, String file) {
        top.getChildren().removeIf(InfoBox.class::isInstance);
        top.getChildren().add(InfoBox.info(ui.texts(), "list.export.done", rows, file));
    }

    /** Says what becomes of a record that was submitted, until the next key. */
    private void showSubmitted(@Nullable String number) {
        top.getChildren().removeIf(InfoBox.class::isInstance);
        if (number != null) {
            String key = ui.allows(Permission.REVIEW) ? "list.submitted.self" : "list.submitted";
            top.getChildren().add(InfoBox.info(ui.texts(), key, number));
        }
    }

    private void onKeyPressed(KeyEvent event) {
        if (!event.getCode().isModifierKey()) {
            model.hideSubmitted();
        }
    }

    private void reload() {
        showSubmitted(model.submitted().get());
        var empty = new EmptyListPane(ui.texts(), commands.find("new"), model::clear);
        table.empty(empty.node(model.criteria().isFiltered()));
        table.show(model.source(model.query().get()));
    }

    private void startSearch(String letter) {
        search.setText(letter);
        search.requestFocus();
        search.end();
    }

    private void searchKey(KeyEvent event) {
        boolean toTable = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER;
        if (toTable) {
            event.consume();
            table.view().requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            event.consume();
            search.clear();
        }
    }

    private void showFault(@Nullable Fault fault) {
        top.getChildren().removeIf(FaultBox.class::isInstance);
        if (fault != null) {
            top.getChildren().add(new FaultBox(ui.texts(), fault));
        }
    }

    /** Takes views and filters into the toolbar while the window is low. */
    private void fitHeight() {
        boolean isLow = placement.root().getHeight() / ui.display().zoom().get() < LOW;
        if (isLow != low) {
            low = isLow;
            toolbar.compact(low);
            narrowing.getChildren().clear();
            narrowing
                    .getChildren()
                    .addAll(low ? List.of(filters.root()) : List.of(views.root(), filters.root()));
        }
        setShown(narrowing, !low || !model.corrected().get().isEmpty());
    }

    public void close() {
        table.close();
    }

    /**
     * Bar in place of the totals while several rows are selected: how many, and what can be done.
     */
    private static final class SelectionBar {
        private final UiText texts;
        private final Label label = keepWidth(styled(new Label(), "semibold", "fs-12"));
        private final FlowPane root = styled(new FlowPane(), "totals-bar", "selection-bar");
        private int selected;
        private RowCount count = new RowCount(0, false);

        /**
         * @param commands what can be done with the selected rows
         * @param deselect selects one row again
         */
        SelectionBar(UiText texts, List<Command> commands, Runnable deselect) {
            this.texts = texts;
            root.getChildren().add(label);
            commands.forEach(c -> root.getChildren().add(styled(Buttons.of(texts, c), "small")));
            root.getChildren()
                    .add(
                            styled(
                                    Buttons.action(texts, "list.selection.clear", "Esc", deselect),
                                    "small"));
            texts.paint(root, _ -> paint());
        }

        Region root() {
            return root;
        }

        /**
         * Shows the number of selected rows and that of all rows.
         *
         * @param rows number of selected rows
         */
        void show(int rows, RowCount all) {
            selected = rows;
            count = all;
            paint();
        }

        private void paint() {
            String all = texts.numbers().whole(count.known()) + (count.exact() ? "" : "+");
            label.setText(texts.text("list.selection", texts.numbers().whole(selected), all));
        }
    }
}
