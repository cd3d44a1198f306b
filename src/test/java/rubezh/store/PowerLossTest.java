package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.JvmLauncher;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.store.PowerLossSimulator.FileOperation;
import rubezh.store.PowerLossSimulator.Kind;
import rubezh.store.PowerLossSimulator.Model;
import rubezh.store.file.SealedRowsVerifier;
import rubezh.store.file.TestStations;

/**
 * Simulates a power loss at every system call of a recorded writer, in three ways, and opens the
 * possible disk contents: each with a saved key, one in {@link #THOROUGH} with a full sign-in. The
 * control writes without sync and must be detected.
 */
@LongTest
final class PowerLossTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261124L);
    private static final int SAVES = Repetitions.of(10, 40);
    private static final int THOROUGH = Repetitions.of(10, 20);

    /** One image in this number is opened, selected by the seed; all with {@code -Psoak}. */
    private static final int ONE_IN = Repetitions.of(20, 1);

    @TempDir Path root;

    /** Number of images opened, opened with a full sign-in, and incomplete. */
    private record Result(int images, int thorough, int bad, String first) {
        Result and(boolean asOfficer, String wrong) {
            return new Result(
                    images + 1,
                    thorough + (asOfficer ? 1 : 0),
                    bad + (wrong.isEmpty() ? 0 : 1),
                    first.isEmpty() ? wrong : first);
        }
    }

    @Test
    void noMomentOfPowerLossLosesAnAcknowledgedSave() throws Exception {
        Result result =
                replay("2", List.of(Model.ALL, Model.SYNCED, Model.TORN, Model.TORN), THOROUGH);
        assertThat(result.images).isGreaterThanOrEqualTo(Repetitions.of(30, 2_000));
        assertThat(result.thorough).isGreaterThanOrEqualTo(Repetitions.of(3, 100));
        assertThat(result.bad).as(result.first + ", seed " + SEED).isZero();
    }

    @Test
    void aWriterWithoutSyncIsDetected() throws Exception {
        Result result = replay("0", List.of(Model.SYNCED), 100);
        assertThat(result.bad).as("bad of " + result.images + " images").isPositive();
    }

    private Result replay(String synchronous, List<Model> models, int thorough) throws Exception {
        Path folder = Files.createDirectories(root.resolve("post"));
        TestStations.write(folder);
        Map<String, byte[]> start = contents(folder);
        var key = new SealedRowsVerifier(folder);
        PowerLossSimulator recorded = record(folder, synchronous);
        var random = new Random(SEED);
        var choice = new Random(SEED + 1);
        var result = new Result(0, 0, 0, "");
        for (int count = 1; count <= recorded.operations().size(); count++) {
            AcknowledgedSaves acknowledged = acknowledgedUpTo(recorded, count);
            Kind last = recorded.operations().get(count - 1).kind();
            for (Model model : chooseModels(models, last, choice)) {
                replaceFiles(folder, recorded.image(start, count, model, random));
                boolean asOfficer = result.images % thorough == thorough / 2;
                Runnable check =
                        asOfficer
                                ? () -> assertAllAsOfficer(folder, acknowledged)
                                : () -> key.assertAllIn(acknowledged, 1);
                String wrong = failureOf(check, model + " after act " + count);
                result = result.and(asOfficer, wrong);
            }
        }
        return result;
    }

    private static List<Model> chooseModels(List<Model> models, Kind last, Random choice) {
        return models.stream()
                .filter(model -> changes(last, model) && choice.nextInt(ONE_IN) == 0)
                .toList();
    }

    /** Returns whether an operation changes the image or the acknowledged saves. */
    private static boolean changes(Kind last, Model model) {
        return switch (model) {
            case ALL -> last != Kind.SYNC;
            case SYNCED -> last == Kind.SYNC || last == Kind.ACKNOWLEDGE;
            case TORN -> true;
        };
    }

    private PowerLossSimulator record(Path folder, String synchronous) throws Exception {
        Path trace = root.resolve("trace");
        String calls = "trace=pwrite64,write,fsync,fdatasync,ftruncate,rename";
        var strace =
                List.of(("strace -f -y -xx -s 200000 -e " + calls + " -o " + trace).split(" "));
        Process process;
        try {
            process =
                    JvmLauncher.withoutCache()
                            .start(strace, SaverProgram.class, folder, synchronous, SAVES);
        } catch (IOException absent) {
            assumeTrue(false, "strace is not installed: no power loss was tried");
            throw absent;
        }
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return new PowerLossSimulator(trace, folder);
    }

    private static AcknowledgedSaves acknowledgedUpTo(PowerLossSimulator recorded, int count) {
        var acknowledged = new AcknowledgedSaves();
        for (FileOperation operation : recorded.operations().subList(0, count)) {
            if (operation.kind() == Kind.ACKNOWLEDGE) {
                acknowledged.add(new String(operation.data(), StandardCharsets.US_ASCII).strip());
            }
        }
        return acknowledged;
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        var contents = new HashMap<String, byte[]>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static void replaceFiles(Path folder, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path old : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(old);
            }
        }
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Returns the error, empty if none. */
    private static String failureOf(Runnable check, String when) {
        try {
            check.run();
            return "";
        } catch (AssertionError | RuntimeException e) {
            return when + ": " + e;
        }
    }

    /** Asserts that the high-water mark matches, because a new identity would be a loss too. */
    private static void assertAllAsOfficer(Path folder, AcknowledgedSaves acknowledged) {
        try (var station = TestStations.open(folder);
                var register = OpenRegisterFixture.create(station, folder.resolve("area"))) {
            assertThat(station.notices()).isSubsetOf(StationNotice.UNCLEAN_END);
            acknowledged.assertAllIn(station, 1);
            assertThat(register.verify(_ -> {})).isEmpty();
        }
    }
}
