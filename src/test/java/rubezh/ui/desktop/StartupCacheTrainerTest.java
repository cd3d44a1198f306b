package rubezh.ui.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.register.Query;
import rubezh.store.StationSeeder;

/**
 * The script that fills the start-up cache fits the window as it is: where a key of it leads
 * elsewhere, the build waits in vain and the program starts without most of its cache.
 */
final class StartupCacheTrainerTest extends WindowControllerFixture {
    private static final UUID RECORD = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    @Test
    void theScriptReadsACaseWritesTwoAndCloses() {
        new StationSeeder(station).put(RECORD, Seizures.complete());
        trainingPhrase = "any";
        var told = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(told, true, UTF_8));
        try {
            open();
            FxThread.waitUntil(() -> !stage.isShowing());
        } finally {
            System.setErr(err);
        }
        assertThat(told.toString(UTF_8)).contains("write another, longest stall");
        assertThat(workplace.register().catalogue().count(Query.ALL)).isEqualTo(3);
    }
}
