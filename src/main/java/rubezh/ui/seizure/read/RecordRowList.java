package rubezh.ui.seizure.read;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.seizure.model.AttachmentStore;
import rubezh.ui.seizure.photo.PhotoTileList;

/** Rows of a record; only the visible ones have nodes. */
public final class RecordRowList {
    /** Greatest width of the layout, in logical pixels. */
    private static final double WIDTH = 982;

    private final PhotoTileList gallery;
    private final RecordRowFactory factory;
    private final ListView<RecordRow> rows = styled(new ListView<>(), "paper");
    private final StackPane desk = styled(new StackPane(rows), "paper-desk");
    private List<Integer> layout = List.of();
    private List<RecordRow> shown = List.of();

    public RecordRowList(UiContext ui, AttachmentStore attachments) {
        DisplaySettings.loadRecordFonts();
        gallery = new PhotoTileList(ui, attachments);
        factory = new RecordRowFactory(ui, gallery);
        rows.setCellFactory(_ -> new RecordRowCell(factory));
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows.maxWidthProperty().bind(ui.display().px(WIDTH));
        rows.widthProperty().addListener((_, _, _) -> onWidth());
        ui.texts().accessibleName(rows, "read.paper");
    }

    /** Makes the rows anew where facts or the columns of a table get room beside each other. */
    private void onWidth() {
        List<Integer> now = layout(rows.getItems());
        if (!now.equals(layout)) {
            layout = now;
            rows.refresh();
        }
    }

    /** Returns how many facts and cells stand side by side. */
    private List<Integer> layout(List<RecordRow> recordRows) {
        var tables =
                recordRows.stream()
                        .flatMap(row ->
                                row instanceof RecordRow.TableHead(var cells)
                                        ? Stream.of(factory.columns(cells, rows.getWidth()))
                                        : Stream.empty());
        return Stream.concat(Stream.of(factory.isWide(rows.getWidth()) ? 2 : 1), tables).toList();
    }

    /** Returns the layout on its desk. */
    public Node root() {
        return desk;
    }

    /** Returns the list of the rows, for the focus and its keys. */
    public ListView<RecordRow> view() {
        return rows;
    }

    /** Shows a record with marks on changed fields. */
    public void show(List<RecordRow> recordRows, ChangedFields marks) {
        factory.setMarks(marks);
        gallery.setPhotos(
                recordRows.stream()
                        .flatMap(row ->
                                row instanceof RecordRow.Photos(var photos)
                                        ? photos.stream()
                                        : Stream.empty())
                        .toList());
        layout = layout(recordRows);
        shown = recordRows;
        rows.getItems().setAll(recordRows);
    }

    /** Returns the rows as they were given to be shown. */
    List<RecordRow> rows() {
        return shown;
    }

    /** Scrolls to the row of a field, or of the line that it is in, and selects it. */
    public void scrollTo(String pointer) {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i).pointers().stream().anyMatch(p -> isAt(p, pointer))) {
                rows.getSelectionModel().clearAndSelect(i);
                rows.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    private static boolean isAt(String shown, String pointer) {
        return !shown.isEmpty() && (shown.equals(pointer) || pointer.startsWith(shown + "/"));
    }

    /** Returns the pointers of the fields in the selected row; empty without one. */
    public List<String> selectedPointers() {
        RecordRow row = rows.getSelectionModel().getSelectedItem();
        return row == null
                ? List.of()
                : row.pointers().stream().filter(pointer -> !pointer.isEmpty()).toList();
    }

    /** Cell of the layout: as wide as the layout, as high as its row needs at that width. */
    static final class RecordRowCell extends ListCell<RecordRow> {
        /**
         * The list fills its end with empty cells; without a height it would make them without end.
         */
        private static final double EMPTY_HEIGHT = 24;

        private final RecordRowFactory factory;

        RecordRowCell(RecordRowFactory factory) {
            this.factory = factory;
            getStyleClass().add("paper-row");
            setPrefWidth(0);
            setMinHeight(0);
        }

        /**
         * Shows a row. A cell without an index is put aside for the next row and keeps its node.
         */
        @Override
        protected void updateItem(@Nullable RecordRow row, boolean empty) {
            super.updateItem(row, empty);
            RecordRow shown = empty ? null : row;
            boolean present = shown != null;
            toggleStyle(this, "first", present && getIndex() == 0);
            toggleStyle(this, "last", present && getIndex() == getListView().getItems().size() - 1);
            if (shown != null) {
                Node next = factory.node(shown, getListView().getWidth());
                setGraphic(RowNodeUpdater.update(getGraphic(), next));
            } else if (getIndex() >= 0) {
                setGraphic(null);
            }
            setAccessibleText(shown == null ? null : shown.text());
        }

        @Override
        protected double computePrefHeight(double width) {
            Node node = getGraphic();
            double edges = snappedTopInset() + snappedBottomInset();
            double inner = width - snappedLeftInset() - snappedRightInset();
            return node == null ? EMPTY_HEIGHT : Math.ceil(edges + node.prefHeight(inner));
        }

        @Override
        protected void layoutChildren() {
            Node node = getGraphic();
            if (node != null) {
                layoutInArea(
                        node,
                        snappedLeftInset(),
                        snappedTopInset(),
                        getWidth() - snappedLeftInset() - snappedRightInset(),
                        getHeight() - snappedTopInset() - snappedBottomInset(),
                        0,
                        HPos.LEFT,
                        VPos.TOP);
            }
        }

        /**
         * Writes the texts of a new node of a row into one that stands already, where both are
         * built alike. A text costs next to nothing, the style of new nodes most of what a record
         * takes to show.
         */
        static final class RowNodeUpdater {
            /** What rows of text are built of; photos, icons and marked words are made anew. */
            private static final Set<Class<?>> PANES =
                    Set.of(
                            VBox.class,
                            HBox.class,
                            StackPane.class,
                            HalvesRow.class,
                            CellsRow.class);

            private RowNodeUpdater() {}

            /**
             * Returns the standing node with the texts of the new one; the new one if they differ.
             */
            static Node update(@Nullable Node standing, Node next) {
                if (standing == null || !isAlike(standing, next)) {
                    return next;
                }
                write(standing, next);
                return standing;
            }

            private static boolean isAlike(Node one, Node other) {
                if (one.getClass() != other.getClass()
                        || !one.getStyleClass().equals(other.getStyleClass())) {
                    return false;
                }
                if (one instanceof Label label && other instanceof Label to) {
                    return label.getAlignment() == to.getAlignment()
                            && label.getTextAlignment() == to.getTextAlignment();
                }
                if (one instanceof CellsRow row
                        && other instanceof CellsRow to
                        && !row.isAlike(to)) {
                    return false;
                }
                return PANES.contains(one.getClass()) && areAlike((Pane) one, (Pane) other);
            }

            private static boolean areAlike(Pane one, Pane other) {
                List<Node> parts = one.getChildren();
                List<Node> others = other.getChildren();
                if (parts.size() != others.size()) {
                    return false;
                }
                for (int i = 0; i < parts.size(); i++) {
                    if (!isAlike(parts.get(i), others.get(i))) {
                        return false;
                    }
                }
                return true;
            }

            private static void write(Node to, Node from) {
                if (to instanceof Label label && from instanceof Label next) {
                    label.setText(next.getText());
                } else if (to instanceof Pane row && from instanceof Pane next) {
                    for (int i = 0; i < row.getChildren().size(); i++) {
                        write(row.getChildren().get(i), next.getChildren().get(i));
                    }
                }
            }
        }
    }
}
