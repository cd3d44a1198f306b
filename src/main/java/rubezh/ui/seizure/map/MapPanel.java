package rubezh.ui.seizure.map;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import atlantafx.base.controls.Spacer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Seizure;
import rubezh.table.boundary.CountryOutlines;
import rubezh.table.boundary.MapProjection;
import rubezh.text.point.PointFormatter;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/**
 * Map beside the form. It loads its outlines when first shown, is no stop of Tab and handles keys
 * only with the focus: arrows move a cross, Enter sets the coordinates, Esc returns to the form.
 *
 * @see MapController
 * @see MapViewport
 */
public final class MapPanel {
    private static final double WIDTH = 278;
    private static final double HEIGHT = 230;
    private static final double MIN_HEIGHT = 120;
    private static final double HEIGHT_SHARE = 0.5;
    private static final double STEP = 8;

    private final ChangeListener<Boolean> onSwitched = (_, _, _) -> layout();
    private final ChangeListener<Number> onBoundaries = (_, _, _) -> forgetOutlines();
    private final UiContext ui;
    private final LiveLabels labels;
    private final MapActions actions;
    private final MapBoundaries boundaries;
    private final MapDrawing drawing = new MapDrawing();
    private final MapViewport viewport = new MapViewport(WIDTH, HEIGHT);
    private final Label routeText = wrapping(new Label());
    private final Label readout = styled(new Label(), "muted", "fs-12");
    private final VBox content = styled(new VBox(), "map-panel");
    private final ScrollPane root = scrolling(content);
    private @Nullable CountryOutlines outlines;
    private @Nullable RouteStops drawnStops;
    private boolean outlinesRequested;

    public MapPanel(UiContext ui, LiveLabels labels, MapActions actions, MapBoundaries boundaries) {
        this.ui = ui;
        this.labels = labels;
        this.actions = actions;
        this.boundaries = boundaries;
        listen(drawing.pane());
        root.sceneProperty().addListener((_, _, _) -> refresh());
        // The properties outlive every editor: a strong listener would leak the editor.
        mapShown().addListener(new WeakChangeListener<>(onSwitched));
        boundaries.version().addListener(new WeakChangeListener<>(onBoundaries));
        texts().paint(root, _ -> paint());
        layout();
    }

