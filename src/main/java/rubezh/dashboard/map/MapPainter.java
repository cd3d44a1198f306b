package rubezh.dashboard.map;

import static java.util.Comparator.comparingLong;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.dashboard.MapFigures;
import rubezh.dashboard.MapFigures.Amounts;
import rubezh.dashboard.MapFigures.PostFigures;
import rubezh.dashboard.MapFigures.RouteFigures;
import rubezh.dashboard.MapMeasure;
import rubezh.dashboard.MapTarget;
import rubezh.dashboard.MapTarget.OfPost;
import rubezh.dashboard.map.LabelRoom.Box;
import rubezh.dashboard.map.MapMark.Disc;
import rubezh.dashboard.map.MapMark.Text;
import rubezh.domain.seizure.Coordinates;
import rubezh.table.boundary.CountryOutline;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutline.Ring;
import rubezh.table.boundary.MapProjection;

/**
 * Draws a map of cases as marks: arcs of routes, discs whose area is the figure, and as many names
 * as there is room for, those of the largest first. Nothing is placed by guess: a post without
 * coordinates has no disc. The same marks stand in the window and in files, on a {@link MapGround}.
 *
 * <pre>{@code
 * var painter = new MapPainter(ground, new MapFormat(format), textWidth);
 * MapProjection fitted = painter.fitted(figures, false, 1200, 800);
 * MapPicture picture = painter.paint(figures, view, fitted).over(ground.picture(fitted));
 * }</pre>
 *
 * @see MapPicture
 */
public final class MapPainter {
    /** Routes that are drawn; the others are told. */
    public static final int MOST_ROUTES = 20;

    /** Greatest scale, in pixels for a hundredth of a degree. */
    public static final double MOST_SCALE = 3;

    /** Radius of the largest disc. */
    private static final double GREATEST = 22;

    private static final double GREATEST_AMONG_ROUTES = 9;
    private static final double LEAST = 3;
    private static final double POINT = 4;
    private static final double LINE = 15;
    private static final double GAP = 4;

    /** Points of cases nearer to each other than this are one disc. */
    private static final double CELL = 12;

    /** Coordinates have hundred-thousandths of a degree, outlines hundredths. */
    private static final double UNITS = 1000;

    /** Region that is shown where nothing has a place. */
    private static final List<MapPoint> REGION =
            List.of(new MapPoint(4600, 3500), new MapPoint(8800, 5600));

    private final MapGround ground;
    private final MapFormat words;
    private final ToDoubleBiFunction<MapStyle, String> textWidth;

    /**
     * What is shown.
     *
     * @param routes whether all routes are drawn, else only those of the selected post
     * @param measure what the size of discs is by
     * @param selected what is selected; null for nothing
     * @param caption text above; empty for none
     */
    public record View(
            boolean routes, MapMeasure measure, @Nullable MapTarget selected, String caption) {}

    /**
     * @param textWidth measures texts in pixels
     */
    public MapPainter(
            MapGround ground, MapFormat words, ToDoubleBiFunction<MapStyle, String> textWidth) {
        this.ground = ground;
        this.words = words;
        this.textWidth = textWidth;
    }

    private static MapPoint point(Coordinates coordinates) {
        return new MapPoint(coordinates.longitude() / UNITS, coordinates.latitude() / UNITS);
    }

    private Optional<MapPoint> position(String post) {
        return words.position(post).map(MapPainter::point);
    }

    private RouteArcs arcs() {
        return new RouteArcs(ground, this::position, _ -> 0);
    }

    /** Returns where something stands on the map, of a route its post; empty if nowhere. */
    public Optional<MapPoint> place(MapTarget target) {
        return switch (target) {
            case OfPost(String post) -> position(post);
            case MapTarget.OfPoint(_, String point) ->
                    Coordinates.find(point).map(MapPainter::point);
            case MapTarget.OfWay way -> position(way.post());
        };
    }

    /** Returns the routes that are drawn, the most cases first. */
    public List<RouteFigures> drawnRoutes(MapFigures figures) {
        RouteArcs arcs = arcs();
        return figures.routes().stream().filter(arcs::isDrawn).limit(MOST_ROUTES).toList();
    }

    /**
     * Returns the projection that shows all points.
     *
     * @param routes whether the ends of the routes are shown too
     */
    public MapProjection fitted(MapFigures figures, boolean routes, double width, double height) {
        var points = new ArrayList<MapPoint>();
        for (PostFigures post : figures.posts()) {
            if (post.atPost().cases() > 0) {
                position(post.post()).ifPresent(points::add);
            }
            post.points().keySet().forEach(own -> points.add(point(own)));
        }
        if (routes) {
            RouteArcs arcs = arcs();
            drawnRoutes(figures).forEach(route -> points.addAll(arcs.points(route)));
        }
        return MapProjection.around(points.isEmpty() ? REGION : points, width, height);
    }

