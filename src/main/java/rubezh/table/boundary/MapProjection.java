package rubezh.table.boundary;

import java.util.List;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutline.Ring;

/**
 * Projection of degrees to pixels: straight meridians, true to scale at the middle latitude.
 *
 * @param middle point in the middle
 * @param scale pixels per hundredth of a degree of latitude
 * @param width width in pixels
 * @param height height in pixels
 */
public record MapProjection(MapPoint middle, double scale, double width, double height) {
    /** Greatest scale: one pixel per hundredth of a degree, the precision of the outlines. */
    private static final double MAX_SCALE = 1;

    /** Least extent of the map in hundredths of a degree. */
    private static final double MIN_EXTENT = 600;

    private static final double MARGIN = 0.12;
    private static final double WORLD = 36_000;

    /** Returns the projection that shows all points with a margin. */
    public static MapProjection around(List<MapPoint> spots, double width, double height) {
        double west = spots.stream().mapToDouble(MapPoint::east).min().orElseThrow();
        double east = spots.stream().mapToDouble(MapPoint::east).max().orElseThrow();
        double south = spots.stream().mapToDouble(MapPoint::north).min().orElseThrow();
        double north = spots.stream().mapToDouble(MapPoint::north).max().orElseThrow();
        var middle = new MapPoint((west + east) / 2, (south + north) / 2);
        double inner = 1 - 2 * MARGIN;
        double wide = Math.max((east - west) * longitudeRatio(middle), MIN_EXTENT);
        double high = Math.max(north - south, MIN_EXTENT);
        return new MapProjection(middle, 1, width, height)
                .scaled(Math.min(width * inner / wide, height * inner / high));
    }

    /** Returns the length of a degree of longitude relative to one of latitude. */
    private static double longitudeRatio(MapPoint middle) {
        return Math.max(0.1, Math.cos(Math.toRadians(middle.north() / 100)));
    }

    private double longitudeScale() {
        return scale * longitudeRatio(middle);
    }

    public double x(MapPoint point) {
        return width / 2 + (point.east() - middle.east()) * longitudeScale();
    }

    public double y(MapPoint point) {
        return height / 2 - (point.north() - middle.north()) * scale;
    }

    /** Returns the point at a pixel, limited to the Earth. */
    public MapPoint pointAt(double x, double y) {
        return new MapPoint(
                Math.clamp(middle.east() + (x - width / 2) / longitudeScale(), -18_000, 18_000),
                Math.clamp(middle.north() - (y - height / 2) / scale, -9_000, 9_000));
    }

    public MapProjection scaled(double other) {
        return scaled(other, MAX_SCALE);
    }

    /**
     * Returns the projection of another scale.
     *
     * @param most greatest scale
     */
    public MapProjection scaled(double other, double most) {
        double minScale = width / WORLD;
        return new MapProjection(middle, Math.clamp(other, minScale, most), width, height);
    }

    public MapProjection movedTo(MapPoint other) {
        return new MapProjection(other, scale, width, height);
    }

    public boolean contains(MapPoint point) {
        double x = x(point);
        double y = y(point);
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** Returns whether part of a ring may be visible. */
    public boolean mayIntersect(Ring ring) {
        return x(new MapPoint(ring.west(), 0)) <= width
                && x(new MapPoint(ring.east(), 0)) >= 0
                && y(new MapPoint(0, ring.south())) >= 0
                && y(new MapPoint(0, ring.north())) <= height;
    }
}
