package rubezh.table.extract;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.format.SumUnit;
import rubezh.json.CanonicalJson;
import rubezh.table.GeoJsonTableWriter;

/**
 * Posts as points of a map, with the number of their cases and the exact sums of drugs and
 * precursors in them: a feature for each post by its code, and one without a point for cases at no
 * post of the list. It has nothing about persons.
 */
public final class PostPoints {
    private final ReferenceData reference;
    private final SortedMap<String, Figures> byPost = new TreeMap<>();

    private record Figures(long cases, long records, Totals totals) {
        Figures plus(Figures other) {
            return new Figures(
                    cases + other.cases, records + other.records, totals.plus(other.totals));
        }
    }

    PostPoints(ReferenceData reference) {
        this.reference = reference;
    }

    /** Adds a case to its post. */
    void add(Seizure seizure) {
        Post post = seizure.place().listedPost();
        Totals totals =
                seizure.items().stream()
                        .filter(item -> GoodsClassification.isDrug(item, reference))
                        .map(SeizedItem::totals)
                        .reduce(Totals.NONE, Totals::plus);
        byPost.merge(
                post == null ? "" : post.code(),
                new Figures(seizure.event().count(), 1, totals),
                Figures::plus);
    }

    /** Returns the number of features. */
    int size() {
        return byPost.size();
    }

    /** Returns the number of cases whose post is not known by its place. */
    long casesWithoutPoint() {
        return byPost.entrySet().stream()
                .filter(e -> point(e.getKey()).isEmpty())
                .mapToLong(e -> e.getValue().cases())
                .sum();
    }

    private Optional<CodeEntry> entry(String post) {
        return post.isEmpty() ? Optional.empty() : reference.find(new Post(post));
    }

    private Optional<Coordinates> point(String post) {
        return entry(post).flatMap(one -> Coordinates.find(one.extraColumn(Coordinates.COLUMN)));
    }

    /** Writes GeoJSON (RFC 7946): WGS 84, longitude first. */
    void write(OutputStream out) throws IOException {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        String between = "\n";
        for (var post : byPost.entrySet()) {
            text.append(between);
            text.append("{\"type\":\"Feature\",\"geometry\":")
                    .append(point(post.getKey()).map(GeoJsonTableWriter::point).orElse("null"))
                    .append(",\"properties\":{")
                    .append(properties(post.getKey(), post.getValue()))
                    .append("}}");
            between = ",\n";
        }
        out.write(text.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns names as texts and figures as exact numbers, which a tree of JSON has no type for.
     */
    private String properties(String post, Figures figures) {
        var members = new ArrayList<String>();
        entry(post)
                .ifPresent(one -> {
                    members.add("\"post\":" + quoted(post));
                    members.add("\"name_en\":" + quoted(one.label(false)));
                    members.add("\"name_ru\":" + quoted(one.label(true)));
                });
        members.add("\"cases\":" + figures.cases());
        members.add("\"records\":" + figures.records());
        figures.totals()
                .byDimension()
                .forEach((dimension, base) -> {
                    SumUnit unit = SumUnit.of(dimension);
                    members.add(quoted(unit.column()) + ":" + unit.plain(base));
                });
        return String.join(",", members);
    }

    private static String quoted(String text) {
        return new String(CanonicalJson.write(text), StandardCharsets.UTF_8);
    }
}
