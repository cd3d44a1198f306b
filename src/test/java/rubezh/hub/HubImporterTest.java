package rubezh.hub;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.HubWorkstation;
import rubezh.fixtures.LongTest;
import rubezh.progress.Progress;
import rubezh.store.hub.HubCluster;

/** Two computers that take bundles in from one folder. */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubImporterTest {
    @TempDir Path root;

    @Test
    void aFileThatAnotherComputerHasMovedIsNotTakenForRefused() throws IOException {
        HubAddress address = HubCluster.shared().newHub();
        Path folder = Files.createDirectory(root.resolve("bundles"));
        Path first = Files.writeString(folder.resolve("RZ-a.json"), "no bundle");
        Path second = Files.writeString(folder.resolve("RZ-b.json"), "no bundle");
        var told = new ArrayList<Path>();
        try (var station = HubWorkstation.connected(root.resolve("station"), "KG-OSH", address)) {
            station.own()
                    .hub()
                    .takeIn(
                            address,
                            HubCluster.PASSWORD,
                            intake ->
                                    intake.takeIn(
                                            List.of(folder),
                                            false,
                                            Progress.NONE,
                                            file -> {
                                                told.add(file.file());
                                                move(second, root);
                                            }));
        }
        assertThat(told).containsExactly(first);
        assertThat(folder.resolve(HubImporter.REFUSED)).isDirectoryContaining("glob:**RZ-a.json");
        assertThat(root.resolve("RZ-b.json")).exists();
    }

    /** Moves a file once; whoever is told again changes nothing. */
    private static void move(Path file, Path folder) {
        try {
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
