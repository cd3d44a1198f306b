package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.Program;
import rubezh.fixtures.LongTest;

/**
 * Every jar of the packaged program gives a class to a process that founds a station, issues a
 * report and writes a list, or is needed for what is told beside it.
 */
@LongTest
class ShippedLibraryTest {
    private static final Path LIBRARIES = Path.of("target/rubezh/lib");
    private static final Pattern SOURCE =
            Pattern.compile("source: file:\\S*/([^/]+?)-[0-9][^/]*\\.jar");
    private static final Pattern VERSION = Pattern.compile("-[0-9][^/]*\\.jar");

    private static final String WINDOW = "loaded in the window: WindowRehearsal";

    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    Map.entry("javafx-base", WINDOW),
                    Map.entry("javafx-controls", WINDOW),
                    Map.entry("javafx-graphics", WINDOW),
                    Map.entry("javafx-swing", "shows the pages of a report"),
                    Map.entry("atlantafx-base", WINDOW),
                    Map.entry("ikonli-core", WINDOW),
                    Map.entry("ikonli-javafx", WINDOW),
                    Map.entry("ikonli-feather-pack", WINDOW),
                    Map.entry("commonmark", "reads the manual"),
                    Map.entry("pdfbox", "shows and prints pages of a report, writes the manual"),
                    Map.entry("pdfbox-io", "pdfbox reads by it"),
                    Map.entry("fontbox", "pdfbox draws by it"),
                    Map.entry("jSerialComm", "reads a scale"),
                    Map.entry("jackson-databind", "reads boundaries of a map, prints JSON"),
                    Map.entry("jackson-annotations", "jackson-databind reads them"),
                    Map.entry("jagged-framework", "encrypts a bundle"),
                    Map.entry("jagged-x25519", "encrypts a bundle"),
                    Map.entry("jagged-bech32", "jagged-x25519 writes a key by it"),
                    Map.entry("postgresql", "speaks to a hub"),
                    Map.entry("HikariCP", "keeps connections to a hub"),
                    Map.entry("mgrs", "reads a military grid reference"),
                    Map.entry("grid", "mgrs counts by it"),
                    Map.entry("sf", "grid has its points"),
                    Map.entry("jasperreports-fonts", "holds DejaVu Serif and no class"));

    @TempDir Path folder;

    /** What the other process runs; the folder is its argument. */
    static final class Commands {
        public static void main(String[] arguments) {
            String station = arguments[0] + "/station";
            run(
                    "--data",
                    station,
                    "init",
                    "--training",
                    "--station",
                    "KG-OSH",
                    "--country",
                    "KG",
                    "--name-en",
                    "Osh",
                    "--name-ru",
                    "Ош",
                    "--admin",
                    "supervisor");
            run(
                    "--data",
                    station,
                    "--user",
                    "supervisor",
                    "report",
                    "daily",
                    "-o",
                    arguments[0] + "/daily.pdf");
            run(
                    "--data",
                    station,
                    "--user",
                    "supervisor",
                    "list",
                    "--format",
                    "xlsx",
                    "-o",
                    arguments[0] + "/list.xlsx");
            System.exit(0);
        }

        private static void run(String... command) {
            int status = Program.onThisMachine().run(command);
            if (status != 0) {
                throw new IllegalStateException(List.of(command) + " ended with " + status);
            }
        }
    }

    @Test
    void everyJarIsLoadedOrHasAReason() throws Exception {
        assumeTrue(Files.exists(LIBRARIES), "nothing is packaged");
        Set<String> loaded = loaded();
        Set<String> shipped = shipped();
        assertThat(loaded).contains("jasperreports", "openpdf", "fastexcel", "sqlite-jdbc");
        var unused = new TreeSet<>(shipped);
        unused.removeAll(loaded);
        assertThat(unused).containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }

    private static Set<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> VERSION.matcher(name).find())
                    .map(name -> VERSION.matcher(name).replaceFirst(""))
                    .collect(Collectors.toSet());
        }
    }

    private Set<String> loaded() throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        String jars = LIBRARIES.toAbsolutePath() + "/rubezh.jar";
        var process =
                new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        jars + ":target/test-classes",
                        Commands.class.getName(),
                        folder.toString());
        process.environment().put("RUBEZH_PASSWORD", "vesna-kamen-reka-stancia");
        Path output = folder.resolve("output");
        int status =
                process.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        assertThat(status).as(() -> text(output)).isZero();
        return SOURCE.matcher(Files.readString(log))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
