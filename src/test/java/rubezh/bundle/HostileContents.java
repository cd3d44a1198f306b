package rubezh.bundle;

import module java.base;

/** Bodies that only a faulty or hostile program writes, each signed by a known station. */
final class HostileContents {
    private static final Map<String, Object> EVENT = Map.of("start", "2026-11-24T12:00:00+06:00");
    private static final Map<String, Object> PLACE = Map.of("country", "KG");
    static final String LINE = "01930000-0000-7000-8000-000000000011";

    static final SortedMap<String, Map<String, Object>> BODIES = bodies();

    private HostileContents() {}

    private static SortedMap<String, Map<String, Object>> bodies() {
        var bodies = new TreeMap<String, Map<String, Object>>();
        addItems(bodies);
        addHeaders(bodies);
        addPlacesAndTimes(bodies);
        HostileValues.addTo(bodies);
        bodies.put("unknown-section", with("drone", Map.of("id", "7")));
        bodies.put("empty", Map.of());
        return bodies;
    }

    private static void addItems(Map<String, Map<String, Object>> bodies) {
        bodies.put("good", amount("2.075 KGM"));
        bodies.put("negative", amount("-160000.000 GRM"));
        bodies.put("nan", amount("NaN GRM"));
        bodies.put("exponent", amount("1e999 GRM"));
        bodies.put("sixty-digits", amount("9".repeat(60) + " GRM"));
        bodies.put("no-unit", amount("1"));
        bodies.put("unknown-unit", amount("1.000 XYZ"));
        bodies.put("amount-as-number", item("amount", 5L));
        bodies.put("amount-as-list", item("amount", List.of("1.000 GRM")));
        bodies.put("unknown-substance", item("substance", "XXX-YYY"));
        bodies.put("substance-as-flag", item("substance", true));
        bodies.put("line-id-no-uuid", with("items", List.of(Map.of("id", "1", "pos", 1L))));
        bodies.put("items-as-text", with("items", "x"));
        bodies.put("items-as-object", with("items", Map.of("a", "b")));
        bodies.put("items-of-numbers", with("items", List.of(1L, 2L)));
    }

    private static void addHeaders(Map<String, Map<String, Object>> bodies) {
        bodies.put("header-as-list", with("header", List.of()));
        bodies.put("header-as-text", with("header", "x"));
        bodies.put("unknown-status", with("header", Map.of("status", "SECRET")));
        bodies.put("status-as-number", with("header", Map.of("status", 1L)));
        bodies.put("number-used-twice", with("header", number("KG-OSH-A-2026-000001")));
        bodies.put("number-as-path", with("header", number("../../../tmp/x")));
        bodies.put("number-with-control", with("header", number("A\u001b[2J\u202eB")));
    }

    private static void addPlacesAndTimes(Map<String, Map<String, Object>> bodies) {
        bodies.put("year-999999999", with("event", Map.of("start", "+999999999-01-01T00:00Z")));
        bodies.put("start-as-number", with("event", Map.of("start", 20261124L)));
        bodies.put("start-absent", with("event", Map.of("end", "2026-11-24T12:00:00+06:00")));
        bodies.put("country-absent", with("place", Map.of("lane", "2")));
        bodies.put(
                "latitude-999", with("place", Map.of("country", "KG", "coordinates", "999 999")));
    }

    private static Map<String, Object> number(String number) {
        return Map.of("number", number);
    }

    private static Map<String, Object> amount(String amount) {
        return item("amount", amount);
    }

    static Map<String, Object> item(String field, Object value) {
        var line = new TreeMap<String, Object>(Map.of("id", LINE, "pos", 1L));
        line.put("substance", "OPI-HER");
        line.put(field, value);
        return with("items", List.of(line));
    }

    /** Returns a plain body with one section replaced. */
    static Map<String, Object> with(String section, Object content) {
        var body = new TreeMap<String, Object>(Map.of("event", EVENT, "place", PLACE));
        body.put(section, content);
        return body;
    }
}
