package rubezh.ui.seizure.map;

import java.util.List;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Seizure;
import rubezh.text.point.PointFormatter;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.map.CountryOutline.MapPoint;

/**
 * The map beside the form. It reads its outlines when it is first shown, takes no stop of Tab, and
 * hears keys only after it was asked for: arrows move a cross, Enter sets the coordinates.
 */
public final class MapPanel {
    private static final double WIDTH = 278;
    private static final double HEIGHT = 230;
    private static final double LOWEST = 120;
    private static final double SHARE = 0.5;
    private static final double STEP = 8;
    private static final double UNITS = 1000;

    /** Where the program is used: shown while there is no route. */
    private static final List<MapPoint> REGION =
            List.of(new MapPoint(4600, 3500), new MapPoint(8800, 5600));

    private final ChangeListener<Boolean> switched = (_, _, _) -> layout();
    private final UiContext kit;
    private final LiveLabels labels;
    private final MapActions actions;
    private final MapDrawing drawing = new MapDrawing();
    private final Label way = new Label();
    private final Label readout = new Label();
    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);
    private @Nullable CountryOutlines outlines;
    private @Nullable RouteStops drawn;
    private @Nullable MapPoint cross;
    private MapProjection view = MapProjection.around(REGION, WIDTH, HEIGHT);
    private boolean outlinesRequested;

    public MapPanel(UiContext kit, LiveLabels liveLabels, MapActions deeds) {
        this.kit = kit;
        this.labels = liveLabels;
        this.actions = deeds;
        content.getStyleClass().add("map-panel");
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        way.setWrapText(true);
        readout.getStyleClass().addAll("muted", "fs-12");
        listen(drawing.pane());
        root.sceneProperty().addListener((_, _, _) -> refresh());
        // The switch outlives every editor: a plain listener would keep the whole of it.
        shown().addListener(new WeakChangeListener<>(switched));
        words().paint(root, _ -> paint());
        layout();
    }

    private void listen(Region pane) {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::clicked);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.focusedProperty().addListener((_, _, _) -> showCross());
        DoubleBinding height =
                Bindings.createDoubleBinding(
                        this::height, root.heightProperty(), kit.display().zoom());
        pane.minHeightProperty().bind(height);
        pane.maxHeightProperty().bind(height);
        pane.widthProperty().addListener((_, _, _) -> fit());
        pane.heightProperty().addListener((_, _, _) -> fit());
    }

    /** In a low window the map leaves room for the words below it. */
    private double height() {
        double zoom = kit.display().zoom().get();
        return Math.clamp(root.getHeight() * SHARE, LOWEST * zoom, HEIGHT * zoom);
    }

    private UiText words() {
        return kit.texts();
    }

    private BooleanProperty shown() {
        return kit.display().mapShown();
    }

    public Node root() {
        return root;
    }

    /** Sets the focus on the map; its keys work from then on. */
    public void focus() {
        root.applyCss();
        root.layout();
        drawing.pane().requestFocus();
    }

    private void layout() {
        content.getChildren().clear();
        if (shown().get()) {
            Label note = text("map.schematic", "fs-11", "subtle");
            Label keys = text("map.keys", "fs-11", "muted");
            content.getChildren()
                    .setAll(way, drawing.pane(), tools(), note, keys, verb("map.off", false));
        } else {
            content.getChildren().setAll(text("map.disabled", "muted"), verb("map.on", true));
        }
        refresh();
    }

    private Label text(String key, String... styles) {
        Label text = words().bind(new Label(), key);
        text.getStyleClass().addAll(styles);
        text.setWrapText(true);
        return text;
    }

    private Button verb(String key, boolean on) {
        Button verb = Buttons.link(words(), key, () -> shown().set(on));
        verb.setFocusTraversable(false);
        return verb;
    }

    private HBox tools() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button out = tool("−", "map.zoom-out", () -> zoom(0.5));
        Button in = tool("+", "map.zoom-in", () -> zoom(2));
        Button set = Buttons.action(words(), "map.set", this::setCoordinates);
        set.setFocusTraversable(false);
        set.disableProperty().bind(readout.textProperty().isEmpty());
        var row = new HBox(readout, space, out, in, set);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("map-tools");
        return row;
    }

    private Button tool(String sign, String key, Runnable action) {
        var button = new Button(sign);
        button.getStyleClass().add("map-tool");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        words().accessibleName(button, key);
        return button;
    }

    /** Draws anew if what it draws has changed; nothing while it is not on show. */
    public void refresh() {
        if (root.getScene() == null || !shown().get()) {
            return;
        }
        if (outlines == null) {
            loadOutlines();
            return;
        }
        RouteStops now = now();
        if (!now.equals(drawn)) {
            drawn = now;
            fit();
            paint();
        }
    }

    private RouteStops now() {
        Seizure record = actions.record();
        return RouteStops.of(record.place(), record.route());
    }

    private void loadOutlines() {
        if (!outlinesRequested) {
            outlinesRequested = true;
            kit.worker()
                    .of(_ -> CountryOutlines.builtIn())
                    .unlisted()
                    .onDone(read -> {
                        outlines = read;
                        cross = null;
                        refresh();
                    })
                    .onFault(fault -> content.getChildren().add(new FaultBox(words(), fault)))
                    .start();
        }
    }

    /** Shows all of the route; the countries of its stops, unless they are very wide. */
    private void fit() {
        CountryOutlines known = outlines;
        RouteStops stops = drawn;
        Region pane = drawing.pane();
        if (known != null && stops != null && pane.getWidth() > 0 && pane.getHeight() > 0) {
            List<MapPoint> wanted = MapExtent.of(stops, known);
            view =
                    MapProjection.around(
                            wanted.isEmpty() ? REGION : wanted, pane.getWidth(), pane.getHeight());
            draw();
        }
    }

    private void draw() {
        if (outlines != null && drawn != null) {
            drawing.draw(outlines, drawn, view);
            showCross();
        }
    }

    private void paint() {
        RouteStops stops = drawn;
        String said =
                stops == null || stops.countries().isEmpty()
                        ? words().text("map.empty")
                        : stops.toText(labels, words());
        way.setText(said);
        drawing.pane().setAccessibleText(words().text("map.description", said));
        updateReadout();
    }

    private void showCross() {
        boolean focused = drawing.pane().isFocused();
        if (focused && cross == null) {
            MapPoint pin = drawn == null || outlines == null ? null : drawn.pin(outlines);
            cross = pin != null && view.contains(pin) ? pin : view.middle();
        }
        drawing.cross(focused ? cross : null, view);
        updateReadout();
    }

    private void updateReadout() {
        Coordinates at = target();
        readout.setText(
                at == null
                        ? ""
                        : PointFormatter.in(words().language().get())
                                .shortDegrees(at.latitude(), at.longitude()));
    }

    /** The cross knows no more than the outlines: whole hundredths of a degree. */
    private @Nullable Coordinates target() {
        return cross == null
                ? null
                : new Coordinates(
                        (int) (Math.round(cross.north()) * UNITS),
                        (int) (Math.round(cross.east()) * UNITS));
    }

    private void clicked(MouseEvent event) {
        cross = view.pointAt(event.getX(), event.getY());
        drawing.pane().requestFocus();
        showCross();
        event.consume();
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        double by = event.isShiftDown() ? 1 : STEP;
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> move(-by, 0);
            case RIGHT -> move(by, 0);
            case UP -> move(0, -by);
            case DOWN -> move(0, by);
            case PLUS, EQUALS, ADD -> zoom(2);
            case MINUS, SUBTRACT -> zoom(0.5);
            case HOME -> fit();
            case ENTER -> setCoordinates();
            case ESCAPE -> actions.focusForm();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void move(double right, double down) {
        MapPoint from = cross == null ? view.middle() : cross;
        cross = view.pointAt(view.x(from) + right, view.y(from) + down);
        if (!view.contains(cross)) {
            view = view.movedTo(cross);
            draw();
        }
        showCross();
    }

    private void zoom(double times) {
        MapPoint around = cross == null ? view.middle() : cross;
        view = view.movedTo(around).scaled(view.scale() * times);
        draw();
    }

    private void setCoordinates() {
        Coordinates at = target();
        if (at != null) {
            MapProjection kept = view;
            actions.setCoordinates(at);
            view = kept;
            cross = null;
            draw();
        }
    }
}
