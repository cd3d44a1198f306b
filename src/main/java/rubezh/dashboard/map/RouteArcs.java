package rubezh.dashboard.map;

import static rubezh.dashboard.map.MapGround.pixel;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.dashboard.MapFigures.RouteFigures;
import rubezh.dashboard.MapTarget;
import rubezh.dashboard.MapTarget.OfWay;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.MapProjection;

/**
 * Routes as arcs from the country of departure over the post to the country of destination.
 *
 * @param posts where a post is
 * @param radius radius of the disc of a post, which arrows end at
 */
record RouteArcs(
        MapGround ground,
        Function<String, Optional<MapPoint>> posts,
        ToDoubleFunction<String> radius) {
    private static final double BEND = 0.16;
    private static final double LEAST_WIDTH = 1.2;
    private static final double MORE_WIDTH = 4;
    private static final double ARROW = 7;
    private static final double SHORTEST = 8;

    /** Returns whether a route can be drawn: its post has a place, and a country an outline. */
    boolean isDrawn(RouteFigures route) {
        OfWay way = route.way();
        return posts.apply(way.post()).isPresent()
                && Stream.of(way.departure(), way.destination())
                        .anyMatch(country -> ground.middle(country).isPresent());
    }

    /** Returns the points that a route passes. */
    List<MapPoint> points(RouteFigures route) {
        OfWay way = route.way();
        return Stream.of(
                        ground.middle(way.departure()),
                        posts.apply(way.post()),
                        ground.middle(way.destination()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Returns the arcs of routes, the widest lowest.
     *
     * @param routes the most cases first
     */
    List<MapMark> marks(
            List<RouteFigures> routes, MapProjection view, @Nullable MapTarget selected) {
        long most = routes.stream().mapToLong(RouteFigures::cases).max().orElse(1);
        var marks = new ArrayList<MapMark>();
        var last = new ArrayList<MapMark>();
        boolean some = routes.stream().anyMatch(one -> one.way().equals(selected));
        for (RouteFigures route : routes) {
            boolean chosen = route.way().equals(selected);
            double width = LEAST_WIDTH + MORE_WIDTH * route.cases() / most;
            List<MapPoint> points = points(route);
            Optional<MapPoint> post = posts.apply(route.way().post());
            for (int i = 1; i < points.size(); i++) {
                boolean toPost = post.equals(Optional.of(points.get(i)));
                addLeg(
                        points.get(i - 1),
                        points.get(i),
                        toPost ? radius.applyAsDouble(route.way().post()) : 0,
                        width,
                        chosen,
                        some && !chosen,
                        view,
                        chosen ? last : marks);
            }
        }
        marks.addAll(last);
        return marks;
    }

    private static void addLeg(
            MapPoint from,
            MapPoint to,
            double end,
            double width,
            boolean chosen,
            boolean faint,
            MapProjection view,
            List<MapMark> marks) {
        double x1 = view.x(from);
        double y1 = view.y(from);
        double x2 = view.x(to);
        double y2 = view.y(to);
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < SHORTEST + end) {
            return;
        }
        double cx = (x1 + x2) / 2 + (y2 - y1) * BEND;
        double cy = (y1 + y2) / 2 - (x2 - x1) * BEND;
        double ux = (x2 - cx) / Math.hypot(x2 - cx, y2 - cy);
        double uy = (y2 - cy) / Math.hypot(x2 - cx, y2 - cy);
        double tipX = x2 - ux * end;
        double tipY = y2 - uy * end;
        double backX = tipX - ux * (ARROW + width);
        double backY = tipY - uy * (ARROW + width);
        marks.add(
                new MapMark.Shape(
                        chosen ? MapStyle.ROUTE_SELECTED : MapStyle.ROUTE,
                        "M" + at(x1, y1) + "Q" + at(cx, cy) + " " + at(backX, backY),
                        width,
                        faint));
        double half = (ARROW + width) * 0.5;
        marks.add(
                new MapMark.Shape(
                        chosen ? MapStyle.ROUTE_SELECTED_END : MapStyle.ROUTE_END,
                        "M"
                                + at(backX - uy * half, backY + ux * half)
                                + "L"
                                + at(tipX, tipY)
                                + "L"
                                + at(backX + uy * half, backY - ux * half)
                                + "Z",
                        0,
                        faint));
    }

    private static String at(double x, double y) {
        return pixel(x) + " " + pixel(y);
    }
}
