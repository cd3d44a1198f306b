package rubezh.table.mapping;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.table.source.TableFormat;

/**
 * How a table is read and which field each of its columns becomes. Its form as JSON is {@link
 * MappingCodec}; nothing that was only guessed is applied, see {@link FieldRule#guessed}.
 *
 * @param name name that people know it by
 * @param source name of where its tables come from; rows are compared within one source
 * @param format how the bytes of the file are read
 * @param header number of the row with the headings, from 1; rows above it are passed over; 0 if
 *     there are none, columns are then called 1, 2, 3
 * @param numbers how numbers are written
 * @param empty texts that mean nothing, besides the empty cell; letter case does not matter
 * @param zone zone or offset of times; null for that of the station
 * @param key columns that tell one case from all others of the source; empty: each row is a case,
 *     and equal rows are as many cases
 * @param lines whether rows with equal keys that follow each other are lines of one case
 * @param leave rows to leave out
 * @param submit whether cases are submitted, with the table as their ground; else they are drafts
 * @param rules what becomes of the columns, in order
 */
public record TableMapping(
        String name,
        String source,
        TableFormat format,
        int header,
        NumberStyle numbers,
        Set<String> empty,
        @Nullable ZoneId zone,
        List<String> key,
        boolean lines,
        List<LeftRows> leave,
        boolean submit,
        List<FieldRule> rules) {
    public TableMapping {
        empty = Set.copyOf(empty);
        key = List.copyOf(key);
        leave = List.copyOf(leave);
        rules = List.copyOf(rules);
    }

    /**
     * How numbers are written.
     *
     * @param decimal decimal sign, a point or a comma
     * @param grouping signs between thousands; blanks of any kind always may be
     */
    public record NumberStyle(char decimal, String grouping) {
        public static final NumberStyle POINT = new NumberStyle('.', "");
    }

    /**
     * Rows to leave out, such as totals at the end.
     *
     * @param column column that tells them
     * @param values what it has then; the empty text is an empty cell
     * @param reason why, as told with the result
     * @param compare columns of which such a row has the sum over the rows above it
     */
    public record LeftRows(String column, Set<String> values, String reason, List<String> compare) {
        public LeftRows {
            values = Set.copyOf(values);
            compare = List.copyOf(compare);
        }
    }

    /**
     * What becomes a field.
     *
     * @param to field of a case, or of one of its lines
     * @param line which line of its list, from 1; 1 for a field that occurs once
     * @param first where the value comes from: the first of these that has one
     * @param missing what an empty value means
     * @param guessed whether it was only proposed; then it is not applied until confirmed
     */
    public record FieldRule(
            FieldPath to, int line, List<ValueRule> first, MissingRule missing, boolean guessed) {
        public FieldRule {
            first = List.copyOf(first);
        }

        /** Returns the rule with all that was proposed in it taken as confirmed. */
        public FieldRule confirmed() {
            return new FieldRule(
                    to, line, first.stream().map(ValueRule::confirmed).toList(), missing, false);
        }
    }

    /**
     * What an empty value means.
     *
     * @param refused whether the row is rejected
     * @param reason code of the list of reasons for the absence of a value; null for none
     */
    public record MissingRule(boolean refused, @Nullable String reason) {
        public static final MissingRule NOTHING = new MissingRule(false, null);
    }

    /**
     * Where a value comes from.
     *
     * @param from columns; several are joined, those without a value left out
     * @param join text between joined cells
     * @param constant value of every case; null where it comes from columns
     * @param values what texts of the file mean; null where they stand for themselves
     * @param date how times and dates are written; null where the field is none
     * @param unit where the unit of an amount, or the currency, comes from; null where the field
     *     has none
     * @param decimals decimals to round to, half up; null to reject what has too many
     * @param zero what an amount of zero means
     * @param split text between several values in one cell; null for one value
     * @param set values of other fields of the same line where this one is used, by path
     */
    public record ValueRule(
            List<String> from,
            String join,
            @Nullable String constant,
            @Nullable Map<String, MappedValue> values,
            @Nullable DateRule date,
            @Nullable UnitRule unit,
            @Nullable Integer decimals,
            ZeroRule zero,
            @Nullable String split,
            Map<FieldPath, String> set) {
        public ValueRule {
            from = List.copyOf(from);
            values = values == null ? null : Collections.unmodifiableMap(new TreeMap<>(values));
            set = Map.copyOf(set);
        }

        ValueRule confirmed() {
            if (values == null) {
                return this;
            }
            var confirmed = new TreeMap<String, MappedValue>();
            values.forEach((text, target) ->
                    confirmed.put(
                            text,
                            target instanceof MappedValue.Proposed(String value) && !value.isEmpty()
                                    ? new MappedValue.Value(value)
                                    : target));
            return withValues(confirmed);
        }

        /** Returns the rule with another meaning of the texts. */
        public ValueRule withValues(@Nullable Map<String, MappedValue> others) {
            return new ValueRule(
                    from, join, constant, others, date, unit, decimals, zero, split, set);
        }
    }

    /** What a text of the file means. */
    public sealed interface MappedValue {
        /** A value of the field. */
        record Value(String text) implements MappedValue {}

        /** No value. */
        record Nothing() implements MappedValue {}

        /**
         * A proposal that nobody has confirmed, so that the row is rejected.
         *
         * @param text value of the field; empty where nothing is like the text
         */
        record Proposed(String text) implements MappedValue {}

        /** The row is left out. */
        record LeftOut(String reason) implements MappedValue {}
    }

    /** What an amount of zero means. */
    public enum ZeroRule {
        /** The row is rejected. */
        REFUSED,
        /** No amount is known. */
        EMPTY,
        /** Nothing was left to weigh. */
        NOTHING_LEFT,
        /** Traces that cannot be weighed. */
        TRACES
    }

    /**
     * How times are written.
     *
     * @param pattern pattern of {@link java.time.format.DateTimeFormatter}; its finest letter is
     *     the precision of the time
     * @param fiscalStart month in which the year of the file begins, 1 for calendar years; years
     *     are called after the one in which they end
     */
    public record DateRule(String pattern, int fiscalStart) {}

    /**
     * Where a unit comes from.
     *
     * @param constant code of the unit; null where a column or the cell says it
     * @param column column that says it; null where the cell of the amount says it after the number
     * @param words what texts mean, besides the usual abbreviations
     */
    public record UnitRule(
            @Nullable String constant, @Nullable String column, Map<String, String> words) {
        public UnitRule {
            words = Map.copyOf(words);
        }
    }

    /** Returns the mapping with all that was guessed taken as confirmed. */
    public TableMapping confirmed() {
        return withRules(rules.stream().map(FieldRule::confirmed).toList());
    }

    /** Returns the rules that are applied. */
    public List<FieldRule> applied() {
        return rules.stream().filter(rule -> !rule.guessed()).toList();
    }

    /** Returns the columns of a file that nothing reads, in their order. */
    public List<String> untaken(Collection<String> columns) {
        var taken = new HashSet<String>(key);
        leave.forEach(rows -> {
            taken.add(rows.column());
            taken.addAll(rows.compare());
        });
        for (FieldRule rule : applied()) {
            for (ValueRule value : rule.first()) {
                taken.addAll(value.from());
                if (value.unit() != null && value.unit().column() != null) {
                    taken.add(value.unit().column());
                }
            }
        }
        return columns.stream().filter(column -> !taken.contains(column)).toList();
    }

    public TableMapping withRules(List<FieldRule> others) {
        return new TableMapping(
                name, source, format, header, numbers, empty, zone, key, lines, leave, submit,
                others);
    }
}
