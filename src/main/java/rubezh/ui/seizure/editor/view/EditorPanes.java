package rubezh.ui.seizure.editor.view;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.editor.SideTab;

/**
 * The sections at the left, the form, the panel at the right. In a window below 1100 logical pixels
 * the panel goes, then the names of the sections.
 */
final class EditorPanes {
    /** A window of 1100, less the navigation. */
    private static final double PANEL_FROM = 1052;

    /** From here on the sections have room beside the form. */
    private static final double SECTIONS_FROM = 760;

    private final UiContext ui;
    private final ReadOnlyDoubleProperty width;
    private final SectionList sections;
    private final SidePanel side;
    private final BorderPane root = new BorderPane();
    private boolean sideShown = true;
    private boolean sideAsked;

    /**
     * @param width width of the editor
     */
    EditorPanes(UiContext ui, ReadOnlyDoubleProperty width, SectionList sections, SidePanel side) {
        this.ui = ui;
        this.width = width;
        this.sections = sections;
        this.side = side;
        root.setLeft(sections.root());
        root.setMinWidth(0);
        width.addListener((_, _, _) -> fit());
    }

    BorderPane root() {
        return root;
    }

    /** Sets what stands in the middle. */
    void setCentre(Node centre) {
        root.setCenter(centre);
    }

    /** What was asked for is shown in a narrow window too, in the place of the sections. */
    void show(SideTab tab) {
        sideShown = true;
        sideAsked = true;
        side.show(tab);
        fit();
    }

    void showHistory() {
        show(side.history());
    }

    void toggleSide() {
        sideAsked = root.getRight() == null;
        sideShown = sideAsked;
        fit();
    }

    /** Shows what there is room for. */
    void fit() {
        double logical = width.get() / ui.display().zoom().get();
        boolean wide = logical <= 0 || logical >= PANEL_FROM;
        boolean right = sideShown && (wide || sideAsked);
        root.setRight(right ? side.root() : null);
        sections.fit(logical);
        root.setLeft(wide || !right && logical >= SECTIONS_FROM ? sections.root() : null);
    }
}
