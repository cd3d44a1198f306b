package rubezh.narrative;

import module java.base;

/**
 * Difference of two texts by words, shown before one replaces the other. The kept words are a
 * longest common subsequence, so that as few words as possible are marked.
 *
 * <pre>{@code
 * TextDiff.between("one two", "one three") // KEPT "one ", REMOVED "two", ADDED "three"
 * }</pre>
 */
public final class TextDiff {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*");

    /**
     * Most comparisons; a larger middle part is replaced as a whole. No text of a record reaches
     * it.
     */
    private static final long MAX_COMPARISONS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<TextPart> parts = new ArrayList<>();

    private TextDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Change of a part of text. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Consecutive words of one kind, with the blanks after them. */
    public record TextPart(Kind kind, String text) {}

    /**
     * Compares two texts; blanks are ignored.
     *
     * @return parts in reading order; kept and added parts form {@code after}, kept and removed
     *     ones {@code before} except for blanks; a removed part precedes its replacement
     */
    public static List<TextPart> between(String before, String after) {
        var diff = new TextDiff(words(before), words(after));
        diff.compare();
        return List.copyOf(diff.parts);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void compare() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && same(start, start)) {
            add(Kind.KEPT, after.get(start++));
        }
        int end = 0;
        while (end < shorter - start && same(before.size() - 1 - end, after.size() - 1 - end)) {
            end++;
        }
        compareMiddle(start, before.size() - end, after.size() - end);
        after.subList(after.size() - end, after.size()).forEach(word -> add(Kind.KEPT, word));
    }

    private boolean same(int i, int j) {
        return before.get(i).strip().equals(after.get(j).strip());
    }

    private void compareMiddle(int start, int beforeEnd, int afterEnd) {
        int[][] common = commonLengths(start, beforeEnd, afterEnd);
        int i = start;
        int j = start;
        var added = new ArrayList<String>();
        while (i < beforeEnd || j < afterEnd) {
            if (i < beforeEnd && j < afterEnd && common.length > 0 && same(i, j)) {
                flush(added);
                add(Kind.KEPT, after.get(j++));
                i++;
            } else if (j == afterEnd
                    || i < beforeEnd && compareRemoval(common, i - start, j - start) >= 0) {
                add(Kind.REMOVED, before.get(i++));
            } else {
                added.add(after.get(j++));
            }
        }
        flush(added);
    }

    /**
     * Returns for each pair of positions the length of the longest common subsequence of the rests.
     */
    private int[][] commonLengths(int start, int beforeEnd, int afterEnd) {
        int rows = beforeEnd - start;
        int columns = afterEnd - start;
        if ((long) rows * columns > MAX_COMPARISONS) {
            return new int[0][];
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] =
                        same(start + i, start + j)
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /**
     * Compares dropping the next old word with dropping the next new word: positive if the former
     * keeps more common words.
     */
    private static int compareRemoval(int[][] common, int i, int j) {
        return common.length == 0 ? 0 : common[i + 1][j] - common[i][j + 1];
    }

    private void flush(List<String> added) {
        added.forEach(word -> add(Kind.ADDED, word));
        added.clear();
    }

    private void add(Kind kind, String text) {
        TextPart last = parts.isEmpty() ? null : parts.getLast();
        if (last != null && last.kind() == kind) {
            parts.set(parts.size() - 1, new TextPart(kind, last.text() + text));
        } else {
            parts.add(new TextPart(kind, text));
        }
    }
}
