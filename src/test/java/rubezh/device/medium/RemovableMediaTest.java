package rubezh.device.medium;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.device.medium.MediumService.RemovableMedia;

/** What is mounted where sticks are is offered; where nothing is, nothing. */
class RemovableMediaTest {
    @TempDir Path root;

    @Test
    void eachFolderBelowAParentIsAMedium() throws IOException {
        Path stick = Files.createDirectories(root.resolve("media/OBMEN"));
        Files.writeString(root.resolve("media/note.txt"), "no medium");
        var media = new RemovableMedia(List.of(root.resolve("media"), root.resolve("none")));
        assertThat(media.folders()).containsExactly(stick);
        assertThat(media.holds(stick.resolve("deep/bundle.json"))).isTrue();
        assertThat(media.holds(root.resolve("bundle.json"))).isFalse();
    }
}
