package rubezh.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.enrolment.EnrolmentService.EscrowFile;
import rubezh.fixtures.TestSigner;
import rubezh.security.RecoveryCode;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;

/** Whose code a file holds, as far as its signature shows. */
final class EscrowFileTest {
    private final TestSigner signer = new TestSigner(7);
    private final RecoveryCode code = RecoveryCode.random(new SecureRandom());

    @TempDir Path root;
    private OpenRegister headquarters;

    @BeforeEach
    void openHeadquarters() {
        headquarters = OpenRegisterFixture.create(TestStations.create(root), root.resolve("area"));
    }

    @AfterEach
    void close() {
        headquarters.close();
    }

    private byte[] line(UUID replica, TestSigner by) {
        String key = HexFormat.of().formatHex(signer.publicKey());
        var at = TestStations.NOW;
        return new RecoveryEscrow(replica, key, "KG-BAT", "Б", "B", "bek", at, code).sign(by);
    }

    private OpenedEscrow open(byte[] line) throws IOException {
        byte[] request = headquarters.enrolment().request();
        String key = EnrolmentRequest.of(request, "request").encryptionKey();
        byte[] raw = HexFormat.of().parseHex(Objects.requireNonNull(key));
        Path file = Files.write(root.resolve("escrow"), EscrowFile.encrypt(line, List.of(raw)));
        return headquarters.enrolment().openDeposit(file, "lost sheet");
    }

    private void assertNotRead(byte[] line) {
        assertFault(() -> open(line), "ENR-015");
    }

    @Test
    void aKeyThatIsNotKnownAsThatOfTheStationIsTold() throws IOException {
        OpenedEscrow opened = open(line(signer.replica(), signer));
        assertThat(opened.known()).isFalse();
        assertThat(opened.escrow().code().text()).isEqualTo(code.text());
    }

    @Test
    void aLineThatAnotherKeySignedOrThatWasChangedIsNotRead() {
        assertNotRead(line(signer.replica(), new TestSigner(8)));
        String line = new String(line(signer.replica(), signer), UTF_8);
        assertNotRead(line.replace("KG-BAT", "KG-OSH").getBytes(UTF_8));
        assertNotRead(line.replace(code.text(), "7K3Q1-M2P8R").getBytes(UTF_8));
        assertNotRead("{}".getBytes(UTF_8));
        assertNotRead(new byte[100_000]);
    }
}
