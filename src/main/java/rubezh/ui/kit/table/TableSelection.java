package rubezh.ui.kit.table;

import module java.base;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Selected rows of a paged table. They are known by their keys, so that they stay selected when the
 * rows are loaded again; a row that is not loaded then is no longer selected.
 *
 * @param <R> type of the rows
 */
final class TableSelection<R> {
    final ReadOnlyObjectWrapper<@Nullable R> row = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<List<R>> rows = new ReadOnlyObjectWrapper<>(List.of());

    private final TableView<R> table;
    private final PagedList<R> list;
    private final Function<R, Object> key;

    TableSelection(TableView<R> table, PagedList<R> list, Function<R, Object> key) {
        this.table = table;
        this.list = list;
        this.key = key;
        model().setSelectionMode(SelectionMode.MULTIPLE);
        model().selectedIndexProperty().addListener((_, _, _) -> update());
        model().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> update());
    }

    private MultipleSelectionModel<R> model() {
        return table.getSelectionModel();
    }

    /** Reads the selected rows again, say after a page was loaded. */
    void update() {
        R shown = list.cached(model().getSelectedIndex());
        if (!Objects.equals(shown, row.get())) {
            row.set(shown);
        }
        List<R> all =
                model().getSelectedIndices().stream()
                        .map(list::cached)
                        .filter(Objects::nonNull)
                        .toList();
        if (!all.equals(rows.get())) {
            rows.set(all);
        }
    }

    /** Returns the keys of the selected rows, the one with the focus last. */
    Set<Object> keys() {
        Set<Object> keys = new HashSet<>();
        rows.get().forEach(selected -> keys.add(key.apply(selected)));
        return keys;
    }

    @Nullable Object focusedKey() {
        R shown = row.get();
        return shown == null ? null : key.apply(shown);
    }

    /**
     * Selects loaded rows by their keys.
     *
     * @param focused key of the row with the focus, or null
     * @param orFirst whether the first row is selected if that row is not loaded
     */
    void select(Set<Object> keys, @Nullable Object focused, boolean orFirst) {
        int[] found = list.indices(r -> key.apply(r).equals(focused));
        int index = found.length == 0 ? -1 : found[0];
        if (index < 0 && orFirst && !list.isEmpty()) {
            index = 0;
        }
        if (index >= 0) {
            int[] others =
                    keys.size() < 2 ? new int[0] : list.indices(r -> keys.contains(key.apply(r)));
            selectIndices(index, others);
            if (orFirst) {
                table.scrollTo(index < 20 ? 0 : index);
            }
        }
        update();
    }

    /** Selects all loaded rows. */
    void selectLoaded() {
        int focused = model().getSelectedIndex();
        int[] all = list.indices(_ -> true);
        if (all.length > 0) {
            selectIndices(focused < 0 ? all[0] : focused, all);
        }
    }

    /** Selects only the row with the focus; returns whether others were selected. */
    boolean selectOne() {
        boolean several = rows.get().size() > 1;
        if (several) {
            selectIndices(model().getSelectedIndex(), new int[0]);
        }
        return several;
    }

    private void selectIndices(int focused, int[] others) {
        model().clearSelection();
        if (others.length > 0) {
            model().selectIndices(others[0], others);
        }
        model().select(focused);
        table.getFocusModel().focus(focused);
    }
}
