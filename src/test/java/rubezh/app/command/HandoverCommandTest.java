package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** The handover sheet is a paper like others, and writing it hands nothing over. */
@LongTest
class HandoverCommandTest {
    @TempDir Path root;

    @Test
    void theSheetOfTheOpenShiftAndThenOfTheLastOneIsWritten() throws IOException {
        Map<String, String> station = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        String file = root.resolve("shift.pdf").toString();
        assertThat(CliResult.run(root, station, "report", "handover", "-o", file).err())
                .contains("[SHF-002]");
        assertThat(Path.of(file)).doesNotExist();
        CliResult.done(root, station, "shift", "open");
        CliResult.done(root, station, "report", "handover", "-o", file);
        assertThat(Files.readString(Path.of(file), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(CliResult.done(root, station, "shift", "show").out())
                .as("the shift goes on")
                .doesNotContain("handed over");
        CliResult.done(root, station, "shift", "hand-over");
        String later = root.resolve("later.pdf").toString();
        CliResult.done(root, station, "report", "handover", "--report-lang", "ru", "-o", later);
        assertThat(Path.of(later)).exists();
    }
}
