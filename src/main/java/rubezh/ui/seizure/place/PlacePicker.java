package rubezh.ui.seizure.place;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
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
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/**
 * Drawings over the window to choose a place on. Arrows move between hotspots, {@code PgUp} and
 * {@code PgDn} between drawings, {@code Enter} chooses, {@code Esc} closes. A list beside the
 * drawing names the hotspots.
 *
 * @see PlaceDrawing
 */
public final class PlacePicker {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double HOTSPOT_SIZE = 24;
    private static final double LIST_WIDTH = 224;

    /** Width in logical pixels of gaps and of the window around the panel. */
    private static final double MARGIN = 80;

    private final UiContext ui;
    private final LiveLabels labels;
    private final Consumer<ConcealmentPlace> onChosen;
    private final VBox panel = styled(new VBox(), "panel", "place-picker");
    private final Pane stage = new Pane();
    private final VBox list = new VBox();
    private final ToggleGroup tabGroup = new ToggleGroup();
    private final List<Button> spots = new ArrayList<>();
    private final List<Button> rows = new ArrayList<>();
    private PlaceDrawing drawing = PlaceDrawing.CAR;

    /**
     * @param onChosen receives the chosen place
     */
    public PlacePicker(UiContext ui, LiveLabels labels, Consumer<ConcealmentPlace> onChosen) {
        this.ui = ui;
        this.labels = labels;
        this.onChosen = onChosen;
        list.minWidthProperty().bind(ui.display().px(LIST_WIDTH));
        list.maxWidthProperty().bind(ui.display().px(LIST_WIDTH));
        panel.getChildren().addAll(header(), styled(new HBox(stage, list), "gap-16"), footer());
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ui.texts().accessibleName(panel, "diagram.title");
        ui.texts().paint(list, _ -> draw());
    }

