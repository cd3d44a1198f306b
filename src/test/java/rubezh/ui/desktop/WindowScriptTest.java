package rubezh.ui.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.build.WindowRehearsal;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.register.Query;
import rubezh.store.StationSeeder;

/**
 * The script that fills the start-up cache fits the window as it is: where a key of it leads
 * elsewhere, the build waits in vain and the program starts without most of its cache.
 */
final class WindowScriptTest extends WindowControllerFixture {
    private static final UUID RECORD = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    private static final List<String> PARTS =
            List.of(
                    "sign in",
                    "look at the list",
                    "close it",
                    "its sections",
                    "write it",
                    "another");

    @Test
    void theScriptReadsACaseWritesTwoAndCloses() {
        new StationSeeder(station).put(RECORD, Seizures.complete());
        var told = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(told, true, UTF_8));
        try {
            open();
            new WindowRehearsal("any", this::isQuiet)
                    .run(); // the window is shown already, as on a quick machine
            for (String part : PARTS) { // each part is waited for, so a slow machine is no failure
                FxThread.waitUntil(() -> told.toString(UTF_8).contains(part + ", longest stall"));
            }
            FxThread.waitUntil(() -> !stage.isShowing());
        } finally {
            System.setErr(err);
        }
        assertThat(workplace.register().catalogue().count(Query.ALL)).isEqualTo(3);
    }
}
