package rubezh.ui.seizure.read;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.StackPane;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.seizure.model.AttachmentStore;
import rubezh.ui.seizure.photo.PhotoTileList;

/** Rows of a paper on a desk; only the visible ones have nodes. */
public final class PaperList {
    /** Greatest width of the paper, in logical pixels. */
    private static final double WIDTH = 982;

    private final PhotoTileList gallery;
    private final PaperRowFactory factory;
    private final ListView<PaperRow> rows = styled(new ListView<>(), "paper");
    private final StackPane desk = styled(new StackPane(rows), "paper-desk");
    private List<Integer> layout = List.of();
    private List<PaperRow> shown = List.of();

    public PaperList(UiContext ui, AttachmentStore attachments) {
        DisplaySettings.loadPaperFonts();
        gallery = new PhotoTileList(ui, attachments);
        factory = new PaperRowFactory(ui, gallery);
        rows.setCellFactory(_ -> new PaperCell(factory));
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
    private List<Integer> layout(List<PaperRow> paper) {
        var tables =
                paper.stream()
                        .flatMap(row ->
                                row instanceof PaperRow.TableHead(var cells)
                                        ? Stream.of(factory.columns(cells, rows.getWidth()))
                                        : Stream.empty());
        return Stream.concat(Stream.of(factory.isWide(rows.getWidth()) ? 2 : 1), tables).toList();
    }

    /** Returns the paper on its desk. */
    public Node root() {
        return desk;
    }

    /** Returns the list of the rows, for the focus and its keys. */
    public ListView<PaperRow> view() {
        return rows;
    }

    /** Shows a paper with marks on changed fields. */
    public void show(List<PaperRow> paper, PaperMarks marks) {
        factory.setMarks(marks);
        gallery.setPhotos(
                paper.stream()
                        .flatMap(row ->
                                row instanceof PaperRow.Photos(var photos)
                                        ? photos.stream()
                                        : Stream.empty())
                        .toList());
        layout = layout(paper);
        shown = paper;
        rows.getItems().setAll(paper);
    }

    /** Returns the rows as they were given to be shown. */
    List<PaperRow> rows() {
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
        PaperRow row = rows.getSelectionModel().getSelectedItem();
        return row == null
                ? List.of()
                : row.pointers().stream().filter(pointer -> !pointer.isEmpty()).toList();
    }
}
