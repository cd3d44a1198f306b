package rubezh.dashboard.map;

import static rubezh.dashboard.map.MapGround.pixel;

import module java.base;

import java.awt.geom.Point2D;
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
            var look = new LegLook(width, chosen, some && !chosen);
            List<MapPoint> points = points(route);
            Optional<MapPoint> post = posts.apply(route.way().post());
            for (int i = 1; i < points.size(); i++) {
                boolean toPost = post.equals(Optional.of(points.get(i)));
                double end = toPost ? radius.applyAsDouble(route.way().post()) : 0;
                var leg = new Leg(place(points.get(i - 1), view), place(points.get(i), view), end);
                (chosen ? last : marks).addAll(leg.marks(look));
            }
        }
        marks.addAll(last);
        return marks;
    }

    private static Point2D.Double place(MapPoint point, MapProjection view) {
        return new Point2D.Double(view.x(point), view.y(point));
    }

    /** Width of a part of a route, and whether it or something else is selected. */
    private record LegLook(double width, boolean chosen, boolean faint) {}

    /**
     * Part of a route from one place to the next.
     *
     * @param end how far before its end the arrow stops
     */
    private record Leg(Point2D.Double from, Point2D.Double to, double end) {
        List<MapMark> marks(LegLook look) {
            double dx = to.x - from.x;
            double dy = to.y - from.y;
            if (Math.hypot(dx, dy) < SHORTEST + end) {
                return List.of();
            }
            double cx = (from.x + to.x) / 2 + dy * BEND;
            double cy = (from.y + to.y) / 2 - dx * BEND;
            double length = Math.hypot(to.x - cx, to.y - cy);
            double ux = (to.x - cx) / length;
            double uy = (to.y - cy) / length;
            double arrow = ARROW + look.width();
            double tipX = to.x - ux * end;
            double tipY = to.y - uy * end;
            double backX = tipX - ux * arrow;
            double backY = tipY - uy * arrow;
            double half = arrow * 0.5;
            String arc = "M" + at(from.x, from.y) + "Q" + at(cx, cy) + " " + at(backX, backY);
            String head =
                    "M"
                            + at(backX - uy * half, backY + ux * half)
                            + "L"
                            + at(tipX, tipY)
                            + "L"
                            + at(backX + uy * half, backY - ux * half)
                            + "Z";
            MapStyle line = look.chosen() ? MapStyle.ROUTE_SELECTED : MapStyle.ROUTE;
            MapStyle tip = look.chosen() ? MapStyle.ROUTE_SELECTED_END : MapStyle.ROUTE_END;
            return List.of(
                    new MapMark.Shape(line, arc, look.width(), look.faint()),
                    new MapMark.Shape(tip, head, 0, look.faint()));
        }
    }

    private static String at(double x, double y) {
        return pixel(x) + " " + pixel(y);
    }
}
