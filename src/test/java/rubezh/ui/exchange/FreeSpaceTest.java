package rubezh.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {
    @TempDir Path root;

    @Test
    void spaceIsToldOfAFolderThatIsThere() {
        assertThat(FreeSpace.of(root).isKnown()).isTrue();
        assertThat(FreeSpace.of(root).free()).isPositive();
        assertThat(FreeSpace.of(root.resolve("none")).isKnown()).isFalse();
    }
}
