package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.MapTarget;
import rubezh.dashboard.map.MapMark.Disc;
import rubezh.dashboard.map.MapPainter;
import rubezh.dashboard.map.MapPicture;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.MapProjection;
import rubezh.ui.dashboard.CaseMapImages.Content;
import rubezh.ui.dashboard.CaseMapImages.Look;
import rubezh.ui.kit.UiContext;

/**
 * Map that is dragged, and zoomed by wheel and keys. It only shows images: what they show is drawn
 * in the background, once for each frame at most.
 *
 * @see CaseMapImages
 */
final class CaseMapPane extends Region {
    private static final double STEP = 60;
    private static final double FACTOR = 1.5;

    /** Pixels that a press may move without being a drag. */
    private static final double STILL = 3;

    private final UiContext ui;
    private final CaseMapImages images;
    private final Rectangle frame = styled(new Rectangle(), "map-frame");
    private final Tooltip tooltip = new Tooltip();
    private final ChangeListener<Object> onLook = (_, _, _) -> redraw();
    private @Nullable BiFunction<Double, Double, MapProjection> fitter;
    private Consumer<MapTarget> onChosen = _ -> {};
    private Runnable onOpen = () -> {};
    private @Nullable Content content;
    private @Nullable MapProjection projection;
    private double dragX;
    private double dragY;
    private boolean dragged;
    private boolean stale;

    CaseMapPane(UiContext ui) {
        this.ui = ui;
        this.images = new CaseMapImages(ui.worker());
        styled(this, "map", "case-map");
        setId("cases-map");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        var clip = new Rectangle();
        for (Rectangle covering : List.of(clip, frame)) {
            covering.widthProperty().bind(widthProperty());
            covering.heightProperty().bind(heightProperty());
        }
        setClip(clip);
        getChildren().addAll(images.nodes());
        getChildren().add(frame);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        tooltip.setShowDelay(Duration.millis(200));
        // The display outlives every screen: a strong listener would leak this one.
        ui.display().zoom().addListener(new WeakChangeListener<>(onLook));
        ui.display().theme().addListener(new WeakChangeListener<>(onLook));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::onReleased);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::onMoved);
        addEventHandler(ScrollEvent.SCROLL, this::onScrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void onChosen(Consumer<MapTarget> action) {
        onChosen = action;
    }

    void onOpen(Runnable action) {
        onOpen = action;
    }

    /**
     * Shows something.
     *
     * @param fit returns the projection that shows all of it, for a width and height
     */
    void show(Content shown, BiFunction<Double, Double, MapProjection> fit) {
        content = shown;
        fitter = fit;
        redraw();
    }

    /** Returns what is drawn; null before the first time. */
    @Nullable MapPicture picture() {
        return images.picture();
    }

    /** Returns the part that is shown; null before the first time. */
    @Nullable MapProjection projection() {
        return projection;
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    /** Shows all points again. */
    void fit() {
        projection = null;
        redraw();
    }

    /**
     * Zooms in.
     *
     * @param fixed point that stays where it is if it is visible; null for the middle
     */
    void zoomIn(@Nullable MapPoint fixed) {
        zoomAt(FACTOR, fixed);
    }

    /** Zooms out, as {@link #zoomIn}. */
    void zoomOut(@Nullable MapPoint fixed) {
        zoomAt(1 / FACTOR, fixed);
    }

    private void zoomAt(double factor, @Nullable MapPoint fixed) {
        MapProjection now = projection;
        if (now != null && fixed != null && now.contains(fixed)) {
            zoomAt(factor, now.x(fixed), now.y(fixed));
        } else {
            zoomAt(factor, mapWidth() / 2, mapHeight() / 2);
        }
    }

    /** Moves a point into the middle if it is not visible. */
    void reveal(MapPoint point) {
        MapProjection now = projection;
        if (now != null && !now.contains(point)) {
            projection = now.movedTo(point);
            redraw();
        }
    }

    /** Stops drawing. */
    void close() {
        images.close();
    }

    private double zoom() {
        return ui.display().zoom().get();
    }

    private double mapWidth() {
        return getWidth() / zoom();
    }

    private double mapHeight() {
        return getHeight() / zoom();
    }

    private void moveBy(double right, double down) {
        MapProjection now = projection;
        if (now != null) {
            projection = now.movedTo(now.pointAt(now.width() / 2 + right, now.height() / 2 + down));
            redraw();
        }
    }

    /** Zooms so that the point at a pixel stays there. */
    private void zoomAt(double factor, double x, double y) {
        MapProjection now = projection;
        if (now != null) {
            MapPoint fixed = now.pointAt(x, y);
            MapProjection scaled = now.scaled(now.scale() * factor, MapPainter.MOST_SCALE);
            double right = scaled.x(fixed) - x;
            double down = scaled.y(fixed) - y;
            projection =
                    scaled.movedTo(
                            scaled.pointAt(scaled.width() / 2 + right, scaled.height() / 2 + down));
            redraw();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> moveBy(-STEP, 0);
            case RIGHT -> moveBy(STEP, 0);
            case UP -> moveBy(0, -STEP);
            case DOWN -> moveBy(0, STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onPressed(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
        dragged = false;
        requestFocus();
        event.consume();
    }

    private void onDragged(MouseEvent event) {
        double right = dragX - event.getX();
        double down = dragY - event.getY();
        if (dragged || Math.hypot(right, down) > STILL) {
            dragged = true;
            dragX = event.getX();
            dragY = event.getY();
            moveBy(right / zoom(), down / zoom());
        }
    }

    private void onReleased(MouseEvent event) {
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            discAt(event)
                    .ifPresent(disc -> {
                        onChosen.accept(disc.target());
                        if (event.getClickCount() == 2) {
                            onOpen.run();
                        }
                    });
        }
    }

    private Optional<Disc> discAt(MouseEvent event) {
        MapPicture drawn = picture();
        return drawn == null
                ? Optional.empty()
                : drawn.discAt(event.getX() / zoom(), event.getY() / zoom());
    }

    private void onMoved(MouseEvent event) {
        Optional<Disc> disc = discAt(event);
        String text = disc.map(Disc::text).orElse("");
        if (!text.equals(tooltip.getText())) {
            Tooltip.uninstall(this, tooltip);
            tooltip.hide();
            tooltip.setText(text);
            if (!text.isEmpty()) {
                Tooltip.install(this, tooltip);
            }
        }
    }

    private void onScrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isControlDown()) {
            double factor = event.getDeltaY() > 0 ? FACTOR : 1 / FACTOR;
            zoomAt(factor, event.getX() / zoom(), event.getY() / zoom());
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = mapWidth();
        double height = mapHeight();
        Content shown = content;
        BiFunction<Double, Double, MapProjection> fit = fitter;
        if (width < 1 || height < 1 || shown == null || fit == null) {
            return;
        }
        MapProjection now = projection;
        if (now == null) {
            now = fit.apply(width, height);
            stale = true;
        } else if (now.width() != width || now.height() != height) {
            now = new MapProjection(now.middle(), now.scale(), width, height);
            stale = true;
        }
        projection = now;
        if (stale) {
            stale = false;
            images.show(shown, now, new Look(zoom(), outputScale(), ui.display().theme().get()));
        }
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}
