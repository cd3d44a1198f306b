package rubezh.ui.seizure.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/**
 * The drawings over the window. Arrows go from spot to spot, {@code PgUp} and {@code PgDn} to the
 * other drawings, {@code Enter} chooses, {@code Esc} closes. The same spots stand beside as words.
 */
public final class PlacePicker {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double SPOT = 24;
    private static final double WORDS = 224;

    /** What stands beside words and drawing: gaps, and some of the window around the panel. */
    private static final double AROUND = 80;

    private final UiContext ui;
    private final LiveLabels labels;
    private final Consumer<ConcealmentPlace> taker;
    private final VBox panel = new VBox();
    private final Pane stage = new Pane();
    private final VBox words = new VBox();
    private final ToggleGroup choice = new ToggleGroup();
    private final List<Button> spots = new ArrayList<>();
    private final List<Button> rows = new ArrayList<>();
    private PlaceDrawing drawing = PlaceDrawing.CAR;

    /**
     * @param taker told what was chosen
     */
    public PlacePicker(UiContext ui, LiveLabels labels, Consumer<ConcealmentPlace> taker) {
        this.ui = ui;
        this.labels = labels;
        this.taker = taker;
        panel.getStyleClass().addAll("panel", "place-picker");
        words.minWidthProperty().bind(ui.display().px(WORDS));
        words.maxWidthProperty().bind(ui.display().px(WORDS));
        var middle = new HBox(stage, words);
        middle.getStyleClass().add("gap-16");
        panel.getChildren().addAll(head(), middle, foot());
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ui.texts().accessibleName(panel, "diagram.title");
        ui.texts().paint(words, _ -> draw());
    }

