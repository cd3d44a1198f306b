package rubezh.device.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits received bytes into lines, ended by CR, LF or both. A line counts only from its beginning:
 * the end of {@code ST,+0123.45 g} alone would be another weight. So bytes before the first line
 * end are dropped, unless there was silence before them.
 */
final class ScaleLineSplitter {
    /** Longest accepted line; the longest known format has 22 characters. */
    private static final int MAX_LENGTH = 80;

    private final StringBuilder line = new StringBuilder();
    private boolean atLineStart;

    /**
     * A received line.
     *
     * @param text text without line end, one character for a byte
     * @param whole whether both its beginning and its end were received
     */
    record Line(String text, boolean whole) {}

    /** Marks a pause: the next byte begins a line. */
    void onSilence() {
        if (!atLineStart) {
            line.setLength(0);
        }
        atLineStart = true;
    }

    /** Returns the lines that end in these bytes. */
    List<Line> append(byte[] bytes) {
        var ended = new ArrayList<Line>();
        for (byte b : bytes) {
            if (b == '\r' || b == '\n') {
                end(ended);
            } else if (line.length() == MAX_LENGTH) {
                if (atLineStart) {
                    ended.add(new Line(line.toString(), false));
                }
                line.setLength(0);
                atLineStart = false;
            } else {
                line.append((char) (b & 0xFF));
            }
        }
        return ended;
    }

    private void end(List<Line> ended) {
        if (atLineStart && !line.isEmpty()) {
            ended.add(new Line(line.toString(), true));
        }
        line.setLength(0);
        atLineStart = true;
    }
}