    private void listen(Region pane) {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::clicked);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.focusedProperty().addListener((_, _, _) -> showCross());
        DoubleBinding height =
                Bindings.createDoubleBinding(
                        this::height, root.heightProperty(), ui.display().zoom());
        pane.minHeightProperty().bind(height);
        pane.maxHeightProperty().bind(height);
        pane.layoutBoundsProperty().addListener((_, _, _) -> fit());
    }

    /** Height of the map in pixels: half the panel at most, for the text below it. */
    private double height() {
        double zoom = ui.display().zoom().get();
        return Math.clamp(root.getHeight() * HEIGHT_SHARE, MIN_HEIGHT * zoom, HEIGHT * zoom);
    }

    private UiText texts() {
        return ui.texts();
    }

    private BooleanProperty mapShown() {
        return ui.display().mapShown();
    }

    public Node root() {
        return root;
    }

    public void focus() {
        root.applyCss();
        root.layout();
        drawing.pane().requestFocus();
    }

    private void layout() {
        if (mapShown().get()) {
            content.getChildren()
                    .setAll(
                            routeText,
                            drawing.pane(),
                            tools(),
                            label("map.schematic", "fs-11", "subtle"),
                            label("map.keys", "fs-11", "muted"),
                            switchLink("map.off", false));
        } else {
            content.getChildren()
                    .setAll(label("map.disabled", "muted"), switchLink("map.on", true));
        }
        refresh();
    }

    private Label label(String key, String... styles) {
        return wrapping(styled(texts().label(key), styles));
    }

    private Button switchLink(String key, boolean on) {
        Button link = Buttons.link(texts(), key, () -> mapShown().set(on));
        link.setFocusTraversable(false);
        return link;
    }

    private HBox tools() {
        Button out = tool("−", "map.zoom-out", () -> zoom(0.5));
        Button in = tool("+", "map.zoom-in", () -> zoom(2));
        Button set = Buttons.action(texts(), "map.set", this::setCoordinates);
        set.setFocusTraversable(false);
        set.disableProperty().bind(readout.textProperty().isEmpty());
        var row = styled(new HBox(readout, new Spacer(), out, in, set), "map-tools");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button tool(String sign, String key, Runnable action) {
        var button = styled(new Button(sign), "map-tool");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        texts().accessibleName(button, key);
        return button;
    }

    /** Draws the map again if the route changed; does nothing while the map is hidden. */
    public void refresh() {
        if (root.getScene() == null || !mapShown().get()) {
            return;
        }
        Seizure record = actions.record();
        RouteStops stops = RouteStops.of(record.place(), record.route(), labels.format());
        if (outlines == null) {
            loadOutlines();
        } else if (!stops.equals(drawnStops)) {
            drawnStops = stops;
            fit();
            paint();
        }
    }

    private void forgetOutlines() {
        outlines = null;
        outlinesRequested = false;
        refresh();
    }

    private void loadOutlines() {
        if (!outlinesRequested) {
            outlinesRequested = true;
            ui.worker()
                    .of(_ -> boundaries.read())
                    .unlisted()
                    .onDone(read -> {
                        outlines = read;
                        drawnStops = null;
                        viewport.removeCross();
                        refresh();
                    })
                    .onFault(fault -> content.getChildren().add(new FaultBox(texts(), fault)))
                    .start();
        }
    }

    /** Shows the whole route with the countries of its stops, except very wide ones. */
    private void fit() {
        CountryOutlines loaded = outlines;
        RouteStops stops = drawnStops;
        Region pane = drawing.pane();
        if (loaded != null && stops != null && pane.getWidth() > 0 && pane.getHeight() > 0) {
            viewport.fit(stops.extent(loaded), pane.getWidth(), pane.getHeight());
            draw();
        }
    }

    private void draw() {
        if (outlines != null && drawnStops != null) {
            drawing.draw(outlines, drawnStops, viewport.projection());
            showCross();
        }
    }

    private void paint() {
        RouteStops stops = drawnStops;
        String text =
                stops == null || stops.countries().isEmpty()
                        ? texts().text("map.empty")
                        : stops.toText(labels, texts());
        boolean ofPost = stops != null && stops.ofPost();
        routeText.setText(ofPost ? text + "\n" + texts().text("map.of-post") : text);
        drawing.pane().setAccessibleText(texts().text("map.description", text));
        updateReadout();
    }

    private void showCross() {
        boolean focused = drawing.pane().isFocused();
        if (focused) {
            viewport.placeCross(
                    drawnStops == null || outlines == null ? null : drawnStops.pin(outlines));
        }
        drawing.cross(focused ? viewport.cross() : null, viewport.projection());
        updateReadout();
    }

    private void updateReadout() {
        Coordinates target = viewport.target();
        readout.setText(
                target == null
                        ? ""
                        : PointFormatter.in(texts().language().get())
                                .shortDegrees(target.latitude(), target.longitude()));
    }

    private void clicked(MouseEvent event) {
        viewport.moveCrossTo(event.getX(), event.getY());
        drawing.pane().requestFocus();
        showCross();
        event.consume();
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? 1 : STEP;
        boolean handled = true;
        switch (event.getCode()) {
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            case UP -> move(0, -step);
            case DOWN -> move(0, step);
            case PLUS, EQUALS, ADD -> zoom(2);
            case MINUS, SUBTRACT -> zoom(0.5);
            case HOME -> fit();
            case ENTER -> setCoordinates();
            case ESCAPE -> actions.focusForm();
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void move(double right, double down) {
        if (viewport.moveCross(right, down)) {
            draw();
        }
        showCross();
    }

    private void zoom(double factor) {
        viewport.zoom(factor);
        draw();
    }

    private void setCoordinates() {
        Coordinates target = viewport.target();
        if (target != null) {
            MapProjection projection = viewport.projection();
            actions.setCoordinates(target);
            viewport.restore(projection);
            draw();
        }
    }
}
