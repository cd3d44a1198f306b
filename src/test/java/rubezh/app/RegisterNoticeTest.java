package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices of the register on the command line: told once, on standard error, by every command. */
final class RegisterNoticeTest {
    @TempDir Path root;
    private Map<String, String> station = Map.of();

    @BeforeEach
    void newStation() {
        station = CliResult.newStation(root, root, "KG-OSH");
    }

    private CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private Path data() {
        return root.resolve("stranger");
    }

    @Test
    void anIntactRegisterIsOpenedWithoutANotice() {
        assertThat(run("-q", "list").err()).isEmpty();
    }

    @Test
    void aProgramEndedByForceIsToldOnce() throws IOException {
        Files.writeString(data().resolve("station.lock"), "4711\npost-1");
        assertThat(run("-q", "totals").err()).containsOnlyOnce("did not close properly");
        assertThat(run("-q", "totals").err()).isEmpty();
    }

    @Test
    void aMovedRegisterSaysSo() throws IOException {
        Files.move(data(), root.resolve("moved"));
        CliResult moved =
                CliResult.run(
                        root,
                        Map.of(
                                "RUBEZH_USER",
                                "chief",
                                "RUBEZH_DATA",
                                root.resolve("moved").toString()),
                        "list");
        assertThat(moved.status()).isZero();
        assertThat(moved.err()).contains("moved or copied");
    }

    @Test
    void damagedListsAreTold() throws IOException {
        assertThat(recordOne().status()).isZero();
        Path image = data().resolve("projection.img");
        byte[] bytes = Files.readAllBytes(image);
        bytes[bytes.length / 2] ^= 1;
        Files.write(image, bytes);
        assertThat(run("list").err()).contains("lists were damaged");
    }

    private CliResult recordOne() throws IOException {
        Path file = Files.writeString(root.resolve("case.json"), CaseJson.PLAIN);
        return run("record", file.toString());
    }
}