    /** Returns what stands on the ground: routes, posts and names. */
    public MapPicture paint(MapFigures figures, View view, MapProjection projection) {
        var marks = new ArrayList<MapMark>();
        List<RouteFigures> routes = routes(figures, view);
        var sizes = new DiscSizes(figures, view);
        var arcs = new RouteArcs(ground, this::position, sizes::radius);
        marks.addAll(arcs.marks(routes, projection, view.selected()));
        var room = new LabelRoom(projection.width(), projection.height());
        List<MapMark> frame = frame(view, projection, room);
        List<Disc> discs = discs(figures, view, sizes, projection);
        discs.forEach(disc ->
                room.take(
                        new Box(
                                disc.x() - disc.radius(),
                                disc.y() - disc.radius(),
                                2 * disc.radius(),
                                2 * disc.radius())));
        marks.addAll(discs);
        marks.addAll(names(discs, room));
        marks.addAll(countries(routes, projection, room));
        marks.addAll(frame);
        return new MapPicture(marks, projection.width(), projection.height());
    }

    private List<RouteFigures> routes(MapFigures figures, View view) {
        if (view.routes()) {
            return drawnRoutes(figures);
        }
        RouteArcs arcs = arcs();
        return view.selected() instanceof OfPost(String post)
                ? figures.routes().stream()
                        .filter(route -> route.way().post().equals(post))
                        .filter(arcs::isDrawn)
                        .limit(MOST_ROUTES)
                        .toList()
                : List.of();
    }

    /** Returns discs, the largest lowest, so that none hides another; the selected one on top. */
    private List<Disc> discs(
            MapFigures figures, View view, DiscSizes sizes, MapProjection projection) {
        MapMeasure measure = view.measure();
        var discs = new ArrayList<Disc>();
        for (PostFigures post : figures.posts()) {
            long figure = measure.of(post.atPost());
            Optional<MapPoint> at = position(post.post());
            if (figure > 0 && at.isPresent()) {
                boolean chosen = post.target().equals(view.selected());
                discs.add(
                        new Disc(
                                chosen ? MapStyle.SELECTED : MapStyle.POST,
                                projection.x(at.get()),
                                projection.y(at.get()),
                                sizes.radius(post.post()),
                                post.target(),
                                words.describe(post)
                                        + (measure instanceof MapMeasure.Cases
                                                ? ""
                                                : ". "
                                                        + words.measure(measure)
                                                        + ": "
                                                        + words.figure(measure, figure))));
            }
        }
        discs.addAll(points(figures, view, projection));
        discs.sort(
                Comparator.comparing((Disc disc) -> disc.style() == MapStyle.SELECTED)
                        .thenComparing(Comparator.comparingDouble(Disc::radius).reversed()));
        return discs;
    }

    /** Sizes of the discs of posts: the area is the figure. Among routes they are smaller. */
    private static final class DiscSizes {
        private final Map<String, Double> radii = new HashMap<>();

        DiscSizes(MapFigures figures, View view) {
            ToLongFunction<PostFigures> figure = post -> view.measure().of(post.atPost());
            long most = figures.posts().stream().mapToLong(figure).max().orElse(0);
            double greatest = view.routes() ? GREATEST_AMONG_ROUTES : GREATEST;
            for (PostFigures post : figures.posts()) {
                double share = most == 0 ? 0 : (double) figure.applyAsLong(post) / most;
                radii.put(post.post(), Math.max(LEAST, greatest * Math.sqrt(share)));
            }
        }

        double radius(String post) {
            return radii.getOrDefault(post, LEAST);
        }
    }

    /** Cell of the screen. */
    private record CellKey(long column, long row) {}

    /** A point with coordinates of its own, and what is there. */
    private record Own(PostFigures post, Coordinates point, Amounts amounts) {}

    /** Returns a disc for the points of each cell of the screen. */
    private List<Disc> points(MapFigures figures, View view, MapProjection projection) {
        var cells = new LinkedHashMap<CellKey, List<Own>>();
        for (PostFigures post : figures.posts()) {
            post.points()
                    .forEach((own, amounts) -> {
                        MapPoint at = point(own);
                        if (projection.contains(at) && view.measure().of(amounts) > 0) {
                            var key =
                                    new CellKey(
                                            Math.round(projection.x(at) / CELL),
                                            Math.round(projection.y(at) / CELL));
                            cells.computeIfAbsent(key, _ -> new ArrayList<>())
                                    .add(new Own(post, own, amounts));
                        }
                    });
        }
        return cells.values().stream().map(owns -> disc(owns, view, projection)).toList();
    }

    private Disc disc(List<Own> owns, View view, MapProjection projection) {
        Own first = owns.stream().max(comparingLong(own -> own.amounts().cases())).orElseThrow();
        Own own =
                owns.stream()
                        .filter(one -> one.post().target(one.point()).equals(view.selected()))
                        .findFirst()
                        .orElse(first);
        MapTarget target = own.post().target(own.point());
        String text =
                owns.stream()
                        .limit(5)
                        .map(one -> words.describe(one.post(), one.point(), one.amounts()))
                        .collect(Collectors.joining("\n"));
        return new Disc(
                target.equals(view.selected()) ? MapStyle.SELECTED : MapStyle.POINT,
                projection.x(point(own.point())),
                projection.y(point(own.point())),
                owns.size() > 1 ? POINT + 2 : POINT,
                target,
                owns.size() > 5 ? text + "\n… +" + (owns.size() - 5) : text);
    }

