package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.look.Icons;

/**
 * Notices over a form. In a low window they show their first line, with a button that opens the
 * rest, so that the form keeps its room; they open as well when something in them is focused.
 *
 * <pre>{@code
 * top.getChildren().add(new FoldingBanner(ui, notices));
 * }</pre>
 */
public final class FoldingBanner extends StackPane {
    /** Height of a window in logical pixels below which notices fold. */
    private static final double LOW = 600;

    /** Height of one line with its margins. */
    private static final double LINE = 28;

    /** Height up to which nothing is folded: a line with a button. */
    private static final double WHOLE = 44;

    private final UiContext ui;
    private final Region content;
    private final Button toggle = styled(new Button(), "icon-only", "small");
    private final DoubleProperty low = new SimpleDoubleProperty();
    private boolean open;

    public FoldingBanner(UiContext ui, Region content) {
        this.ui = ui;
        this.content = content;
        toggle.setOnAction(_ -> open(!open));
        content.focusWithinProperty().subscribe(within -> open(open || within));
        ui.texts().accessibleName(toggle, "kit.banner.open");
        ui.texts().tooltip(toggle, "kit.banner.open", "");
        // Bound, not listened to: the zoom outlives the form.
        low.bind(ui.display().px(LOW));
        low.subscribe(_ -> fit());
        sceneProperty().flatMap(scene -> scene.heightProperty()).subscribe(_ -> fit());
        getChildren().addAll(content, toggle);
        setMinHeight(Region.USE_PREF_SIZE);
        open(false);
    }

    private void fit() {
        toggleStyle(content, "low", isLow());
        requestLayout();
    }

    private boolean isLow() {
        return getScene() != null && getScene().getHeight() < low.get();
    }

    private void open(boolean now) {
        open = now;
        toggle.setGraphic(Icons.of(now ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN, 14));
        requestLayout();
    }

    /** Returns whether the window is low and the notices take more than one line of it. */
    private boolean folds(double height) {
        return isLow() && height > WHOLE * ui.display().zoom().get();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = content.prefHeight(width);
        if (!folds(whole)) {
            return whole;
        }
        return open ? content.prefHeight(contentWidth(width)) : LINE * ui.display().zoom().get();
    }

    private double contentWidth(double width) {
        return width < 0 ? width : width - toggle.prefWidth(-1) - 8;
    }

    @Override
    protected void layoutChildren() {
        boolean folds = folds(content.prefHeight(getWidth()));
        double width = folds ? contentWidth(getWidth()) : getWidth();
        setShown(toggle, folds);
        content.resizeRelocate(0, 0, width, content.prefHeight(width));
        setClip(folds ? new Rectangle(getWidth(), getHeight()) : null);
        if (folds) {
            toggle.autosize();
            toggle.relocate(width + 4, 2);
        }
    }
}
