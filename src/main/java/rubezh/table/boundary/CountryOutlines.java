package rubezh.table.boundary;

import module java.base;

/** Outlines of all countries. Immutable. */
public record CountryOutlines(List<CountryOutline> all) {
    private static final String FILE = "/rubezh/map/outlines.txt";

    public CountryOutlines {
        all = List.copyOf(all);
    }

    /**
     * Reads the built-in outlines; takes some milliseconds, so call it off the JavaFX application
     * thread.
     */
    public static CountryOutlines builtIn() {
        try (InputStream in = CountryOutlines.class.getResourceAsStream(FILE)) {
            return of(
                    new String(
                            Objects.requireNonNull(in, FILE).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads outlines, one country per line; lines with {@code #} are comments.
     *
     * @throws IllegalArgumentException if a line is no outline
     */
    public static CountryOutlines of(String text) {
        return new CountryOutlines(
                text.lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(CountryOutline::of)
                        .toList());
    }

    /** Returns the text that {@link #of(String)} reads. */
    public String text() {
        return all.stream().map(CountryOutline::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns the outline of a country. */
    public Optional<CountryOutline> find(String country) {
        return all.stream().filter(one -> one.country().equals(country)).findFirst();
    }

    /**
     * Returns these outlines, and of each country that only others have the pin without an outline,
     * so that a way there ends where it would end with those.
     */
    public CountryOutlines withPinsOf(CountryOutlines others) {
        return new CountryOutlines(
                Stream.concat(
                                all.stream(),
                                others.all.stream()
                                        .filter(one -> find(one.country()).isEmpty())
                                        .map(CountryOutline::pin))
                        .toList());
    }
}