    /** Returns the names of posts that there is room for. */
    private List<MapMark> names(List<Disc> discs, LabelRoom room) {
        var names = new ArrayList<MapMark>();
        for (Disc disc : namedFirst(discs)) {
            if (disc.target() instanceof OfPost(String post)) {
                MapStyle style =
                        disc.style() == MapStyle.SELECTED
                                ? MapStyle.SELECTED_NAME
                                : MapStyle.POST_NAME;
                String text = words.post(post);
                double wide = textWidth.applyAsDouble(style, text);
                room.takeFirst(places(disc, wide))
                        .ifPresent(box ->
                                names.add(
                                        new Text(
                                                style,
                                                box.x(),
                                                box.y() + LINE / 2,
                                                text,
                                                disc.target())));
            }
        }
        return names;
    }

    private static List<Disc> namedFirst(List<Disc> discs) {
        return discs.stream()
                .sorted(
                        Comparator.comparing((Disc disc) -> disc.style() != MapStyle.SELECTED)
                                .thenComparing(Comparator.comparingDouble(Disc::radius).reversed()))
                .toList();
    }

    /** Returns where the name of a disc may stand: right, left, above, below. */
    private static List<Box> places(Disc disc, double wide) {
        double beside = disc.radius() + GAP;
        double above = disc.radius() + 1;
        return List.of(
                new Box(disc.x() + beside, disc.y() - LINE / 2, wide, LINE),
                new Box(disc.x() - beside - wide, disc.y() - LINE / 2, wide, LINE),
                new Box(disc.x() - wide / 2, disc.y() - above - LINE, wide, LINE),
                new Box(disc.x() - wide / 2, disc.y() + above, wide, LINE));
    }

    /** Returns the names of countries that there is room for, those of the routes first. */
    private List<MapMark> countries(
            List<RouteFigures> routes, MapProjection projection, LabelRoom room) {
        var named = new LinkedHashSet<String>();
        routes.forEach(route -> {
            named.add(route.way().departure());
            named.add(route.way().destination());
        });
        ground.outlines().all().stream()
                .filter(one -> !one.country().equals("-") && projection.contains(one.middle()))
                .filter(one -> named.contains(one.country()) || isWide(one, projection))
                .sorted(comparingLong((CountryOutline one) -> size(one, projection)).reversed())
                .forEach(one -> named.add(one.country()));
        var names = new ArrayList<MapMark>();
        for (String country : named) {
            Optional<MapPoint> middle = ground.middle(country).filter(projection::contains);
            if (!country.isEmpty() && middle.isPresent()) {
                String text = words.country(country);
                double wide = textWidth.applyAsDouble(MapStyle.COUNTRY_NAME, text);
                double x = projection.x(middle.get()) - wide / 2;
                double y = projection.y(middle.get());
                List<Box> boxes =
                        List.of(
                                new Box(x, y - LINE / 2, wide, LINE),
                                new Box(x, y - LINE * 1.6, wide, LINE),
                                new Box(x, y + LINE * 0.6, wide, LINE));
                room.takeFirst(boxes)
                        .ifPresent(box ->
                                names.add(
                                        new Text(
                                                MapStyle.COUNTRY_NAME,
                                                box.x(),
                                                box.y() + LINE / 2,
                                                text,
                                                null)));
            }
        }
        return names;
    }

    private static long size(CountryOutline country, MapProjection projection) {
        Ring ring = country.rings().getFirst();
        return Math.round((ring.east() - ring.west()) * projection.scale());
    }

    private boolean isWide(CountryOutline country, MapProjection projection) {
        return !country.rings().isEmpty()
                && size(country, projection)
                        > textWidth.applyAsDouble(
                                        MapStyle.COUNTRY_NAME, words.country(country.country()))
                                * 0.8;
    }

    /** Returns caption, source and scale, and takes their room. */
    private List<MapMark> frame(View view, MapProjection projection, LabelRoom room) {
        var marks = new ArrayList<MapMark>();
        if (!view.caption().isEmpty()) {
            add(new Text(MapStyle.CAPTION, 10, 14, view.caption(), null), marks, room);
        }
        double y = projection.height() - 12;
        add(new Text(MapStyle.NOTE, 10, y, words.source(ground), null), marks, room);
        new ScaleBar(projection, words)
                .marks(textWidth)
                .forEach(mark -> {
                    marks.add(mark);
                    if (mark instanceof Text text) {
                        take(room, text);
                    }
                });
        return marks;
    }

    private void add(Text text, List<MapMark> marks, LabelRoom room) {
        marks.add(text);
        take(room, text);
    }

    private void take(LabelRoom room, Text text) {
        double wide = textWidth.applyAsDouble(text.style(), text.text());
        room.take(new Box(text.x(), text.y() - LINE / 2, wide, LINE));
    }
}
