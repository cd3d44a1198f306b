package rubezh.bundle.format;

import java.security.MessageDigest;
import rubezh.domain.seizure.evidence.Sha256;

/** SHA-256 whose intermediate value can be read. */
final class RunningHash {
    private final MessageDigest digest = Sha256.newDigest();

    void update(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
    }

    String hex() {
        try {
            return Sha256.of((MessageDigest) digest.clone()).hex();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
