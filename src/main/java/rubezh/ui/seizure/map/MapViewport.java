package rubezh.ui.seizure.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Coordinates;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.MapProjection;

/**
 * Visible part of the map and the cross that keys and mouse move. Distances are in pixels.
 *
 * @see MapProjection
 */
final class MapViewport {
    /** Coordinates have hundred-thousandths of a degree, the outlines hundredths. */
    private static final double UNITS = 1000;

    /** Service region of the program, shown without a route. */
    private static final List<MapPoint> REGION =
            List.of(new MapPoint(4600, 3500), new MapPoint(8800, 5600));

    private MapProjection projection;
    private @Nullable MapPoint cross;

    MapViewport(double width, double height) {
        projection = MapProjection.around(REGION, width, height);
    }

    MapProjection projection() {
        return projection;
    }

    @Nullable MapPoint cross() {
        return cross;
    }

    /** Shows all points, or the service region if there are none. */
    void fit(List<MapPoint> points, double width, double height) {
        projection = MapProjection.around(points.isEmpty() ? REGION : points, width, height);
    }

    /** Places the cross, if there is none, on a visible pin, else in the middle. */
    void placeCross(@Nullable MapPoint pin) {
        if (cross == null) {
            cross = pin != null && projection.contains(pin) ? pin : projection.middle();
        }
    }

    void moveCrossTo(double x, double y) {
        cross = projection.pointAt(x, y);
    }

    /** Moves the cross; returns whether the visible part had to follow. */
    boolean moveCross(double right, double down) {
        MapPoint from = center();
        MapPoint moved = projection.pointAt(projection.x(from) + right, projection.y(from) + down);
        cross = moved;
        boolean outside = !projection.contains(moved);
        if (outside) {
            projection = projection.movedTo(moved);
        }
        return outside;
    }

    void removeCross() {
        cross = null;
    }

    /** Shows an earlier part again, without the cross. */
    void restore(MapProjection earlier) {
        projection = earlier;
        cross = null;
    }

    void zoom(double factor) {
        projection = projection.movedTo(center()).scaled(projection.scale() * factor);
    }

    private MapPoint center() {
        return cross == null ? projection.middle() : cross;
    }

    /** Returns the coordinates of the cross in whole hundredths of a degree, null without one. */
    @Nullable Coordinates target() {
        return cross == null
                ? null
                : new Coordinates(
                        (int) (Math.round(cross.north()) * UNITS),
                        (int) (Math.round(cross.east()) * UNITS));
    }
}
