package rubezh.ui.kit.form;

import module java.base;

/**
 * The lines of a list that have rows: at most {@link #MOST} next to each other, so that a list of a
 * thousand lines costs no more than a short one. A list up to that length is always whole.
 *
 * <pre>{@code
 * range.include(ids, 900);
 * range.of(ids); // lines 896 to 935, counted from 0
 * }</pre>
 */
final class LineRange {
    /** Fills a large screen; making so many rows takes some frames, not a noticeable pause. */
    static final int MOST = 40;

    /** Lines shown before one that was jumped to. */
    private static final int BEFORE = 4;

    private int from;
    private List<UUID> shown = List.of();

    /** Returns the lines with rows, among all lines in order. */
    List<UUID> of(List<UUID> ids) {
        follow(ids);
        shown = List.copyOf(ids.subList(from, end(ids)));
        return shown;
    }

    /** Keeps the range at the same lines if lines before it were added or removed. */
    private void follow(List<UUID> ids) {
        if (ids.size() <= MOST) {
            from = 0;
            return;
        }
        if (from >= ids.size() || shown.isEmpty() || !ids.get(from).equals(shown.getFirst())) {
            from =
                    shown.stream()
                            .mapToInt(ids::indexOf)
                            .filter(index -> index >= 0)
                            .findFirst()
                            .orElse(Math.max(0, Math.min(from, ids.size() - 1 - BEFORE)));
        }
    }

    private int end(List<UUID> ids) {
        return Math.min(from + MOST, ids.size());
    }

    /** Moves the range by one line, or to a far line, so that it holds the line at an index. */
    void include(List<UUID> ids, int index) {
        of(ids);
        if (index == from - 1) {
            from = index;
        } else if (index == from + MOST) {
            from++;
        } else if (index < from || index > from + MOST) {
            from = Math.max(0, index - BEFORE);
        }
        shown = List.copyOf(ids.subList(from, end(ids)));
    }

    /**
     * Moves the range to the lines before (-1) or after (1) it; returns the index of a line that
     * was outside of it.
     */
    int turn(List<UUID> ids, int direction) {
        of(ids);
        int index =
                direction < 0
                        ? Math.max(0, from - MOST + BEFORE)
                        : Math.min(from + MOST, ids.size() - 1);
        from = Math.max(0, index - BEFORE);
        shown = List.copyOf(ids.subList(from, end(ids)));
        return index;
    }

    /** Returns the number of lines before the range. */
    int before(List<UUID> ids) {
        of(ids);
        return from;
    }

    /** Returns the number of lines after the range. */
    int after(List<UUID> ids) {
        of(ids);
        return ids.size() - end(ids);
    }
}
