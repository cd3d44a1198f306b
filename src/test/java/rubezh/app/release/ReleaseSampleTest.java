package rubezh.app.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.app.CliResult;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.transfer.ImportResult;
import rubezh.fixtures.LongTest;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.session.OpenRegister;

/**
 * What a release wrote is opened and imported by this program: the samples of a folder for each
 * release, which {@code src/docs/how-to/release.md} tells to make.
 */
@LongTest
final class ReleaseSampleTest {
    private static final Path SAMPLES = Path.of("src/test/resources/rubezh/release");

    @TempDir Path root;

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("station.db.gz")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theRegisterIsOpenedAndEveryRecordIsRead(Path release) throws IOException {
        Path data = root.resolve("station");
        Files.createDirectories(data);
        unpack(release.resolve("station.db.gz"), data.resolve("station.db"));
        char[] password = Files.readString(release.resolve("password.txt")).strip().toCharArray();
        var login = Optional.of("supervisor");
        try (OpenRegister open =
                CliResult.stations(root, Map.of()).open(data, login, password, _ -> {})) {
            Register register = open.register();
            List<UUID> ids = register.catalogue().ids(Query.ALL);
            assertThat(ids).hasSize(Integer.parseInt(expected(release, "cases")));
            assertThat(register.digest().total()).isEqualTo(expected(release, "digest"));
            assertThat(open.exchange().verifyJournal(_ -> {})).isEmpty();
            for (UUID id : ids) {
                OpenRecord record = register.open(id).orElseThrow();
                assertThat(record.editable()).as(id.toString()).isTrue();
                assertThat(SeizureShape.SHAPE.read(record.view().body()).problems()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theBundleIsTakenAsAWholeAndPassedOnByteForByte(Path release) throws IOException {
        Path bundle = root.resolve("bundle.json");
        unpack(release.resolve("bundle.json.gz"), bundle);
        var reader = new MemoryStation("KG-BAT", 6, root, true);
        ImportResult result = reader.importBundle(bundle);
        assertThat(result.isInSync()).isTrue();
        assertThat(result.digest().get().total()).isEqualTo(expected(release, "digest"));
        assertThat(revisions(reader.exportAll("passed-on.json")))
                .hasSize(result.added())
                .isEqualTo(revisions(bundle));
    }

    private static String expected(Path release, String name) throws IOException {
        return Files.readAllLines(release.resolve("expected.txt")).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static void unpack(Path packed, Path target) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, target);
        }
    }

    /** Returns the lines of the revisions, without the comma between them. */
    private static List<String> revisions(Path bundle) throws IOException {
        return Files.readAllLines(bundle, UTF_8).stream()
                .filter(line -> line.startsWith("{\"at\":"))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .sorted()
                .toList();
    }
}
