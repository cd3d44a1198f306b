package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages on how to change the program name files, tests and types that exist. */
class HowToTest {
    private static final Path FOLDER = Path.of("src/docs/how-to");
    private static final Path INDEX = FOLDER.resolve("README.md");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FILE =
            Pattern.compile("(src|i18n|packaging)/[\\w./-]+|pom\\.xml|README\\.md");
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z]+[A-Z]\\w*)(\\.\\w+)?");

    @Test
    void everyFileNamedExists() throws IOException {
        assertThat(named(FILE))
                .hasSizeGreaterThan(30)
                .allMatch(file -> Files.exists(Path.of(file)));
    }

    @Test
    void everyTypeNamedExists() throws IOException {
        List<String> types =
                Stream.of(Sources.MAIN, Sources.TEST)
                        .flatMap(root -> Sources.javaFiles(root).stream())
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .toList();
        assertThat(named(TYPE).stream().map(name -> name.replaceFirst("\\..*", "")))
                .hasSizeGreaterThan(10)
                .isSubsetOf(types);
    }

    @Test
    void everyPageIsInTheIndex() throws IOException {
        String index = Files.readString(INDEX);
        assertThat(pages())
                .hasSizeGreaterThan(9)
                .filteredOn(page -> !page.equals(INDEX))
                .allMatch(page -> index.contains("(" + page.getFileName() + ")"));
    }

    private static List<String> named(Pattern form) throws IOException {
        return pages().stream()
                .flatMap(page -> CODE.matcher(read(page)).results())
                .map(code -> code.group(1))
                .filter(form.asMatchPredicate())
                .distinct()
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
