package rubezh.ui.seizure.read;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.AttachmentStore;

/**
 * Two records in one place: while one is shown, the other is laid out with the record that follows,
 * so that going on to it changes places only.
 *
 * <pre>{@code
 * record.show(rows, marks);
 * record.prepare(following, itsMarks);
 * record.show(following, itsMarks); // lies ready
 * }</pre>
 *
 * @see RecordRowList
 */
public final class PreparedRowList {
    private final BackgroundWorker worker;
    private final StackPane root;
    private RecordRowList shown;
    private RecordRowList hidden;

    /** Rows that the hidden record is laid out with; empty while it is not. */
    private List<RecordRow> prepared = List.of();

    public PreparedRowList(UiContext ui, AttachmentStore attachments) {
        this.worker = ui.worker();
        this.shown = new RecordRowList(ui, attachments);
        this.hidden = new RecordRowList(ui, attachments);
        this.root = new StackPane(hidden.root(), shown.root());
        Nodes.setShown(hidden.root(), false);
    }

    public Node root() {
        return root;
    }

    /** Returns the list of the rows that are shown. */
    public ListView<RecordRow> view() {
        return shown.view();
    }

    /** Lets Tab reach the record that is shown. */
    public void setFocusTraversable() {
        shown.view().setFocusTraversable(true);
        hidden.view().setFocusTraversable(true);
    }

    /** Scrolls the record that is shown to the row of a field, and selects it. */
    public void scrollTo(String pointer) {
        shown.scrollTo(pointer);
    }

    /** Returns the pointers of the fields in the selected row; empty without one. */
    public List<String> selectedPointers() {
        return shown.selectedPointers();
    }

    /** Lays out a record unseen, in turns between keys and frames; the one before is forgotten. */
    public void prepare(List<RecordRow> recordRows, ChangedFields marks) {
        prepared = List.of();
        RecordRowList target = hidden;
        worker.inTurns(
                List.of(
                        () -> {
                            if (target == hidden) {
                                fill(target, recordRows, marks);
                            }
                        },
                        () -> layOut(target, recordRows)));
    }

    private static void fill(
            RecordRowList target, List<RecordRow> recordRows, ChangedFields marks) {
        target.view().getSelectionModel().clearSelection();
        target.show(recordRows, marks);
        target.view().scrollTo(0);
    }

    /** Lays out the hidden record: it is visible in this turn only, so that no frame has it. */
    private void layOut(RecordRowList target, List<RecordRow> recordRows) {
        if (target == hidden && target.rows() == recordRows && root.getScene() != null) {
            Region desk = (Region) target.root();
            desk.resize(root.getWidth(), root.getHeight());
            desk.setVisible(true);
            desk.applyCss();
            desk.layout();
            desk.setVisible(false);
            prepared = recordRows;
        }
    }

    /** Shows a record from its beginning; one that lies ready takes the place of the other. */
    public void show(List<RecordRow> recordRows, ChangedFields marks) {
        if (prepared == recordRows && !recordRows.isEmpty()) {
            swap();
        } else {
            shown.show(recordRows, marks);
            shown.view().scrollTo(0);
        }
        prepared = List.of();
    }

    private void swap() {
        RecordRowList last = shown;
        Scene scene = root.getScene();
        boolean focused = scene != null && scene.getFocusOwner() == last.view();
        shown = hidden;
        hidden = last;
        Nodes.setShown(shown.root(), true);
        if (focused) {
            shown.view().requestFocus();
        }
        Nodes.setShown(hidden.root(), false);
    }
}