    private Node head() {
        Label title = ui.texts().bind(new Label(), "diagram.title");
        title.getStyleClass().addAll("semibold", "fs-15");
        var tabs = new HBox();
        tabs.getStyleClass().add("gap-8");
        for (PlaceDrawing each : PlaceDrawing.values()) {
            ToggleButton tab = ui.texts().bind(new ToggleButton(), each.nameKey());
            tab.setToggleGroup(choice);
            tab.setUserData(each);
            tab.setFocusTraversable(false);
            tab.setOnAction(_ -> showDrawing(each));
            tabs.getChildren().add(tab);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, tabs);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node foot() {
        Label hint = ui.texts().bind(new Label(), "diagram.hint");
        hint.getStyleClass().addAll("fs-11", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.action(ui.texts(), "kit.dialog.cancel", this::close);
        close.setFocusTraversable(false);
        var foot = new HBox(hint, space, close);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Shows the drawing that has the present place, or the car. */
    public void show(@Nullable ConcealmentPlace present) {
        String code = present == null ? "" : present.code();
        drawing =
                Arrays.stream(PlaceDrawing.values())
                        .filter(d -> d.spots().stream().anyMatch(s -> s.code().equals(code)))
                        .findFirst()
                        .orElse(PlaceDrawing.CAR);
        ui.overlay().show(panel, Pos.CENTER, () -> {});
        draw();
        focus(code);
    }

    private void focus(String code) {
        List<String> codes = drawing.spots().stream().map(PlaceHotspot::code).toList();
        spots.get(Math.max(0, codes.indexOf(code))).requestFocus();
    }

    private void close() {
        ui.overlay().close(panel);
    }

    private void showDrawing(PlaceDrawing other) {
        drawing = other;
        draw();
        focus("");
    }

    private void draw() {
        choice.getToggles().forEach(tab -> tab.setSelected(drawing.equals(tab.getUserData())));
        spots.clear();
        rows.clear();
        double zoom = scale();
        stage.setMinSize(PlaceDrawing.WIDTH * zoom, PlaceDrawing.HEIGHT * zoom);
        var picture = new Group(new ArrayList<Node>(drawing.shapes()));
        picture.getTransforms().add(new Scale(zoom, zoom));
        picture.setManaged(false);
        for (int i = 0; i < drawing.spots().size(); i++) {
            rows.add(row(drawing.spots().get(i), i));
            spots.add(spot(drawing.spots().get(i), rows.getLast(), zoom));
        }
        stage.getChildren().setAll(picture);
        stage.getChildren().addAll(spots);
        words.getChildren().setAll(rows);
    }

    /** The drawing follows the zoom as far as the window has room for it. */
    private double scale() {
        double zoom = ui.display().zoom().get();
        Scene scene = panel.getScene();
        double room =
                scene == null ? PlaceDrawing.WIDTH : scene.getWidth() - (WORDS + AROUND) * zoom;
        return Math.clamp(room / PlaceDrawing.WIDTH, 0.5, zoom);
    }

    /**
     * @param row its words, marked while the spot has the focus
     */
    private Button spot(PlaceHotspot hotspot, Button row, double zoom) {
        var button = new Button(String.valueOf(rows.size()));
        button.getStyleClass().add("place-hotspot");
        button.setAccessibleText(label(hotspot));
        button.setOnAction(_ -> accept(hotspot));
        double half = SPOT / 2 * ui.display().zoom().get();
        button.setLayoutX(hotspot.x() * zoom - half);
        button.setLayoutY(hotspot.y() * zoom - half);
        button.focusedProperty()
                .addListener((_, _, focused) -> row.pseudoClassStateChanged(CURRENT, focused));
        return button;
    }

    private Button row(PlaceHotspot hotspot, int index) {
        var button = new Button((index + 1) + "  " + label(hotspot));
        button.getStyleClass().add("place-list-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> accept(hotspot));
        return button;
    }

    private String label(PlaceHotspot hotspot) {
        return labels.full(new ConcealmentPlace(hotspot.code()));
    }

    private void accept(PlaceHotspot hotspot) {
        close();
        taker.accept(new ConcealmentPlace(hotspot.code()));
    }

    private void pressed(KeyEvent event) {
        int at = spots.indexOf(ui.overlay().focusOwner(stage));
        boolean done =
                switch (event.getCode()) {
                    case LEFT, RIGHT, UP, DOWN -> moveFocus(at, event.getCode());
                    case PAGE_DOWN -> switchDrawing(1);
                    case PAGE_UP -> switchDrawing(-1);
                    case ENTER -> at >= 0 && choose(at);
                    default -> false;
                };
        if (done) {
            event.consume();
        }
    }

    private boolean choose(int at) {
        accept(drawing.spots().get(at));
        return true;
    }

    private boolean switchDrawing(int by) {
        PlaceDrawing[] all = PlaceDrawing.values();
        showDrawing(all[Math.floorMod(drawing.ordinal() + by, all.length)]);
        return true;
    }

    /** Goes to the nearest spot in a direction; what lies aside counts as twice as far. */
    private boolean moveFocus(int at, KeyCode direction) {
        PlaceHotspot from = drawing.spots().get(Math.max(0, at));
        drawing.spots().stream()
                .filter(to -> ahead(from, to, direction) > 0)
                .min(
                        Comparator.comparingDouble(
                                to -> ahead(from, to, direction) + 2 * aside(from, to, direction)))
                .ifPresent(to -> focus(to.code()));
        return true;
    }

    private static double ahead(PlaceHotspot from, PlaceHotspot to, KeyCode direction) {
        return switch (direction) {
            case LEFT -> from.x() - to.x();
            case RIGHT -> to.x() - from.x();
            case UP -> from.y() - to.y();
            default -> to.y() - from.y();
        };
    }

    private static double aside(PlaceHotspot from, PlaceHotspot to, KeyCode direction) {
        boolean across = direction == KeyCode.LEFT || direction == KeyCode.RIGHT;
        return Math.abs(across ? from.y() - to.y() : from.x() - to.x());
    }
}
