package rubezh.domain.book;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.summary.ExclusionReason;

/**
 * One entry of a register book.
 *
 * @param number number in the year, without gaps over all parts
 * @param part number of its part
 * @param kind what it says of its case
 * @param recordId record of the case
 * @param heads ids of the newest revisions of the record then, separated by spaces
 * @param totals what the case adds to the register since then; nothing once it does not count
 * @param reason why the case does not count any more; null if it counts, or was moved to another
 *     year
 * @param earlier entry of the same case before this one; null if there is none
 */
public record BookEntry(
        int number,
        int part,
        Kind kind,
        UUID recordId,
        String heads,
        Totals totals,
        @Nullable ExclusionReason reason,
        @Nullable BookEntry earlier) {
    private static final int FIELDS = 5;

    /** What an entry says of its case. The names are kept with issued parts. */
    public enum Kind {
        /** A case in time order. */
        CASE,
        /** A case that would have stood before an entry already issued. */
        LATE,
        /** A case of an earlier entry whose line reads otherwise now. */
        CORRECTION,
        /** A case of an earlier entry that does not count any more. */
        REMOVAL,
        /** A case that counts again after a removal. */
        RETURN
    }

    /** Returns what the entry adds to the sums of the book: less than nothing for some. */
    public Totals change() {
        return earlier == null ? totals : totals.minus(earlier.totals);
    }

    /** Returns whether the case counts since this entry. */
    public boolean counts() {
        return kind != Kind.REMOVAL;
    }

    /** Returns the same entry with its number and part. */
    public BookEntry numbered(int entry, int ofPart) {
        return new BookEntry(entry, ofPart, kind, recordId, heads, totals, reason, earlier);
    }

    /** Formats what is kept with the part; {@link #parse} reads it. */
    String format() {
        String sums =
                totals.byDimension().entrySet().stream()
                        .map(sum -> sum.getKey() + "=" + sum.getValue())
                        .collect(Collectors.joining(" "));
        String why = reason == null ? "" : reason.name();
        return String.join("\t", Integer.toString(number), kind.name(), heads, sums, why);
    }

    /**
     * Reads what was kept of an entry.
     *
     * @param earlier entry of the same case before it; null if there is none
     */
    static BookEntry parse(int part, UUID recordId, String kept, @Nullable BookEntry earlier) {
        String[] fields = kept.split("\t", FIELDS);
        return new BookEntry(
                Integer.parseInt(fields[0]),
                part,
                Kind.valueOf(fields[1]),
                recordId,
                fields[2],
                totals(fields[3]),
                fields[4].isEmpty() ? null : ExclusionReason.valueOf(fields[4]),
                earlier);
    }

    private static Totals totals(String kept) {
        var sums = new TreeMap<Dimension, Long>();
        for (String sum : kept.isEmpty() ? new String[0] : kept.split(" ", -1)) {
            int sign = sum.indexOf('=');
            sums.put(
                    Dimension.of(sum.substring(0, sign)),
                    Long.parseLong(sum, sign + 1, sum.length(), 10));
        }
        return new Totals(sums);
    }
}
