package rubezh.device.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How what comes from a port is cut into lines. */
class ScaleLineSplitterTest {
    private static final String FRAME = "ST,GS,+00123.45  g";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> completeLines(ScaleLineSplitter lines, String text) {
        return lines.append(bytes(text)).stream()
                .filter(ScaleLineSplitter.Line::whole)
                .map(ScaleLineSplitter.Line::toJson)
                .toList();
    }

    @Test
    void aLineEndsWithEitherSignOrBoth() {
        var lines = new ScaleLineSplitter();
        lines.onSilence();
        assertThat(completeLines(lines, "a\rb\nc\r\n\r\nd")).containsExactly("a", "b", "c");
        assertThat(completeLines(lines, "e\n")).containsExactly("de");
    }

    /** Wherever in a line the port was opened: the rest of the line would be a smaller weight. */
    @Test
    void theRestOfALineThatBeganBeforeIsNoLine() {
        for (int cut = 0; cut <= FRAME.length(); cut++) {
            var lines = new ScaleLineSplitter();
            String heard = FRAME.substring(cut) + "\r\n" + FRAME + "\r\n";
            assertThat(completeLines(lines, heard)).as(heard).containsExactly(FRAME);
        }
    }

    @Test
    void afterSilenceALineBeginsButNotWhatWasBegunBefore() {
        var lines = new ScaleLineSplitter();
        lines.append(bytes("3.45  g"));
        lines.onSilence();
        assertThat(completeLines(lines, "\r\n" + FRAME + "\r\n")).containsExactly(FRAME);
    }

    @Test
    void anEndlessLineIsToldOnceAndIsNoLine() {
        var lines = new ScaleLineSplitter();
        lines.onSilence();
        var told =
                new ArrayList<>(lines.append(bytes(" ".repeat(200) + "12 g\r\n" + FRAME + "\n")));
        assertThat(told.stream().map(ScaleLineSplitter.Line::whole)).containsExactly(false, true);
    }

    @Test
    void itDoesNotMatterHowTheBytesAreParcelled() {
        long seed = 20261127;
        System.out.println("parcels of bytes, seed " + seed);
        var chance = new Random(seed);
        String sent = (FRAME + "\r\n").repeat(50);
        for (int i = 0; i < 200; i++) {
            var lines = new ScaleLineSplitter();
            lines.onSilence();
            var heard = new ArrayList<String>();
            int at = 0;
            while (at < sent.length()) {
                int end = Math.min(sent.length(), at + 1 + chance.nextInt(40));
                heard.addAll(completeLines(lines, sent.substring(at, end)));
                at = end;
            }
            assertThat(heard).hasSize(50).containsOnly(FRAME);
        }
    }
}
