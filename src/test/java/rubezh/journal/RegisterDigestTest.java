package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.evidence.Sha256;

class RegisterDigestTest {
    private static final String LOW = "10000000-0000-4000-8000-000000000000";
    private static final String HIGH = "f0000000-0000-4000-8000-000000000000";

    @Test
    void theTotalIsOverTheReplicasInTheOrderOfTheirText() {
        String one = "1".repeat(64);
        String two = "2".repeat(64);
        var digest =
                new RegisterDigest(
                        new TreeMap<>(
                                Map.of(UUID.fromString(HIGH), two, UUID.fromString(LOW), one)));
        String lines = LOW + " " + one + "\n" + HIGH + " " + two + "\n";
        assertThat(digest.total())
                .isEqualTo(Sha256.digest(lines.getBytes(StandardCharsets.US_ASCII)).hex());
    }
}
