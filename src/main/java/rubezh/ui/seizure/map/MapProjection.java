package rubezh.ui.seizure.map;

import java.util.List;
import rubezh.ui.seizure.map.CountryOutline.MapPoint;

/**
 * Lays degrees on a rectangle of pixels: straight meridians, true in size at its middle latitude.
 *
 * @param middle what lies in the middle
 * @param scale pixels for a hundredth of a degree of latitude
 * @param width pixels
 * @param height pixels
 */
record MapProjection(MapPoint middle, double scale, double width, double height) {
    /** A pixel is no less than a hundredth of a degree: the outlines know no more. */
    private static final double FINEST = 1;

    /** A route is never shown closer than this many hundredths of a degree from side to side. */
    private static final double LEAST = 600;

    private static final double EDGE = 0.12;
    private static final double WORLD = 36_000;

    /** Shows all of the points, with some room around them. */
    static MapProjection around(List<MapPoint> spots, double width, double height) {
        double west = spots.stream().mapToDouble(MapPoint::east).min().orElseThrow();
        double east = spots.stream().mapToDouble(MapPoint::east).max().orElseThrow();
        double south = spots.stream().mapToDouble(MapPoint::north).min().orElseThrow();
        double north = spots.stream().mapToDouble(MapPoint::north).max().orElseThrow();
        var middle = new MapPoint((west + east) / 2, (south + north) / 2);
        double room = 1 - 2 * EDGE;
        double wide = Math.max((east - west) * shrink(middle), LEAST);
        double high = Math.max(north - south, LEAST);
        return new MapProjection(middle, 1, width, height)
                .scaled(Math.min(width * room / wide, height * room / high));
    }

    /** Degrees of longitude shrink towards the poles. */
    private static double shrink(MapPoint middle) {
        return Math.max(0.1, Math.cos(Math.toRadians(middle.north() / 100)));
    }

    private double across() {
        return scale * shrink(middle);
    }

    double x(MapPoint point) {
        return width / 2 + (point.east() - middle.east()) * across();
    }

    double y(MapPoint point) {
        return height / 2 - (point.north() - middle.north()) * scale;
    }

    /** Returns what lies at a pixel, never beyond the Earth. */
    MapPoint pointAt(double x, double y) {
        return new MapPoint(
                Math.clamp(middle.east() + (x - width / 2) / across(), -18_000, 18_000),
                Math.clamp(middle.north() - (y - height / 2) / scale, -9_000, 9_000));
    }

    MapProjection scaled(double other) {
        double least = width / WORLD;
        return new MapProjection(middle, Math.clamp(other, least, FINEST), width, height);
    }

    MapProjection movedTo(MapPoint other) {
        return new MapProjection(other, scale, width, height);
    }

    boolean contains(MapPoint point) {
        double x = x(point);
        double y = y(point);
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** Says whether some of a ring may be in sight. */
    boolean mayIntersect(CountryOutline.Ring ring) {
        return x(new MapPoint(ring.west(), 0)) <= width
                && x(new MapPoint(ring.east(), 0)) >= 0
                && y(new MapPoint(0, ring.south())) >= 0
                && y(new MapPoint(0, ring.north())) <= height;
    }
}
