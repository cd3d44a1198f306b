package rubezh.build;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The decision records. */
final class DecisionRecords {
    private static final Path FOLDER = Path.of("src/docs/decisions");

    private DecisionRecords() {}

    static List<Path> files() {
        try (var list = Files.list(FOLDER)) {
            return list.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> numbers() {
        return files().stream()
                .map(f -> f.getFileName().toString().substring(0, 4))
                .collect(toUnmodifiableSet());
    }
}
