package rubezh.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.MemoryBlobs;
import rubezh.fixtures.Seizures;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.store.OpenStation;
import rubezh.store.file.Connections;
import rubezh.store.file.TestStations;

/** A fresh copy that differs in one row from its register does not become a backup. */
class BackupVerifierTest {
    private static final byte[] PICTURE =
            "picture ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    private static final Sha256 HASH = MemoryBlobs.hash(PICTURE);

    @TempDir Path root;
    private OpenStation station;
    private Path copy;
    private BackupVerifier verifier;

    @BeforeEach
    void aRegisterWithTwoCasesAndAPictureOfThreePieces() {
        station = TestStations.create(root);
        record();
        record();
        put(PICTURE);
        copy = root.resolve("fresh.copy");
        verifier = new BackupVerifier(connections(), copy, _ -> {});
        run(root.resolve("data/station.db"), "VACUUM INTO '" + copy + "'");
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Connections connections() {
        return station.handle().connections();
    }

    private void record() {
        Register register = TestStations.register(station);
        register.record(
                SaveRequest.ofNew(register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
    }

    private void put(byte[] picture) {
        station.blobs().put(MemoryBlobs.hash(picture), new ByteArrayInputStream(picture));
    }

    private static void run(Path file, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE blob_chunk SET sealed = zeroblob(length(sealed)) WHERE n = 1",
                "UPDATE blob_chunk SET sealed = substr(sealed, 2) WHERE n = 2",
                "DELETE FROM blob_chunk WHERE n = 2",
                "DELETE FROM blob_chunk",
                "UPDATE revision SET sealed = zeroblob(length(sealed)) WHERE pos = 1",
                "UPDATE revision SET id = zeroblob(32) WHERE pos = 1",
                "DELETE FROM revision WHERE pos = 1",
                "DELETE FROM revision WHERE pos = (SELECT max(pos) FROM revision)",
                "DELETE FROM revision",
                "UPDATE audit SET sealed = zeroblob(length(sealed)) WHERE seq = 2",
                "UPDATE audit SET hash = zeroblob(32) WHERE seq = 1",
                "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)"
            })
    void oneOtherRowIsFound(String change) {
        run(copy, change);
        assertDiffers(verifier::requireEqual);
    }

    private static void assertDiffers(ThrowingCallable call) {
        assertFault(call, "BAK-002");
    }

    @Test
    void whatHappensToTheRegisterMeanwhileMakesNoDifference() {
        record();
        put("another picture".getBytes(StandardCharsets.UTF_8));
        assertThatCode(verifier::requireEqual).doesNotThrowAnyException();
    }

    @Test
    void aPictureDeletedMeanwhileIsNotMissed() {
        connections().update("DELETE FROM blob");
        assertThat(station.blobs().open(HASH)).isEmpty();
        assertThatCode(verifier::requireEqual).doesNotThrowAnyException();
    }

    @Test
    void aCopyThatDiffersIsNotLeftUnderTheNameOfABackup() {
        Path file = root.resolve("backups/new.backup");
        var writer = new RegisterCopy(root.resolve("data/station.db"), _ -> changeIfWritten(file));
        assertDiffers(() -> writer.write(connections(), file));
        assertThat(file.getParent()).isEmptyDirectory();
    }

    /** While SQLite is still writing, its lock keeps the change out; afterwards nothing does. */
    private static void changeIfWritten(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(part)) {
            try {
                run(part, "UPDATE audit SET sealed = x'' WHERE seq = 1");
            } catch (AssertionError stillBeingWritten) {
                assertThat(stillBeingWritten).hasCauseInstanceOf(SQLException.class);
            }
        }
    }
}
