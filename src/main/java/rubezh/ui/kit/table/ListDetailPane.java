package rubezh.ui.kit.table;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.work.ScreenModel;

/**
 * Frame of a screen with a list: a table, bars and messages above it, the selected row beside it.
 * The table has the focus first.
 *
 * <pre>{@code
 * frame = new ListDetailPane<>(ui, table, model);
 * commands = Commands.of(Command.of("watch-close", frame.onSelected(this::close))
 *         .enabledWhen(frame.selected(Entry::isOpen)));
 * frame.head(bar)
 *         .side(300, details)
 *         .details(details, entry -> details.show(entry))
 *         .rows(model::visible, model.state(), model.search());
 * }</pre>
 *
 * @param <R> type of the rows
 */
public final class ListDetailPane<R> {
    private static final double SEARCH_WIDTH = 232;

    /** Height from which there is room for what stands below the table, in logical pixels. */
    private static final double FOOT_HEIGHT = 440;

    private final UiContext ui;
    private final PagedTable<R> table;
    private final OutcomeBox messages;
    private final BorderPane center;
    private final BorderPane root = new BorderPane();

    public ListDetailPane(UiContext ui, PagedTable<R> table, ScreenModel model) {
        this.ui = ui;
        this.table = table;
        this.messages = new OutcomeBox(ui.texts(), model);
        this.center = new BorderPane(table.node());
        root.setCenter(center);
    }

    /** Returns what was done or failed, to be put where it belongs. */
    public OutcomeBox messages() {
        return messages;
    }

    /** Sets what stands above table and side. */
    public ListDetailPane<R> top(Node... lines) {
        root.setTop(new VBox(lines));
        return this;
    }

    /** Sets bars and messages above the table. */
    public ListDetailPane<R> head(Node... lines) {
        center.setTop(styled(new VBox(lines), "exchange-head", "gap-8"));
        return this;
    }

    /** Sets what stands below the table. */
    public ListDetailPane<R> foot(Node node) {
        root.heightProperty()
                .addListener((_, _, height) -> {
                    boolean high = height.doubleValue() >= ui.display().px(FOOT_HEIGHT).get();
                    center.setBottom(high ? node : null);
                });
        return this;
    }

    /** Sets what stands to the left of the table. */
    public ListDetailPane<R> left(Node node) {
        root.setLeft(node);
        return this;
    }

    /**
     * Sets what stands beside the table at the right.
     *
     * @param width width in pixels at 100 %
     */
    public ListDetailPane<R> side(double width, VBox parts) {
        styled(parts, "side-panel", "exchange-card");
        root.setRight(ui.display().keepWidth(scrolling(parts), width));
        return this;
    }

    /** Paints a node with the selected row, now and whenever another one is selected. */
    public ListDetailPane<R> details(Node node, Consumer<@Nullable R> painter) {
        table.selected().addListener((_, _, _) -> ui.texts().repaint(node));
        ui.texts().paint(node, _ -> painter.accept(table.selected().get()));
        return this;
    }

    /** Shows other rows whenever a value changes. */
    public ListDetailPane<R> rows(Supplier<List<R>> rows, ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.addListener((_, _, _) -> table.show(PageSource.of(rows.get())));
        }
        return this;
    }

    /** Returns a field for words to search, bound to a text. */
    public TextField search(String key, StringProperty text) {
        TextField field = ui.texts().prompt(new TextField(), key);
        ui.texts().accessibleName(field, key);
        field.textProperty().bindBidirectional(text);
        field.prefWidthProperty().bind(ui.display().px(SEARCH_WIDTH));
        return field;
    }

    /** Returns whether a row is selected that meets a condition. */
    public BooleanBinding selected(Predicate<R> condition) {
        return Bindings.createBooleanBinding(
                () -> {
                    R row = table.selected().get();
                    return row != null && condition.test(row);
                },
                table.selected());
    }

    /** Returns what runs an action with the selected row, and does nothing without one. */
    public Runnable onSelected(Consumer<R> action) {
        return () -> {
            R row = table.selected().get();
            if (row != null) {
                action.accept(row);
            }
        };
    }

    public Region root() {
        return root;
    }

    public ScreenView screen(Commands commands) {
        return new ScreenView(root, commands, table.view()::requestFocus);
    }

    /** Ends loading when the screen is closed. */
    public void close() {
        table.close();
    }
}
