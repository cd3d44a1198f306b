package rubezh.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The difference of two texts by words, to be shown before one replaces the other: the words that
 * stay are a longest common sequence, so as few as possible are marked.
 */
public final class TextDiff {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*");

    /** Beyond so many comparisons, longer than any text of a record, the middle is replaced. */
    private static final long MOST = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Piece> pieces = new ArrayList<>();

    private TextDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Change of a piece of text. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words in a row that share a fate, with the blanks after them. */
    public record Piece(Kind kind, String text) {}

    /**
     * Compares two texts; blanks alone make no difference.
     *
     * @return pieces in reading order; the kept and added ones make up {@code after}, the kept and
     *     removed ones {@code before} but for blanks; what is removed stands before what came in
     *     its place
     */
    public static List<Piece> between(String before, String after) {
        var diff = new TextDiff(words(before), words(after));
        diff.compare();
        return List.copyOf(diff.pieces);
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
                    || i < beforeEnd && isRemovalBetter(common, i - start, j - start) >= 0) {
                add(Kind.REMOVED, before.get(i++));
            } else {
                added.add(after.get(j++));
            }
        }
        flush(added);
    }

    /** Returns for each pair of places how many words the rests have in common. */
    private int[][] commonLengths(int start, int beforeEnd, int afterEnd) {
        int rows = beforeEnd - start;
        int columns = afterEnd - start;
        if ((long) rows * columns > MOST) {
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

    /** Tells whether leaving out a word of the old text loses no more than one of the new. */
    private static int isRemovalBetter(int[][] common, int i, int j) {
        return common.length == 0 ? 0 : common[i + 1][j] - common[i][j + 1];
    }

    private void flush(List<String> added) {
        added.forEach(word -> add(Kind.ADDED, word));
        added.clear();
    }

    private void add(Kind kind, String text) {
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, last.text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
