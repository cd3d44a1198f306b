package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.store.PowerLoss.Act;
import rubezh.store.PowerLoss.Kind;
import rubezh.store.PowerLoss.Model;

/**
 * Cuts the power at every system call of a recorded writer, in three ways, and opens what the disk
 * could hold. The control writes without syncing and must be caught.
 */
final class PowerLossTest {
    private static final long SEED = 20261124L;
    private static final int SAVES = 60;

    @TempDir Path root;

    /** How many images were opened, and how many had lost or broken something. */
    private record Result(int images, int bad, String first) {}

    @Test
    void noMomentOfPowerLossLosesAnAcknowledgedSave() throws Exception {
        Result result = replay("2");
        System.out.println("power loss: " + result);
        assertThat(result.images).isGreaterThanOrEqualTo(1_000);
        assertThat(result.bad).as(result.first + ", seed " + SEED).isZero();
    }

    @Test
    void aWriterThatDoesNotSyncIsCaught() throws Exception {
        Result result = replay("0");
        System.out.println(
                "power loss, control: " + result.images + " images, " + result.bad + " bad");
        assertThat(result.bad).isPositive();
    }

    private Result replay(String synchronous) throws Exception {
        Path folder = Files.createDirectories(root.resolve("writer"));
        KillTest.make(folder);
        Map<String, byte[]> start = new HashMap<>();
        start.put("station.db", Files.readAllBytes(folder.resolve("station.db")));
        PowerLoss recorded = record(folder, synchronous);
        var random = new Random(SEED);
        int images = 0;
        int bad = 0;
        String first = "";
        int models = synchronous.equals("2") ? 4 : 1;
        for (int count = 1; count <= recorded.acts().size(); count++) {
            for (int m = 0; m < models; m++) {
                Model model =
                        models == 1
                                ? Model.SYNCED
                                : List.of(Model.ALL, Model.SYNCED, Model.TORN, Model.TORN).get(m);
                images++;
                String wrong = open(recorded, recorded.image(start, count, model, random), count);
                if (!wrong.isEmpty() && bad++ == 0) {
                    first = model + " after act " + count + ": " + wrong;
                }
            }
        }
        return new Result(images, bad, first);
    }

    private PowerLoss record(Path folder, String synchronous) throws Exception {
        Path trace = root.resolve("trace");
        var strace =
                List.of(
                        "strace",
                        "-f",
                        "-y",
                        "-xx",
                        "-s",
                        "200000",
                        "-o",
                        trace.toString(),
                        "-e",
                        "trace=pwrite64,write,fsync,fdatasync,ftruncate");
        Process process;
        try {
            process = KillTest.start(strace, folder, synchronous, SAVES);
        } catch (IOException absent) {
            System.out.println("SKIPPED: strace is not installed, no power loss was tried");
            assumeTrue(false, "strace is not installed");
            throw absent;
        }
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return new PowerLoss(trace);
    }

    /** Returns what is wrong, or nothing. */
    private String open(PowerLoss recorded, Map<String, byte[]> files, int count)
            throws IOException {
        Path folder = Files.createDirectories(root.resolve("image"));
        for (String name : List.of("station.db", "station.db-wal", "station.db-shm")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        var told = new Acknowledged();
        for (Act act : recorded.acts().subList(0, count)) {
            if (act.kind() == Kind.TELL) {
                told.add(new String(act.data(), StandardCharsets.US_ASCII).strip());
            }
        }
        try (var register = new FaultWriter(folder, new Database(folder.resolve("station.db")))) {
            told.requireAllIn(register, 1);
            return "";
        } catch (AssertionError | RuntimeException e) {
            return e.toString();
        }
    }
}
