package rubezh.ui.seizure.list;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import rubezh.ui.kit.UiContext;

/**
 * Place of the preview: beside the list in a wide window, else a drawer below it on request. The
 * drawer takes what the list can spare and never pushes anything out of the window; where there is
 * no room for it, the record opens for reading instead.
 */
final class PreviewPlacement {
    /** Width in logical pixels from which the preview is shown beside the list. */
    private static final double BESIDE_FROM = 1150;

    /** Greatest height of the drawer in logical pixels, and its greatest share of the height. */
    private static final double DRAWER_HEIGHT = 160;

    private static final double DRAWER_SHARE = 0.4;

    /** Least height of a drawer that shows something, in logical pixels. */
    private static final double DRAWER_LEAST = 104;

    /** Height of the head of the table and three rows in logical pixels. */
    private static final double ROWS = 28 + 3 * 26;

    private final UiContext ui;
    private final BorderPane root;
    private final BorderPane list;
    private final PreviewPane preview;
    private final BooleanProperty shown;
    private final Runnable open;
    private boolean drawer;

    /**
     * @param list toolbar and filters at its top, totals at its bottom
     * @param shown whether the preview is to be shown
     * @param open opens the selected record where there is no room for a drawer
     */
    PreviewPlacement(
            UiContext ui,
            BorderPane list,
            PreviewPane preview,
            BooleanProperty shown,
            Runnable open) {
        this.ui = ui;
        this.root = new BorderPane(list);
        this.list = list;
        this.preview = preview;
        this.shown = shown;
        this.open = open;
        root.setMinSize(0, 0);
        list.setMinSize(0, 0);
        root.widthProperty().addListener((_, _, _) -> fit());
        root.heightProperty().addListener((_, _, _) -> fit());
        shown.addListener((_, _, _) -> fit());
    }

    BorderPane root() {
        return root;
    }

    /** Shows or hides the preview. */
    void toggle() {
        if (isWide()) {
            shown.set(!shown.get());
        } else if (drawerHeight() < DRAWER_LEAST) {
            open.run();
        } else {
            drawer = !drawer;
            shown.set(true);
            fit();
        }
    }

    private double zoom() {
        return ui.display().zoom().get();
    }

    private boolean isWide() {
        double width = root.getWidth() / zoom();
        return width == 0 || width >= BESIDE_FROM;
    }

    /** Returns the height a drawer may have, in logical pixels. */
    private double drawerHeight() {
        double height = root.getHeight() / zoom();
        double spared = height - heightOf(list.getTop()) - heightOf(list.getBottom()) - ROWS;
        return Math.min(Math.min(DRAWER_HEIGHT, height * DRAWER_SHARE), spared);
    }

    private double heightOf(Node part) {
        return part == null ? 0 : part.prefHeight(root.getWidth()) / zoom();
    }

    void fit() {
        boolean wide = isWide();
        double height = drawerHeight();
        boolean below = !wide && drawer && height >= DRAWER_LEAST;
        root.setRight(null);
        root.setBottom(null);
        if (below) {
            preview.asDrawer(height);
            root.setBottom(preview.root());
        } else {
            preview.asColumn();
            root.setRight(wide && shown.get() ? preview.root() : null);
        }
    }
}
