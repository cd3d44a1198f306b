package rubezh.build;

import static java.util.stream.Collectors.toUnmodifiableSet;

import module java.base;

/** The decision records, and the page that lists them by subject. */
final class DecisionRecords {
    private static final Path FOLDER = Path.of("src/docs/decisions");
    private static final Path INDEX = FOLDER.resolve("README.md");

    private DecisionRecords() {}

    static List<Path> files() {
        try (var list = Files.list(FOLDER)) {
            return list.filter(f -> f.toString().endsWith(".md") && !f.equals(INDEX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the lines of the index that name a record, without what stands behind the title. */
    static List<String> indexed() throws IOException {
        return Files.readAllLines(INDEX).stream()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.replaceFirst(" \\([^()]*\\)$", ""))
                .toList();
    }

    /** Returns the line that names a record in the index. */
    static String indexLine(Path file) {
        String name = file.getFileName().toString();
        try (var lines = Files.lines(file)) {
            String title = lines.findFirst().orElseThrow().substring("# 0000 ".length());
            return "- [%s](%s) %s".formatted(name.substring(0, 4), name, title);
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