    private Node header() {
        Label title = styled(ui.texts().label("diagram.title"), "semibold", "fs-15");
        var tabs = styled(new HBox(), "gap-8");
        for (PlaceDrawing each : PlaceDrawing.values()) {
            ToggleButton tab = ui.texts().bind(new ToggleButton(), each.nameKey());
            tab.setToggleGroup(tabGroup);
            tab.setUserData(each);
            tab.setFocusTraversable(false);
            tab.setOnAction(_ -> showDrawing(each));
            tabs.getChildren().add(tab);
        }
        var header = new HBox(title, new Spacer(), tabs);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node footer() {
        Label hint = styled(ui.texts().label("diagram.hint"), "fs-11", "muted");
        Button close = Buttons.action(ui.texts(), "kit.dialog.cancel", this::close);
        close.setFocusTraversable(false);
        var footer = new HBox(hint, new Spacer(), close);
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    /** Shows the drawing with the current place, or the car. */
    public void show(@Nullable ConcealmentPlace current) {
        String code = current == null ? "" : current.code();
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
        List<String> codes = drawing.spots().stream().map(PlaceDrawing.Hotspot::code).toList();
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
        tabGroup.getToggles().forEach(tab -> tab.setSelected(drawing.equals(tab.getUserData())));
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
        list.getChildren().setAll(rows);
    }

    /** Returns the scale of the drawing: the zoom, unless the window is too narrow. */
    private double scale() {
        double zoom = ui.display().zoom().get();
        Scene scene = panel.getScene();
        double available =
                scene == null
                        ? PlaceDrawing.WIDTH
                        : scene.getWidth() - (LIST_WIDTH + MARGIN) * zoom;
        return Math.clamp(available / PlaceDrawing.WIDTH, 0.5, zoom);
    }

    /**
     * @param row row of the list, marked while the hotspot has the focus
     */
    private Button spot(PlaceDrawing.Hotspot hotspot, Button row, double zoom) {
        var button = styled(new Button(String.valueOf(rows.size())), "place-hotspot");
        button.setAccessibleText(label(hotspot));
        button.setOnAction(_ -> accept(hotspot));
        double half = HOTSPOT_SIZE / 2 * ui.display().zoom().get();
        button.setLayoutX(hotspot.x() * zoom - half);
        button.setLayoutY(hotspot.y() * zoom - half);
        button.focusedProperty()
                .addListener((_, _, focused) -> row.pseudoClassStateChanged(CURRENT, focused));
        return button;
    }

    private Button row(PlaceDrawing.Hotspot hotspot, int index) {
        var button = styled(new Button((index + 1) + "  " + label(hotspot)), "place-list-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> accept(hotspot));
        return button;
    }

    private String label(PlaceDrawing.Hotspot hotspot) {
        return labels.full(new ConcealmentPlace(hotspot.code()));
    }

    private void accept(PlaceDrawing.Hotspot hotspot) {
        close();
        onChosen.accept(new ConcealmentPlace(hotspot.code()));
    }

    private void pressed(KeyEvent event) {
        int index = spots.indexOf(ui.overlay().focusOwner(stage));
        boolean handled =
                switch (event.getCode()) {
                    case LEFT, RIGHT, UP, DOWN -> moveFocus(index, event.getCode());
                    case PAGE_DOWN -> switchDrawing(1);
                    case PAGE_UP -> switchDrawing(-1);
                    case ENTER -> index >= 0 && choose(index);
                    default -> false;
                };
        if (handled) {
            event.consume();
        }
    }

    private boolean choose(int index) {
        accept(drawing.spots().get(index));
        return true;
    }

    private boolean switchDrawing(int by) {
        PlaceDrawing[] all = PlaceDrawing.values();
        showDrawing(all[Math.floorMod(drawing.ordinal() + by, all.length)]);
        return true;
    }

    /** Focuses the nearest hotspot in a direction; distance across the direction counts twice. */
    private boolean moveFocus(int index, KeyCode direction) {
        PlaceDrawing.Hotspot from = drawing.spots().get(Math.max(0, index));
        drawing.spots().stream()
                .filter(to -> ahead(from, to, direction) > 0)
                .min(
                        Comparator.comparingDouble(
                                to -> ahead(from, to, direction) + 2 * aside(from, to, direction)))
                .ifPresent(to -> focus(to.code()));
        return true;
    }

    private static double ahead(
            PlaceDrawing.Hotspot from, PlaceDrawing.Hotspot to, KeyCode direction) {
        return switch (direction) {
            case LEFT -> from.x() - to.x();
            case RIGHT -> to.x() - from.x();
            case UP -> from.y() - to.y();
            default -> to.y() - from.y();
        };
    }

    private static double aside(
            PlaceDrawing.Hotspot from, PlaceDrawing.Hotspot to, KeyCode direction) {
        boolean across = direction == KeyCode.LEFT || direction == KeyCode.RIGHT;
        return Math.abs(across ? from.y() - to.y() : from.x() - to.x());
    }

    /**
     * Drawings of places of concealment, {@value #WIDTH} by {@value #HEIGHT} points, read from
     * {@code /rubezh/place/<name>.txt}. A line holds a shape, {@code <style> <SVG 1.1 path>}, from
     * back to front, or a hotspot, {@code spot <code> <x> <y>}.
     */
    private enum PlaceDrawing {
        CAR,
        LORRY,
        PERSON,
        SUITCASE;

        static final double WIDTH = 560;
        static final double HEIGHT = 300;
        private static final String SPOT = "spot ";

        private final List<String> outlines;
        private final List<Hotspot> spots;

        PlaceDrawing() {
            List<String> lines = read("/rubezh/place/" + name().toLowerCase(Locale.ROOT) + ".txt");
            this.outlines = lines.stream().filter(line -> !line.startsWith(SPOT)).toList();
            this.spots =
                    lines.stream()
                            .filter(line -> line.startsWith(SPOT))
                            .map(line -> Hotspot.of(line.substring(SPOT.length())))
                            .toList();
        }

        private static List<String> read(String file) {
            try (InputStream in = PlaceDrawing.class.getResourceAsStream(file)) {
                byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
                return new String(bytes, StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Position on a drawing that stands for a code.
         *
         * @param code code of list {@code concealment_places}
         * @param x points from the left edge of the drawing
         * @param y points from its upper edge
         */
        record Hotspot(String code, double x, double y) {
            /** Parses {@code ROF 298 86}. */
            static Hotspot of(String text) {
                String[] parts = text.split(" ");
                return new Hotspot(
                        parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
            }
        }

        /** Returns the message key of the name. */
        String nameKey() {
            return "diagram.name." + name();
        }

        List<Hotspot> spots() {
            return spots;
        }

        /** Returns new nodes of all shapes, from back to front. */
        List<SVGPath> shapes() {
            return outlines.stream().map(PlaceDrawing::shape).toList();
        }

        private static SVGPath shape(String outline) {
            int space = outline.indexOf(' ');
            var path = new SVGPath();
            path.setContent(outline.substring(space + 1));
            path.getStyleClass().addAll("place-shape", "place-" + outline.substring(0, space));
            return path;
        }
    }
}
