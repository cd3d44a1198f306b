package rubezh.device.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what comes into lines, ended by CR, LF or both. A line counts only if its beginning was
 * heard: the end of {@code ST,+0123.45 g} alone would be another weight. So what comes before the
 * first end of a line is dropped, unless there was silence before it.
 */
final class ScaleLineSplitter {
    /** The longest line of a scale known here has 22 characters. */
    private static final int LONGEST = 80;

    private final StringBuilder line = new StringBuilder();
    private boolean begun;

    /**
     * A piece of what came.
     *
     * @param text without its end, one character for a byte
     * @param whole whether both its beginning and its end were heard
     */
    record Line(String text, boolean whole) {}

    /** Learns that nothing came for a while: what comes now is the beginning of a line. */
    void onSilence() {
        if (!begun) {
            line.setLength(0);
        }
        begun = true;
    }

    /** Returns the lines that ended among these bytes. */
    List<Line> append(byte[] bytes) {
        var ended = new ArrayList<Line>();
        for (byte one : bytes) {
            if (one == '\r' || one == '\n') {
                end(ended);
            } else if (line.length() == LONGEST) {
                if (begun) {
                    ended.add(new Line(line.toString(), false));
                }
                line.setLength(0);
                begun = false;
            } else {
                line.append((char) (one & 0xFF));
            }
        }
        return ended;
    }

    private void end(List<Line> ended) {
        if (begun && !line.isEmpty()) {
            ended.add(new Line(line.toString(), true));
        }
        line.setLength(0);
        begun = true;
    }
}
