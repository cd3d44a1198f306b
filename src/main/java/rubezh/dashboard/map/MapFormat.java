package rubezh.dashboard.map;

import module java.base;

import rubezh.dashboard.MapFigures;
import rubezh.dashboard.MapFigures.Amounts;
import rubezh.dashboard.MapFigures.PostFigures;
import rubezh.dashboard.MapFigures.RouteFigures;
import rubezh.dashboard.MapMeasure;
import rubezh.dashboard.MapMeasure.Cases;
import rubezh.dashboard.MapMeasure.GroupMass;
import rubezh.dashboard.MapMeasure.Mass;
import rubezh.dashboard.MapTarget;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.summary.RecordCount;
import rubezh.format.DomainFormat;
import rubezh.format.PeriodFormat;
import rubezh.text.Messages;

/** Words and figures of a map in one language. */
public final class MapFormat {
    private static final String ARROW = " \u2192 ";

    private final DomainFormat format;
    private final Messages messages;

    public MapFormat(DomainFormat domainFormat) {
        this.format = domainFormat;
        this.messages = domainFormat.messages();
    }

    /** Returns the name of a post. */
    public String post(String code) {
        return code.isEmpty()
                ? messages.text("cases-map.post.unstated")
                : format.shortLabel(CodeListId.POSTS, code);
    }

    /** Returns the name of a country. */
    public String country(String code) {
        return code.isEmpty()
                ? messages.text("dashboard.unstated")
                : format.shortLabel(CodeListId.COUNTRIES, code);
    }

    /** Returns the name of what a figure stands for: {@code Afghanistan → Dostuk → Russia}. */
    public String name(MapTarget target) {
        return switch (target) {
            case MapTarget.OfPost(String post) -> post(post);
            case MapTarget.OfPoint(String post, String point) -> post(post) + ", " + point;
            case MapTarget.OfWay(String departure, String post, String destination) ->
                    country(departure) + ARROW + post(post) + ARROW + country(destination);
        };
    }

    /** Returns where a post is, as the list of posts has it; empty if it does not tell. */
    public Optional<Coordinates> position(String post) {
        return post.isEmpty() ? Optional.empty() : format.coordinates(new Post(post));
    }

    /** Returns the name of a measure. */
    public String measure(MapMeasure measure) {
        return switch (measure) {
            case Cases() -> messages.text("cases-map.cases");
            case Mass() -> messages.text("cases-map.mass");
            case GroupMass(String group) -> messages.text("cases-map.mass.of", format.group(group));
        };
    }

    /** Returns a figure of a measure. */
    public String figure(MapMeasure measure, long figure) {
        return measure instanceof Cases
                ? format.numbers().whole(figure)
                : format.figure(new Quantity(Dimension.MASS, figure)).toString();
    }

    /** Returns sums, each kind of measure apart: {@code 4.2 kg; 120 tablets}. */
    public String sums(Totals totals) {
        return totals.byDimension().entrySet().stream()
                .map(e -> format.figure(new Quantity(e.getKey(), e.getValue())).toString())
                .collect(Collectors.joining("; "));
    }

    private String cases(long cases) {
        return messages.text("list.totals.cases", format.numbers().whole(cases));
    }

    private String cases(Amounts amounts) {
        return Stream.of(cases(amounts.cases()), sums(amounts.totals()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Returns all that is told of a post: its name, cases, sums and own coordinates. */
    public String describe(PostFigures post) {
        String text = post(post.post()) + ". " + cases(post.all());
        long own = post.all().cases() - post.atPost().cases();
        return own == 0
                ? text
                : text + ". " + messages.text("cases-map.points", format.numbers().whole(own));
    }

    /** Returns all that is told of a point with coordinates of its own. */
    public String describe(PostFigures post, Coordinates point, Amounts amounts) {
        return name(post.target(point)) + ". " + cases(amounts);
    }

    /** Returns all that is told of a route. */
    public String describe(RouteFigures route) {
        return name(route.way())
                + ". "
                + Stream.of(cases(route.cases()), sums(route.totals()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    /** Returns a length: {@code 200 km}. */
    String kilometres(long length) {
        return messages.text("cases-map.km", format.numbers().whole(length));
    }

    /** Returns what the figures are of: period, conditions and number of cases. */
    public String caption(MapFigures figures) {
        var parts = new StringJoiner("; ");
        parts.add(new PeriodFormat(format).format(figures.period()));
        figures.request()
                .only()
                .forEach((axis, codes) ->
                        parts.add(
                                messages.text(axis.key())
                                        + ": "
                                        + codes.stream()
                                                .map(code ->
                                                        axis.list()
                                                                .map(list ->
                                                                        format.shortLabel(
                                                                                list, code))
                                                                .orElse(code))
                                                .collect(Collectors.joining(", "))));
        parts.add(
                messages.text(
                        "list.totals.cases",
                        format.cases(figures.all().cases(), figures.all().records())));
        return parts.toString();
    }

    /** Returns the source of the borders, and how it draws disputed ones. */
    public String source(MapGround ground) {
        return ground.hasDisputed()
                ? messages.text("cases-map.source.disputed", ground.source())
                : messages.text("cases-map.source", ground.source());
    }

    /**
     * Returns what is not on the map, a sentence each: posts, routes, records.
     *
     * @param shownRoutes number of routes that are drawn; empty where posts are shown
     */
    public List<String> missing(MapFigures figures, OptionalInt shownRoutes) {
        var lines = new ArrayList<String>();
        addPlaces(figures, lines);
        if (shownRoutes.isPresent()) {
            addRoutes(figures, shownRoutes.getAsInt(), lines);
        }
        if (figures.excluded() > 0) {
            lines.add(
                    messages.text(
                            "list.totals.excluded",
                            format.numbers().whole(figures.excluded()),
                            format.exclusions(RecordCount.excluded(figures.records()))));
        }
        if (!figures.imprecise().isEmpty()) {
            lines.add(
                    messages.text("list.totals.imprecise", format.imprecise(figures.imprecise())));
        }
        return lines;
    }

    private void addPlaces(MapFigures figures, List<String> lines) {
        long posts = 0;
        long ofPosts = 0;
        long without = 0;
        for (PostFigures post : figures.posts()) {
            long cases = post.atPost().cases();
            if (post.post().isEmpty()) {
                without += cases;
            } else if (cases > 0 && position(post.post()).isEmpty()) {
                posts++;
                ofPosts += cases;
            }
        }
        if (posts > 0) {
            lines.add(
                    messages.text(
                            "cases-map.without-coordinates",
                            posts,
                            format.numbers().whole(ofPosts)));
        }
        if (without > 0) {
            lines.add(messages.text("cases-map.without-post", format.numbers().whole(without)));
        }
    }

    private void addRoutes(MapFigures figures, int shown, List<String> lines) {
        int routes = figures.routes().size();
        if (shown < routes) {
            lines.add(messages.text("cases-map.routes.more", shown, routes));
        }
        if (figures.withoutRoute() > 0) {
            lines.add(
                    messages.text(
                            "cases-map.without-route",
                            format.numbers().whole(figures.withoutRoute())));
        }
    }
}
