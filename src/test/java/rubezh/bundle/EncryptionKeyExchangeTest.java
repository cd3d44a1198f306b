package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.progress.Progress;

/** Each bundle tells the key that files for its sender are encrypted to. */
class EncryptionKeyExchangeTest {
    @TempDir Path root;
    private SqliteStation osh;
    private SqliteStation hq;

    @BeforeEach
    void twoStations() {
        osh = new SqliteStation("KG-OSH", 1, root, Runnable::run);
        hq = new SqliteStation("HQ", 2, root, Runnable::run);
    }

    @AfterEach
    void close() {
        osh.close();
        hq.close();
    }

    private static String key(SqliteStation post) {
        byte[] key = post.station.session().encryptionKeys().getFirst().publicKey();
        return HexFormat.of().formatHex(key);
    }

    private @Nullable String knownKeyOfOsh() {
        return hq.exchange.peers().getFirst().peer().encryptionKey();
    }

    @Test
    void theReceiverRemembersTheKey() {
        Path bundle = osh.export();
        assertThat(hq.exchange.inspect(bundle, Progress.NONE).header().encryptionKey())
                .isEqualTo(key(osh));
        hq.importBundle(bundle);
        assertThat(knownKeyOfOsh()).isEqualTo(key(osh));
    }
}
