package rubezh.ui.seizure.editor.view;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.editor.SideTab;

/**
 * Layout of section list, form and side panel. Below 1100 logical pixels of window width the side
 * panel is hidden, then the section list.
 */
final class EditorPanes {
    /**
     * Editor width in logical pixels from which the side panel fits: a window of 1100 less the
     * navigation.
     */
    private static final double PANEL_FROM = 1052;

    /** Editor width in logical pixels from which the section list fits beside the form. */
    private static final double SECTIONS_FROM = 760;

    private final UiContext ui;
    private final ReadOnlyDoubleProperty width;
    private final SectionList sections;
    private final SidePanel side;
    private final BorderPane root = new BorderPane();
    private boolean sideShown = true;
    private boolean sideRequested;

    /**
     * @param width width of the editor in pixels
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

    void setCentre(Node centre) {
        root.setCenter(centre);
    }

    /** Shows a tab; in a narrow window it takes the place of the section list. */
    void show(SideTab tab) {
        sideShown = true;
        sideRequested = true;
        side.show(tab);
        fit();
    }

    void showHistory() {
        show(side.history());
    }

    void toggleSide() {
        sideRequested = root.getRight() == null;
        sideShown = sideRequested;
        fit();
    }

    /** Shows and hides panes by the width of the editor. */
    void fit() {
        double logical = width.get() / ui.display().zoom().get();
        boolean wide = logical <= 0 || logical >= PANEL_FROM;
        boolean right = sideShown && (wide || sideRequested);
        root.setRight(right ? side.root() : null);
        sections.fit(logical);
        root.setLeft(wide || !right && logical >= SECTIONS_FROM ? sections.root() : null);
    }
}
