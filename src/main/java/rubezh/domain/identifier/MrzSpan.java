package rubezh.domain.identifier;

import java.util.List;

/** A stretch of a line of a machine-readable zone, from one column to before another. */
record MrzSpan(int line, int from, int to) {
    String of(List<String> lines) {
        return lines.get(line).substring(from, to);
    }

    /** The one column after this stretch: where its check digit stands. */
    MrzSpan next() {
        return new MrzSpan(line, to, to + 1);
    }
}
