package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.JvmLauncher;
import rubezh.fixtures.LongTest;

/** A bundle is larger than the heap of the process that writes it and the one that imports it. */
@LongTest
class LargeBundleTest {
    /** Megabytes; with 32 the program has no room for an empty register. */
    private static final int HEAP = 48;

    private static final int PICTURES = 12;

    @TempDir Path root;

    @Test
    @EnabledIfSystemProperty(
            named = "rubezh.soak",
            matches = "true",
            disabledReason = "takes ten seconds of processor time")
    void aBundleLargerThanTheHeapIsWrittenAndImported() throws Exception {
        Process process =
                JvmLauncher.withHeap(HEAP)
                        .start(List.of(), LargeBundleProgram.class, root, PICTURES);
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        long bytes = Long.parseLong(told.strip().split(" ")[0]);
        assertThat(bytes).isGreaterThan(2L * HEAP << 20);
        assertThat(told.strip()).isEqualTo(bytes + " bytes, pictures here: " + PICTURES);
    }
}
