package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.app.Program.SerialFilter;
import rubezh.app.Program.TemporaryFolder;
import rubezh.fixtures.JvmLauncher;

/** What a process leaves behind and lets in: temporary files, heap dumps, serialized objects. */
class ProcessProtectionTest {
    @TempDir Path root;

    @Test
    void filesOfProcessesThatHaveEndedAreDeleted() throws IOException {
        Path running = Files.createDirectory(root.resolve("" + ProcessHandle.current().pid()));
        Path ended = Files.createDirectories(root.resolve("999999999/inner"));
        Files.writeString(ended.resolve("copy.db"), "rest");
        Files.writeString(root.resolve("library.so"), "rest");
        TemporaryFolder.wipe(root);
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).containsExactly(running);
        }
    }

    @Test
    void nobodyElseReadsTheFolder() throws IOException {
        List<String> before =
                Stream.of("java.io.tmpdir", "org.sqlite.tmpdir").map(System::getProperty).toList();
        Path folder = root.resolve("tmp");
        try {
            TemporaryFolder.use(folder);
            Path own = Path.of(System.getProperty("java.io.tmpdir"));
            assertThat(own.getParent()).isEqualTo(folder);
            assertThat(System.getProperty("org.sqlite.tmpdir")).isEqualTo(own.toString());
            for (Path each : List.of(folder, own)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rwx------");
            }
        } finally {
            System.setProperty("java.io.tmpdir", before.getFirst());
            if (before.getLast() == null) {
                System.clearProperty("org.sqlite.tmpdir");
            } else {
                System.setProperty("org.sqlite.tmpdir", before.getLast());
            }
        }
    }

    /** Runs a command and prints the filter and the folders that the process then has. */
    static final class ProtectedProgram {
        private ProtectedProgram() {}

        public static void main(String[] args) {
            System.out.println("status " + Program.onThisMachine().run("version"));
            System.out.println("filter " + ObjectInputFilter.Config.getSerialFilter());
            System.out.println("files " + System.getProperty("java.io.tmpdir"));
            System.out.println("library " + System.getProperty("org.sqlite.tmpdir"));
        }
    }

    /** In a process of its own: the filter is set once for all of it. */
    @Test
    void everyStartSetsFilterAndFolders() throws IOException, InterruptedException {
        Process process =
                JvmLauncher.withoutCache()
                        .start(List.of("env", "XDG_STATE_HOME=" + root), ProtectedProgram.class);
        List<String> printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertThat(process.waitFor()).isZero();
        String own = root.resolve("rubezh/tmp/" + process.pid()).toString();
        assertThat(printed)
                .contains(
                        "status 0",
                        "filter " + SerialFilter.PATTERN,
                        "files " + own,
                        "library " + own);
    }

    private static Object read(InputStream in) throws IOException, ClassNotFoundException {
        try (var objects = new ObjectInputStream(in)) {
            objects.setObjectInputFilter(
                    ObjectInputFilter.Config.createFilter(SerialFilter.PATTERN));
            return objects.readObject();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "bars", "paper", "table"})
    void theOwnTemplatesAreRead(String template) throws Exception {
        InputStream in =
                SerialFilter.class.getResourceAsStream("/rubezh/report/" + template + ".jasper");
        assertThat(read(in)).isNotNull();
    }

    /** Any type that the templates do not need. */
    private record Stranger(String text) implements Serializable {}

    @Test
    void anythingElseIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Stranger("x"));
        }
        assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(InvalidClassException.class)
                .hasMessageContaining("REJECTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux/rubezh",
                "mac/rubezh",
                "mac/jpackage.options",
                "windows/rubezh.cmd",
                "windows/jpackage.options"
            })
    void everyStartHasTheOptionsTheTestsRunWith(String script) throws IOException {
        String start = Files.readString(Path.of("packaging").resolve(script));
        assertThat(options(start)).isEqualTo(options(testOptions()));
    }

    /** Returns the options of the JVM for all starts: without caches and compilers of some. */
    private static Set<String> options(String text) {
        return Pattern.compile("(?<=\\s|>)(-XX:(?!AOT|Tiered)[^ \"<\n]+|--enable-native[^ \"<\n]+)")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String testOptions() throws IOException {
        return Files.readString(Path.of("pom.xml"))
                .lines()
                .filter(line -> line.contains("<jvm.flags>"))
                .findFirst()
                .orElseThrow();
    }
}
