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
 * Two papers in one place: while one is shown, the other is laid out with the record that follows,
 * so that going on to it changes places only.
 *
 * <pre>{@code
 * paper.show(rows, marks);
 * paper.prepare(following, itsMarks);
 * paper.show(following, itsMarks); // lies ready
 * }</pre>
 *
 * @see PaperList
 */
public final class PreparedPaperList {
    private final BackgroundWorker worker;
    private final StackPane root;
    private PaperList shown;
    private PaperList hidden;

    /** Rows that the hidden paper is laid out with; empty while it is not. */
    private List<PaperRow> prepared = List.of();

    public PreparedPaperList(UiContext ui, AttachmentStore attachments) {
        this.worker = ui.worker();
        this.shown = new PaperList(ui, attachments);
        this.hidden = new PaperList(ui, attachments);
        this.root = new StackPane(hidden.root(), shown.root());
        Nodes.setShown(hidden.root(), false);
    }

    public Node root() {
        return root;
    }

    /** Returns the list of the rows that are shown. */
    public ListView<PaperRow> view() {
        return shown.view();
    }

    /** Lets Tab reach the paper that is shown. */
    public void setFocusTraversable() {
        shown.view().setFocusTraversable(true);
        hidden.view().setFocusTraversable(true);
    }

    /** Scrolls the paper that is shown to the row of a field, and selects it. */
    public void scrollTo(String pointer) {
        shown.scrollTo(pointer);
    }

    /** Returns the pointers of the fields in the selected row; empty without one. */
    public List<String> selectedPointers() {
        return shown.selectedPointers();
    }

    /** Lays out a paper unseen, in turns between keys and frames; the one before is forgotten. */
    public void prepare(List<PaperRow> paper, PaperMarks marks) {
        prepared = List.of();
        PaperList target = hidden;
        worker.inTurns(
                List.of(
                        () -> {
                            if (target == hidden) {
                                fill(target, paper, marks);
                            }
                        },
                        () -> layOut(target, paper)));
    }

    private static void fill(PaperList target, List<PaperRow> paper, PaperMarks marks) {
        target.view().getSelectionModel().clearSelection();
        target.show(paper, marks);
        target.view().scrollTo(0);
    }

    /** Lays out the hidden paper: it is visible in this turn only, so that no frame has it. */
    private void layOut(PaperList target, List<PaperRow> paper) {
        if (target == hidden && target.rows() == paper && root.getScene() != null) {
            Region desk = (Region) target.root();
            desk.resize(root.getWidth(), root.getHeight());
            desk.setVisible(true);
            desk.applyCss();
            desk.layout();
            desk.setVisible(false);
            prepared = paper;
        }
    }

    /** Shows a paper from its beginning; one that lies ready takes the place of the other. */
    public void show(List<PaperRow> paper, PaperMarks marks) {
        if (prepared == paper && !paper.isEmpty()) {
            swap();
        } else {
            shown.show(paper, marks);
            shown.view().scrollTo(0);
        }
        prepared = List.of();
    }

    private void swap() {
        PaperList last = shown;
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
