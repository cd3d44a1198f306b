package rubezh.table;

import module java.base;

import rubezh.domain.seizure.Coordinates;
import rubezh.json.CanonicalJson;
import rubezh.table.DataTable.Place;
import rubezh.text.Fault;

/**
 * Writes a table as GeoJSON (RFC 7946), row by row: a feature for each row with the values for
 * programs as properties. A case without coordinates lies where its crossing point is, which the
 * property {@code geometrySource} says; without either the geometry is null.
 */
public final class GeoJsonTableWriter {
    private GeoJsonTableWriter() {}

    /**
     * Writes the table; the stream stays open.
     *
     * @throws Fault {@code APP-062} for a table whose rows have no places
     */
    public static void write(DataTable table, OutputStream out) throws IOException {
        List<Optional<Place>> points = table.points();
        if (points == null) {
            throw new Fault(Fault.Exit.USAGE, "APP-062");
        }
        write("{\"type\":\"FeatureCollection\",\"features\":[", out);
        for (int r = 0; r < table.rows().size(); r++) {
            Optional<Place> place = points.get(r);
            String geometry = place.map(Place::point).map(GeoJsonTableWriter::point).orElse("null");
            Map<String, Object> members = table.members(table.rows().get(r));
            if (place.filter(Place::ofPost).isPresent()) {
                members.put("geometrySource", "post");
            }
            write(r == 0 ? "\n" : ",\n", out);
            write("{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":", out);
            out.write(CanonicalJson.write(members));
            write("}", out);
        }
        write("\n]}\n", out);
    }

    /** Returns a point, WGS 84; GeoJSON puts longitude first. */
    public static String point(Coordinates coordinates) {
        return "{\"type\":\"Point\",\"coordinates\":["
                + degrees(coordinates.longitude())
                + ","
                + degrees(coordinates.latitude())
                + "]}";
    }

    private static String degrees(int hundredThousandths) {
        return BigDecimal.valueOf(hundredThousandths, 5).toPlainString();
    }

    private static void write(String json, OutputStream out) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }
}
