package rubezh.table.boundary;

import module java.base;

import rubezh.json.GeoJsonReader;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutline.Ring;
import rubezh.text.Fault;

/**
 * Boundaries that an agency uses in the place of the built-in, schematic ones.
 *
 * @param name name of the file they came from
 * @param outlines the outlines, thinned as the built-in ones are
 */
public record AgencyBoundaries(String name, CountryOutlines outlines) {
    /** Greatest file that is read, in bytes: the coarse files of Natural Earth have 1 to 25 MB. */
    private static final long MAX_BYTES = 64L << 20;

    /** Hundredths of a degree by which a thinned line may stray. */
    private static final double STRAY = 3;

    /**
     * Rings of less than this many square hundredths are left out unless a country has no other.
     */
    private static final double SMALLEST = 300;

    /**
     * Properties that name the country by ISO 3166-1 alpha-2, of which files use one or another.
     */
    private static final List<String> CODE_PROPERTIES =
            List.of("iso_a2", "iso3166-1-alpha-2", "iso_a2_eh", "iso2", "iso", "code", "country");

    private static final String HEAD = "# ";

    /**
     * Reads a GeoJSON file: one feature or more for each country, of which a property such as
     * {@code ISO_A2} has the code. Areas of no known country are drawn without a code.
     *
     * @throws Fault {@code MAP-001} if the file is no such, {@code MAP-002} if a point is not on
     *     the globe, {@code MAP-003} if it has no known country, {@code MAP-004} if it is too
     *     large, {@code MAP-005} if it cannot be read
     */
    public static AgencyBoundaries read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MAX_BYTES) {
                throw new Fault(Fault.Exit.UNVERIFIED, "MAP-004", MAX_BYTES >> 20);
            }
            CountryOutlines outlines = outlines(GeoJsonReader.read(in));
            if (outlines.all().stream().allMatch(one -> one.country().equals("-"))) {
                throw new Fault(Fault.Exit.UNVERIFIED, "MAP-003");
            }
            return new AgencyBoundaries(String.valueOf(file.getFileName()), outlines);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "MAP-005", file.toString());
        }
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static AgencyBoundaries of(String text) {
        if (!text.startsWith(HEAD)) {
            throw new IllegalArgumentException("no head");
        }
        String head = text.lines().findFirst().orElseThrow();
        return new AgencyBoundaries(head.substring(HEAD.length()), CountryOutlines.of(text));
    }

    /** Returns all as text: the name as a comment, then a line for each country. */
    public String text() {
        return HEAD + name.replaceAll("\\R", " ") + "\n" + outlines.text();
    }

    /** Returns the number of countries. */
    public long countries() {
        return outlines.all().stream().filter(one -> !one.country().equals("-")).count();
    }

    private static CountryOutlines outlines(List<GeoJsonReader.Area> areas) {
        CountryOutlines builtIn = CountryOutlines.builtIn();
        var rings = new TreeMap<String, List<List<MapPoint>>>();
        for (GeoJsonReader.Area area : areas) {
            String code = code(area, builtIn);
            area.rings()
                    .forEach(ring ->
                            rings.computeIfAbsent(code, _ -> new ArrayList<>()).add(thinned(ring)));
        }
        return new CountryOutlines(
                rings.entrySet().stream()
                        .map(one -> outline(one.getKey(), one.getValue(), builtIn))
                        .toList());
    }

    private static String code(GeoJsonReader.Area area, CountryOutlines builtIn) {
        var properties = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        properties.putAll(area.properties());
        return CODE_PROPERTIES.stream()
                .flatMap(name -> Stream.ofNullable(properties.get(name)))
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> builtIn.find(code).isPresent())
                .findFirst()
                .orElse("-");
    }

    /** Leaves the last point out, as it is the first. */
    private static List<MapPoint> thinned(List<int[]> ring) {
        List<MapPoint> points =
                ring.stream().map(point -> new MapPoint(point[0], point[1])).toList();
        List<MapPoint> thinned = RingGeometry.thinned(points, STRAY);
        return thinned.subList(0, thinned.size() - 1);
    }

    private static CountryOutline outline(
            String code, List<List<MapPoint>> rings, CountryOutlines builtIn) {
        List<List<MapPoint>> ordered =
                rings.stream()
                        .sorted(Comparator.comparingDouble(RingGeometry::area).reversed())
                        .toList();
        List<List<MapPoint>> large =
                ordered.stream().filter(ring -> RingGeometry.area(ring) >= SMALLEST).toList();
        List<List<MapPoint>> drawn = large.isEmpty() ? ordered.subList(0, 1) : large;
        MapPoint middle =
                Optional.of(code)
                        .filter(one -> !one.equals("-"))
                        .flatMap(builtIn::find)
                        .map(CountryOutline::middle)
                        .orElseGet(() -> RingGeometry.middle(drawn.getFirst()));
        return new CountryOutline(code, middle, drawn.stream().map(Ring::of).toList());
    }
}
