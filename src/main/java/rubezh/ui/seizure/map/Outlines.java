package rubezh.ui.seizure.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The outlines of all countries. Immutable. */
record Outlines(List<Outline> all) {
    private static final String FILE = "/rubezh/map/outlines.txt";

    /**
     * Reads the outlines that come with the program; some milliseconds, off the window's thread.
     */
    static Outlines builtIn() {
        try (InputStream in = Outlines.class.getResourceAsStream(FILE)) {
            return of(
                    new String(
                            Objects.requireNonNull(in, FILE).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads outlines, a country a line; lines with {@code #} are remarks.
     *
     * @throws IllegalArgumentException if a line is no outline
     */
    static Outlines of(String text) {
        return new Outlines(
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Outline::of)
                        .toList());
    }

    Optional<Outline> find(String country) {
        return all.stream().filter(one -> one.country().equals(country)).findFirst();
    }
}
