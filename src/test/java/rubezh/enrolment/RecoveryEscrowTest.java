package rubezh.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.TestSigner;
import rubezh.fuzz.ByteMutator;
import rubezh.security.RecoveryCode;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/** The line in the file that leaves a code with headquarters, damaged at random. */
class RecoveryEscrowTest {
    @Test
    void aDamagedLineIsNotReadOrSaysWhatWasSigned() {
        var signer = new TestSigner(7);
        String key = HexFormat.of().formatHex(signer.publicKey());
        RecoveryCode code = RecoveryCode.random(new SecureRandom());
        var at = TestStations.NOW;
        byte[] line =
                new RecoveryEscrow(signer.replica(), key, "KG-BAT", "Б", "B", "bek", at, code)
                        .sign(signer);
        for (int seed = 0; seed < Repetitions.of(200, 100_000); seed++) {
            byte[] damaged = new ByteMutator(new Random(seed)).damaged(line);
            assertThat(said(damaged)).as("seed %d", seed).isIn("ENR-015", "KG-BAT " + code.text());
        }
    }

    private static String said(byte[] line) {
        try {
            RecoveryEscrow read = RecoveryEscrow.of(line, "escrow");
            return read.station() + " " + read.code().text();
        } catch (Fault refused) {
            return refused.code();
        }
    }
}
