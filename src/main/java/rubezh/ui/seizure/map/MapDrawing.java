package rubezh.ui.seizure.map;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.table.boundary.CountryOutline;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutline.Ring;
import rubezh.table.boundary.CountryOutlines;
import rubezh.table.boundary.MapProjection;

/** Drawing of countries, route, pin and cross; style sheets set the colours. */
final class MapDrawing {
    private static final double MIN_DISTANCE = 0.6;
    private static final double ARROW = 6;
    private static final double CROSS = 9;
    private static final double PIN = 5;

    private final SVGPath land = shape("map-land");
    private final SVGPath route = shape("map-route-land");
    private final SVGPath line = shape("map-line");
    private final Group stops = new Group();
    private final Circle pin = styled(new Circle(PIN), "map-pin");
    private final SVGPath cross = shape("map-cross");
    private final Rectangle frame = styled(new Rectangle(), "map-frame");
    private final Pane pane = styled(new Pane(land, route, line, stops, pin, cross, frame), "map");

    MapDrawing() {
        pane.getChildren().forEach(node -> node.setManaged(false));
        frame.setMouseTransparent(true);
        pane.setClip(covering(new Rectangle()));
        covering(frame);
    }

    private Rectangle covering(Rectangle rectangle) {
        rectangle.widthProperty().bind(pane.widthProperty());
        rectangle.heightProperty().bind(pane.heightProperty());
        return rectangle;
    }

    private static SVGPath shape(String style) {
        return styled(new SVGPath(), style);
    }

    Pane pane() {
        return pane;
    }

    void draw(CountryOutlines outlines, RouteStops routeStops, MapProjection view) {
        Set<String> named =
                routeStops.countries().stream().map(Country::code).collect(Collectors.toSet());
        land.setContent(lands(outlines, view, one -> !named.contains(one.country())));
        route.setContent(lands(outlines, view, one -> named.contains(one.country())));
        List<MapPoint> spots = routeStops.points(outlines);
        line.setContent(arrows(spots, view));
        stops.getChildren().setAll(spots.stream().map(point -> stop(point, view)).toList());
        MapPoint point = routeStops.pin(outlines);
        pin.setVisible(point != null);
        if (point != null) {
            pin.setCenterX(view.x(point));
            pin.setCenterY(view.y(point));
        }
    }

    /** Shows the cross, or hides it for null. */
    void cross(@Nullable MapPoint point, MapProjection view) {
        cross.setVisible(point != null);
        if (point != null) {
            double x = view.x(point);
            double y = view.y(point);
            cross.setContent(
                    move(x - CROSS, y)
                            + "H"
                            + pixel(x + CROSS)
                            + move(x, y - CROSS)
                            + "V"
                            + pixel(y + CROSS));
        }
    }

    private static Circle stop(MapPoint point, MapProjection view) {
        return styled(new Circle(view.x(point), view.y(point), 2.5), "map-stop");
    }

    private static String lands(
            CountryOutlines outlines, MapProjection view, Predicate<CountryOutline> which) {
        var path = new StringBuilder();
        outlines.all().stream()
                .filter(which)
                .flatMap(one -> one.rings().stream())
                .filter(view::mayIntersect)
                .forEach(ring -> append(path, ring, view));
        return path.toString();
    }

    /** Appends a ring to a path; skips points closer than a pixel to the one before. */
    private static void append(StringBuilder path, Ring ring, MapProjection view) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        char step = 'M';
        for (MapPoint point : ring.spots()) {
            double x = view.x(point);
            double y = view.y(point);
            if (Math.abs(x - lastX) < MIN_DISTANCE && Math.abs(y - lastY) < MIN_DISTANCE) {
                continue;
            }
            path.append(step).append(pixel(x)).append(' ').append(pixel(y));
            step = 'L';
            lastX = x;
            lastY = y;
        }
        path.append('Z');
    }

    private static String pixel(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }

    private static String arrows(List<MapPoint> spots, MapProjection view) {
        var path = new ArrayList<String>();
        for (int i = 1; i < spots.size(); i++) {
            double x = view.x(spots.get(i));
            double y = view.y(spots.get(i));
            double dx = x - view.x(spots.get(i - 1));
            double dy = y - view.y(spots.get(i - 1));
            double length = Math.hypot(dx, dy);
            if (length > ARROW) {
                path.add(arrow(x, y, dx / length, dy / length));
                path.add(0, move(x - dx, y - dy) + "L" + pixel(x) + " " + pixel(y));
            }
        }
        return String.join("", path);
    }

    private static String move(double x, double y) {
        return "M" + pixel(x) + " " + pixel(y);
    }

    /** Returns an arrowhead that ends short of the stop. */
    private static String arrow(double x, double y, double ux, double uy) {
        double tipX = x - ux * PIN;
        double tipY = y - uy * PIN;
        double backX = tipX - ux * ARROW;
        double backY = tipY - uy * ARROW;
        double half = ARROW * 0.6;
        return move(backX - uy * half, backY + ux * half)
                + "L"
                + pixel(tipX)
                + " "
                + pixel(tipY)
                + "L"
                + pixel(backX + uy * half)
                + " "
                + pixel(backY - ux * half);
    }
}
