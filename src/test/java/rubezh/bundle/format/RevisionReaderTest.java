package rubezh.bundle.format;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.json.RevisionParseResult;

/** Lines are parsed ahead of their reader, but no more of them than fit into little memory. */
final class RevisionReaderTest {
    private static final int LINES = 40;
    private static final int LINE = 1_000_000;

    @TempDir Path folder;

    @Test
    void longLinesAreNotGatheredInMemory() throws IOException {
        Path file = folder.resolve("bundle.json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= LINES; i++) {
                out.write("x".repeat(LINE) + (i < LINES ? ",\n" : "\n"));
            }
            out.write(BundleFormat.END + "\n");
        }
        var parsed = new AtomicInteger();
        var read = 0;
        try (var lines = new LineReader(BundleContent.of(file));
                var reader =
                        new RevisionReader(
                                lines, "bundle.json", Runnable::run, _ -> counted(parsed))) {
            while (reader.next() != null) {
                read++;
                long ahead = (long) (parsed.get() - read) * LINE;
                assertThat(ahead).isLessThanOrEqualTo(RevisionReader.AHEAD_BYTES + LINE);
            }
        }
        assertThat(read).isEqualTo(LINES);
    }

    private static RevisionParseResult counted(AtomicInteger parsed) {
        parsed.incrementAndGet();
        return new RevisionParseResult.Refused(RevisionParseResult.Problem.JSON, "");
    }
}
