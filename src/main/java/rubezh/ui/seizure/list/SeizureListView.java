package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import atlantafx.base.controls.Spacer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.register.SeizureRow;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.PagedTable;
import rubezh.ui.seizure.display.TotalsBar;

/**
 * List of seizures with toolbar, filters, totals and preview.
 *
 * @see SeizureListViewModel
 */
public final class SeizureListView {
    /** Width in logical pixels from which the preview is shown beside the list. */
    private static final double PREVIEW_FROM = 1150;

    private final UiContext ui;
    private final SeizureListViewModel model;
    private final ListActions actions;
    private final PagedTable<SeizureRow> table;
    private final TextField search = styled(new TextField(), "list-search");
    private final TotalsBar totals;
    private final PreviewPane preview;
    private final FilterBar filters;
    private final BorderPane root = new BorderPane();
    private final VBox top = new VBox();
    private final Commands commands;
    private boolean drawer;

    public SeizureListView(
            UiContext ui,
            LiveLabels labels,
            FieldEditorFactory factory,
            SeizureListViewModel model,
            ListActions actions) {
        this.ui = ui;
        this.model = model;
        this.actions = actions;
        var columns = new ListColumns(ui, labels, row -> model.hasDraft(row.recordId()));
        table = new PagedTable<>(ui, SeizureRow::recordId, columns.all());
        table.defaultOrder(EVENT_START.path());
        totals = new TotalsBar(ui.texts(), "list.totals.none");
        var dialog = new FilterDialog(ui, factory, labels.reference(), model);
        filters = new FilterBar(ui.texts(), labels, model, dialog);
        commands = commands();
        preview = new PreviewPane(ui, labels, find("open"), find("preview"));
        layout();
        bind();
    }

    public Parent root() {
        return root;
    }

    public Commands screenCommands() {
        return commands;
    }

    private Command find(String id) {
        return commands.find(id).orElseThrow();
    }

    private Commands commands() {
        return Commands.of(
                Command.of("new", actions.create()),
                Command.of("copy", () -> withSelected(actions.copy())),
                Command.of("repeat-last", actions.repeat()),
                Command.of("from-template", actions.fromTemplate()),
                Command.of("open", () -> withSelected(actions.open())),
                Command.of("preview", this::togglePreview),
                Command.of("mark-deletion", () -> withSelected(actions.toggleDeletionMark())),
                Command.of("find", this::find),
                filters.command(),
                Command.of("refresh", model::refresh));
    }

    private void withSelected(Consumer<SeizureRow> action) {
        SeizureRow row = model.selected().get();
        if (row != null) {
            action.accept(row);
        }
    }

    private void find() {
        search.requestFocus();
        search.selectAll();
    }

    private void layout() {
        ui.texts().prompt(search, "list.search");
        ui.texts().accessibleName(search, "list.search");
        HBox.setHgrow(search, Priority.ALWAYS);
        search.maxWidthProperty().bind(ui.display().px(300));
        top.getChildren().addAll(toolbar(), filters.root());
        var main =
                styled(new BorderPane(table.node(), top, null, totals.root(), null), "list-main");
        root.setCenter(main);
        root.widthProperty().addListener((_, _, _) -> fit());
    }

    private HBox toolbar() {
        Button create = Buttons.primary(ui.texts(), find("new"));
        Button copy = Buttons.of(ui.texts(), find("copy"));
        create.setMinWidth(Region.USE_PREF_SIZE);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        var toolbar =
                new HBox(
                        create,
                        copy,
                        search,
                        new Spacer(),
                        Buttons.icon(ui.texts(), find("refresh")),
                        Buttons.icon(ui.texts(), find("preview")));
        toolbar.getStyleClass().add("toolbar");
        return toolbar;
    }

    private void bind() {
        table.styled(row -> row.indicators().voided() ? "voided" : "")
                .onOpen(() -> withSelected(actions.open()))
                .onTyped(this::startSearch)
                .onSort((path, down) ->
                        model.order().set(new SeizureListViewModel.Order(path, down)));
        table.selected().addListener((_, _, row) -> model.selected().set(row));
        table.count().addListener((_, _, rowCount) -> filters.show(rowCount));
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        model.query().addListener((_, _, _) -> reload());
        model.onRefresh(table::refresh);
        model.totals().addListener((_, _, sums) -> totals.show(sums));
        totals.show(model.totals().get());
        model.preview().addListener((_, _, shown) -> preview.show(shown));
        model.previewShown().addListener((_, _, _) -> fit());
        model.fault().addListener((_, _, fault) -> showFault(fault));
        reload();
    }

    private void reload() {
        table.empty(emptyState());
        table.show(model.source(model.query().get()));
    }

    /** Returns the placeholder of an empty list: icon, one sentence and a button that helps. */
    private Node emptyState() {
        boolean filtered = model.isFiltered();
        String key = filtered ? "list.empty.narrowed" : "list.empty";
        Label sentence = wrapping(styled(ui.texts().label(key), "muted"));
        Button button =
                filtered
                        ? Buttons.action(ui.texts(), "list.empty.reset", model::clear)
                        : Buttons.of(ui.texts(), find("new"));
        var icon = Icons.of(filtered ? Feather.SEARCH : Feather.ARCHIVE, 48, "subtle");
        return styled(new VBox(icon, sentence, button), "empty-state");
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

    private void togglePreview() {
        if (isWide()) {
            model.previewShown().set(!model.previewShown().get());
        } else {
            drawer = !drawer;
            model.previewShown().set(true);
            fit();
        }
    }

    private boolean isWide() {
        double width = root.getWidth() / ui.display().zoom().get();
        return width == 0 || width >= PREVIEW_FROM;
    }

    /** Places the preview beside the list, or as a requested drawer below it in a narrow window. */
    private void fit() {
        boolean beside = isWide() && model.previewShown().get();
        boolean below = !isWide() && drawer;
        root.setRight(null);
        root.setBottom(null);
        preview.asDrawer(below);
        root.setRight(beside ? preview.root() : null);
        root.setBottom(below ? preview.root() : null);
    }

    public void focus() {
        table.view().requestFocus();
    }

    public void close() {
        table.close();
    }
}
