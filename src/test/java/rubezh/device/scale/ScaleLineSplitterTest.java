package rubezh.device.scale;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.device.scale.Scale.ScaleLineSplitter;

/** Splitting of received bytes into lines. */
class ScaleLineSplitterTest {
    private static final String FRAME = "ST,GS,+00123.45  g";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> completeLines(ScaleLineSplitter splitter, String text) {
        return splitter.append(bytes(text)).stream()
                .filter(ScaleLineSplitter.Line::whole)
                .map(ScaleLineSplitter.Line::text)
                .toList();
    }

    @Test
    void aLineEndsWithCrLfOrBoth() {
        var splitter = new ScaleLineSplitter();
        splitter.onSilence();
        assertThat(completeLines(splitter, "a\rb\nc\r\n\r\nd")).containsExactly("a", "b", "c");
        assertThat(completeLines(splitter, "e\n")).containsExactly("de");
    }

    /** A port opened in the middle of a line: the rest would be a smaller weight. */
    @Test
    void theRestOfAnEarlierLineIsDropped() {
        for (int cut = 0; cut <= FRAME.length(); cut++) {
            var splitter = new ScaleLineSplitter();
            String heard = FRAME.substring(cut) + "\r\n" + FRAME + "\r\n";
            assertThat(completeLines(splitter, heard)).as(heard).containsExactly(FRAME);
        }
    }

    @Test
    void aLineBeginsAfterSilenceWithoutTheRestOfAnEarlierOne() {
        var splitter = new ScaleLineSplitter();
        splitter.append(bytes("3.45  g"));
        splitter.onSilence();
        assertThat(completeLines(splitter, "\r\n" + FRAME + "\r\n")).containsExactly(FRAME);
    }

    @Test
    void anEndlessLineIsReportedOnceAsIncomplete() {
        var splitter = new ScaleLineSplitter();
        splitter.onSilence();
        var lines =
                new ArrayList<>(
                        splitter.append(bytes(" ".repeat(200) + "12 g\r\n" + FRAME + "\n")));
        assertThat(lines.stream().map(ScaleLineSplitter.Line::whole)).containsExactly(false, true);
    }

    @Test
    void theResultDoesNotDependOnTheBlocksOfBytes() {
        long seed = 20261127;
        var random = new Random(seed);
        String sent = (FRAME + "\r\n").repeat(50);
        for (int i = 0; i < 200; i++) {
            var splitter = new ScaleLineSplitter();
            splitter.onSilence();
            var heard = new ArrayList<String>();
            int at = 0;
            while (at < sent.length()) {
                int end = Math.min(sent.length(), at + 1 + random.nextInt(40));
                heard.addAll(completeLines(splitter, sent.substring(at, end)));
                at = end;
            }
            assertThat(heard).as("seed %d", seed).hasSize(50).containsOnly(FRAME);
        }
    }
}
