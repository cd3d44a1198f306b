package rubezh.table.boundary;

import module java.base;

/** Disputed borders, lakes and rivers of the built-in map. Immutable. */
public record MapLines(List<MapLine> all) {
    private static final String FILE = "/rubezh/map/lines.txt";

    public MapLines {
        all = List.copyOf(all);
    }

    /** Reads the built-in lines; takes some milliseconds. */
    public static MapLines builtIn() {
        try (InputStream in = MapLines.class.getResourceAsStream(FILE)) {
            return of(
                    new String(
                            Objects.requireNonNull(in, FILE).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines of the map, one per line; lines with {@code #} are comments.
     *
     * @throws IllegalArgumentException if a line is anything else
     */
    static MapLines of(String text) {
        return new MapLines(
                text.lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(MapLine::of)
                        .toList());
    }

    /** Returns the text that {@link #of(String)} reads. */
    public String text() {
        return all.stream().map(MapLine::line).collect(Collectors.joining("\n", "", "\n"));
    }
}
