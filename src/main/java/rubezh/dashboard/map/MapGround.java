package rubezh.dashboard.map;

import module java.base;

import rubezh.table.boundary.CountryOutline;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutline.Ring;
import rubezh.table.boundary.CountryOutlines;
import rubezh.table.boundary.MapLine;
import rubezh.table.boundary.MapLine.LineKind;
import rubezh.table.boundary.MapLines;
import rubezh.table.boundary.MapProjection;

/**
 * What a map of cases is drawn on: countries, lakes, rivers and disputed borders. Immutable.
 *
 * @param outlines outlines of countries
 * @param lines other lines, by kind
 * @param source name of the source of the borders
 */
public record MapGround(CountryOutlines outlines, Map<LineKind, List<Ring>> lines, String source) {
    /** What the built-in borders are of. */
    public static final String NATURAL_EARTH = "Natural Earth 4.1.0";

    private static final double LEAST_STEP = 0.6;

    public MapGround {
        lines = Map.copyOf(lines);
    }

    /** Reads the built-in ground; takes some milliseconds. */
    public static MapGround builtIn() {
        return new MapGround(CountryOutlines.builtIn(), lines(true), NATURAL_EARTH);
    }

    /**
     * Returns the ground with the borders of an agency, which says itself what is disputed.
     *
     * @param file name of its file
     */
    public static MapGround of(CountryOutlines agency, String file) {
        return new MapGround(agency, lines(false), file);
    }

    private static Map<LineKind, List<Ring>> lines(boolean disputed) {
        return MapLines.builtIn().all().stream()
                .filter(line -> disputed || line.kind() != LineKind.DISPUTED)
                .collect(
                        Collectors.groupingBy(
                                MapLine::kind,
                                Collectors.mapping(MapLine::ring, Collectors.toList())));
    }

    /** Returns whether the source draws disputed borders. */
    public boolean hasDisputed() {
        return lines.containsKey(LineKind.DISPUTED);
    }

    /** Returns the point that a way to or from a country ends at. */
    Optional<MapPoint> middle(String country) {
        return outlines.find(country).map(CountryOutline::middle);
    }

    /** Returns the ground alone; takes some tens of milliseconds. */
    public MapPicture picture(MapProjection view) {
        return new MapPicture(marks(view), view.width(), view.height());
    }

    private List<MapMark> marks(MapProjection view) {
        String land =
                path(outlines.all().stream().flatMap(one -> one.rings().stream()), view, true);
        String disputed = path(LineKind.DISPUTED, view);
        return Stream.of(
                        new MapMark.Shape(MapStyle.LAND, land),
                        new MapMark.Shape(MapStyle.LAKE, path(LineKind.LAKE, view)),
                        new MapMark.Shape(MapStyle.RIVER, path(LineKind.RIVER, view)),
                        new MapMark.Shape(MapStyle.BORDER, land),
                        new MapMark.Shape(MapStyle.DISPUTED_GROUND, disputed),
                        new MapMark.Shape(MapStyle.DISPUTED, disputed))
                .filter(shape -> !shape.path().isEmpty())
                .map(MapMark.class::cast)
                .toList();
    }

    private String path(LineKind kind, MapProjection view) {
        return path(lines.getOrDefault(kind, List.of()).stream(), view, kind == LineKind.LAKE);
    }

    private static String path(Stream<Ring> rings, MapProjection view, boolean closed) {
        var path = new StringBuilder();
        rings.filter(view::mayIntersect).forEach(ring -> append(path, ring, view, closed));
        return path.toString();
    }

    /** Appends a line; leaves out points closer than a pixel to the one before. */
    private static void append(StringBuilder path, Ring ring, MapProjection view, boolean closed) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        int size = ring.spots().size();
        for (int i = 0; i < size; i++) {
            MapPoint point = ring.spots().get(i);
            double x = view.x(point);
            double y = view.y(point);
            boolean near = Math.abs(x - lastX) < LEAST_STEP && Math.abs(y - lastY) < LEAST_STEP;
            if (!near || !closed && i == size - 1) {
                path.append(i == 0 ? 'M' : 'L').append(pixel(x)).append(' ').append(pixel(y));
                lastX = x;
                lastY = y;
            }
        }
        if (closed) {
            path.append('Z');
        }
    }

    /** Returns a number with at most one decimal. */
    static String pixel(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}
