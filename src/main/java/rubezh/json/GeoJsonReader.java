package rubezh.json;

import module java.base;

import rubezh.text.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reader of the areas of a GeoJSON file (RFC 7946). Features without an area are skipped.
 *
 * @see #read
 */
public final class GeoJsonReader {
    private GeoJsonReader() {}

    /**
     * Feature with an area.
     *
     * @param properties its properties that are texts or numbers, as text
     * @param rings outer and inner rings of all its polygons: for each point longitude and latitude
     *     in hundredths of a degree; the first point is repeated at the end
     */
    public record Area(Map<String, String> properties, List<List<int[]>> rings) {
        public Area {
            properties = Map.copyOf(properties);
            rings = List.copyOf(rings);
        }
    }

    /**
     * Reads all areas.
     *
     * @throws Fault {@code MAP-001} if it is no {@code FeatureCollection}, {@code MAP-002} if a
     *     point is not on the globe; the caller limits the size of the file
     */
    public static List<Area> read(InputStream in) throws IOException {
        JsonNode root = tree(in);
        if (!root.path("type").asString("").equals("FeatureCollection")) {
            throw new Fault(Fault.Exit.UNVERIFIED, "MAP-001");
        }
        var areas = new ArrayList<Area>();
        for (JsonNode feature : root.path("features")) {
            List<List<int[]>> rings = rings(feature.path("geometry"));
            if (!rings.isEmpty()) {
                areas.add(new Area(properties(feature.path("properties")), rings));
            }
        }
        return areas;
    }

    private static JsonNode tree(InputStream in) throws IOException {
        try {
            return JsonMapper.shared().readTree(in.readAllBytes());
        } catch (JacksonException e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "MAP-001");
        }
    }

    private static Map<String, String> properties(JsonNode members) {
        var properties = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                properties.put(member.getKey(), member.getValue().asString());
            }
        }
        return properties;
    }

    private static List<List<int[]>> rings(JsonNode geometry) {
        var rings = new ArrayList<List<int[]>>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> addRings(coordinates, rings);
            case "MultiPolygon" -> coordinates.forEach(polygon -> addRings(polygon, rings));
            default -> {
                // a point or a line has no area
            }
        }
        return rings;
    }

    private static void addRings(JsonNode polygon, List<List<int[]>> into) {
        for (JsonNode ring : polygon) {
            var points = new ArrayList<int[]>();
            for (JsonNode point : ring) {
                points.add(
                        new int[] {hundredths(point.path(0), 180), hundredths(point.path(1), 90)});
            }
            if (points.size() > 3) {
                into.add(points);
            }
        }
    }

    private static int hundredths(JsonNode degrees, int limit) {
        double value = degrees.isNumber() ? degrees.doubleValue() : Double.NaN;
        if (!(Math.abs(value) <= limit)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "MAP-002");
        }
        return (int) Math.round(value * 100);
    }
}
