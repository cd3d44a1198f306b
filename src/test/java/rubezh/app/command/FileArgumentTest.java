package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.SmallDisk;

/** Files named on the command line: never replaced unasked, never read beyond a limit. */
@LongTest
final class FileArgumentTest {
    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void newStation() throws IOException {
        station = CliResult.newStation(root, root, "KG-OSH");
        Path file = Files.writeString(root.resolve("case.json"), CaseJson.PLAIN);
        assertThat(run("record", file.toString()).status()).isZero();
    }

    private static CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --format csv -o",
                "totals --format xlsx -o",
                "report daily -o",
                "export --all -o",
                "import bundle.json --report"
            })
    void anExistingFileIsReplacedOnlyByForce(String command) throws IOException {
        Path bundle = root.resolve("bundle.json");
        if (!Files.exists(bundle)) {
            assertThat(run("export", "--all", "--drafts", "-o", bundle.toString()).status())
                    .isZero();
        }
        Path file = Files.writeString(root.resolve("kept"), "kept");
        var arguments =
                new ArrayList<>(List.of(command.replace("bundle.json", "" + bundle).split(" ")));
        arguments.add(file.toString());
        CliResult refused = run(arguments.toArray(String[]::new));
        assertThat(refused.status()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains("[APP-033]");
        assertThat(file).hasContent("kept");
        arguments.add("--force");
        CliResult written = run(arguments.toArray(String[]::new));
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(Files.size(file)).isGreaterThan(10);
        assertNoPart();
    }

    private static void assertNoPart() throws IOException {
        try (var files = Files.list(root)) {
            assertThat(files.map(Path::toString).filter(f -> f.endsWith(".part"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "totals", "report daily"})
    void aFolderIsNoFileToWriteTo(String command) throws IOException {
        var arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("-o", root.toString(), "--force"));
        CliResult refused = run(arguments.toArray(String[]::new));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("is a folder", "[APP-034]");
        assertNoPart();
    }

    @Test
    void aPipeIsWrittenAndStaysAPipe() throws Exception {
        Path pipe = root.resolve("pipe");
        assumeTrue(SmallDisk.run("mkfifo", pipe.toString()), "no pipes here");
        var read = CompletableFuture.supplyAsync(() -> content(pipe));
        CliResult written = run("list", "--format", "csv", "-o", pipe.toString());
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(read.get().lines()).hasSizeGreaterThan(1);
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(run("export", "--all", "--drafts", "-o", pipe.toString()).err())
                .contains("[APP-035]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list --format csv", "list --format json", "totals --format xlsx"})
    void aFullDeviceIsToldAndStaysADevice(String command) {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no such device here");
        CliResult refused = run((command + " -o /dev/full").split(" "));
        assertThat(refused.status()).as(refused.err()).isEqualTo(8);
        assertThat(refused.err()).contains("[APP-005]");
        assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFullTargetLeavesNoPart() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(root.resolve("stick"), 1)) {
            disk.fill();
            for (String command : List.of("list --format xlsx -o", "report daily -o")) {
                var arguments = new ArrayList<>(List.of(command.split(" ")));
                arguments.add(root.resolve("stick/out").toString());
                CliResult refused = run(arguments.toArray(String[]::new));
                assertThat(refused.status()).as(refused.err()).isEqualTo(8);
                assertThat(refused.err()).contains("[APP-005]");
            }
            try (var files = Files.list(root.resolve("stick"))) {
                assertThat(files.map(f -> "" + f.getFileName())).containsExactly("filler-0");
            }
        }
    }

    @Test
    void inputBeyondTheLimitIsRefusedBeforeItIsRead() throws IOException {
        Path big = root.resolve("big.json");
        try (var file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        CliResult refused = run("record", big.toString());
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("larger than 16 MB", "[APP-030]");
        assertThat(run("record", "/dev/zero").err()).contains("[APP-030]");
        CliResult password = run("--password-file", "/dev/zero", "list");
        assertThat(password.status()).isEqualTo(2);
        assertThat(password.err()).contains("[APP-031]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --from 2009-13-45  | a date like
                    --limit many       | a whole number
                    --format cvs       | csv-ru
                    """)
    void aValueOfTheWrongTypeIsToldWithoutNamesOfClasses(String option, String expected) {
        CliResult refused = run(("list " + option).split(" "));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(option.substring(0, option.indexOf(' ')), expected)
                .doesNotContain("java", "Exception");
    }

    @Test
    void anUnknownOrMissingArgumentIsToldInTheLanguageOfTheOutput() {
        assertThat(run("list", "--nope", "--lang", "ru").err())
                .startsWith("Здесь нет параметра «--nope».");
        assertThat(run("list", "--nope", "--lang", "en").err())
                .startsWith("There is no option “--nope” here.");
        assertThat(run("recrod", "--lang", "ru").err())
                .startsWith("Здесь нет команды или аргумента «recrod».");
        assertThat(run("show", "--lang", "ru").err()).startsWith("Не хватает: NUMBER.");
    }

    @Test
    void whatOnlyTheRegisterSetsIsRefused() throws IOException {
        String header =
                "{\"header\":{\"number\":\"KG-X-1\",\"status\":\"APPROVED\",\"station\":\"KG-X\"},";
        Path file =
                Files.writeString(
                        root.resolve("claims.json"), header + CaseJson.PLAIN.strip().substring(1));
        CliResult refused = run("record", file.toString());
        assertThat(refused.status()).as(refused.err()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(
                        "TXT-008 /header/number",
                        "TXT-008 /header/status",
                        "TXT-008 /header/station");
    }
}
