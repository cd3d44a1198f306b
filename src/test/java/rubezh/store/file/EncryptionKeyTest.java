package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.security.EncryptionKeyPair;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;

/** The keys that files for an installation are encrypted to stay with its register. */
class EncryptionKeyTest {
    @TempDir Path root;

    private static List<String> keys(OpenStation station) {
        return station.session().encryptionKeys().stream()
                .map(pair -> HexFormat.of().formatHex(pair.publicKey()))
                .toList();
    }

    @Test
    void aRegisterKeepsTheKeyItWasCreatedWith() {
        List<String> created;
        try (OpenStation station = TestStations.create(root)) {
            created = keys(station);
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(keys(station)).hasSize(1).isEqualTo(created);
        }
    }

    @Test
    void aRegisterOfAnEarlierProgramGetsOneAtTheNextSignIn() {
        try (OpenStation station = TestStations.create(root)) {
            deleteKeys(station);
        }
        List<String> made;
        try (OpenStation station = TestStations.open(root)) {
            made = keys(station);
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(keys(station)).hasSize(1).isEqualTo(made);
        }
    }

    private static void deleteKeys(OpenStation station) {
        int rows =
                station.handle()
                        .connections()
                        .update("DELETE FROM meta WHERE name = ?", "encryption.sealed");
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void aMovedRegisterHasANewKeyAndStillOpensWhatTheFormerOneOpened() throws IOException {
        List<String> first;
        try (OpenStation station = TestStations.create(root)) {
            first = keys(station);
        }
        Files.move(root.resolve("data"), root.resolve("moved"));
        var moved = new StationFile(root.resolve("moved"), TestStations.storeConfig(root));
        try (OpenStation station = TestStations.open(moved)) {
            assertThat(keys(station)).hasSize(2).endsWith(first.getFirst()).doesNotHaveDuplicates();
        }
    }

    @Test
    void aLockOverwritesThem() {
        OpenStation station = TestStations.create(root);
        EncryptionKeyPair pair = station.session().encryptionKeys().getFirst();
        station.lock().close();
        assertFault(pair::privateKey, "SEC-012");
    }
}
