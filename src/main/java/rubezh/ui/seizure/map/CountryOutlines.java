package rubezh.ui.seizure.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Outlines of all countries. Immutable. */
record CountryOutlines(List<CountryOutline> all) {
    private static final String FILE = "/rubezh/map/outlines.txt";

    /**
     * Reads the built-in outlines; takes some milliseconds, so call it off the JavaFX application
     * thread.
     */
    static CountryOutlines builtIn() {
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
    static CountryOutlines of(String text) {
        return new CountryOutlines(
                text.lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(CountryOutline::of)
                        .toList());
    }

    Optional<CountryOutline> find(String country) {
        return all.stream().filter(one -> one.country().equals(country)).findFirst();
    }
}
