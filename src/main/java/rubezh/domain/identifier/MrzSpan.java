package rubezh.domain.identifier;

import java.util.List;

/** A range of columns of a line of a machine-readable zone, from inclusive, to exclusive. */
record MrzSpan(int line, int from, int to) {
    String of(List<String> lines) {
        return lines.get(line).substring(from, to);
    }

    /** Returns the column after this range, the position of its check digit. */
    MrzSpan next() {
        return new MrzSpan(line, to, to + 1);
    }
}
