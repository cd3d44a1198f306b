package rubezh.table.mapping;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.table.mapping.TableMapping.DateRule;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.source.TableRow;

/**
 * Looks whether a column of dates reads with day and month in the other order too: 03/04/2025 is
 * two days. One row that reads by the stated pattern alone settles it.
 */
public final class DateCheck {
    private final Columns columns;
    private final String column;
    private final String pattern;
    private final String other;
    private final DateCellReader stated;
    private final DateCellReader swapped;
    private long both;
    private long statedOnly;
    private long otherOnly;
    private @Nullable String example;

    private DateCheck(Columns columns, String column, DateRule rule, String other) {
        this.columns = columns;
        this.column = column;
        this.pattern = rule.pattern();
        this.other = other;
        this.stated = new DateCellReader(rule);
        this.swapped = new DateCellReader(new DateRule(other, rule.fiscalStart()));
    }

    /** Returns the checks of the columns of a mapping whose pattern has a twin. */
    public static List<DateCheck> of(TableMapping mapping, Columns columns) {
        var checks = new ArrayList<DateCheck>();
        for (FieldRule rule : mapping.applied()) {
            for (ValueRule value : rule.first()) {
                DateRule date = value.date();
                if (date != null && value.from().size() == 1) {
                    DateCellReader.swapped(date.pattern())
                            .ifPresent(other ->
                                    checks.add(
                                            new DateCheck(
                                                    columns,
                                                    value.from().getFirst(),
                                                    date,
                                                    other)));
                }
            }
        }
        return checks;
    }

    /** Looks at a row. */
    public void add(TableRow row) {
        String text = columns.cell(row, column);
        Optional<LocalDate> one = stated.date(text);
        Optional<LocalDate> two = swapped.date(text);
        if (one.isPresent() && two.isPresent()) {
            if (!one.equals(two)) {
                both++;
                example = example == null ? text : example;
            }
        } else if (one.isPresent()) {
            statedOnly++;
        } else if (two.isPresent()) {
            example = otherOnly++ == 0 ? text : example;
        }
    }

    /**
     * Returns whether the other order is better, or as good where the way of writing does not
     * settle it: nobody writes the month before the day with points, or the day before the month
     * after the year.
     */
    public boolean isDoubtful() {
        return otherOnly > 0 || both > 0 && statedOnly == 0 && !isCustom(pattern);
    }

    private static boolean isCustom(String pattern) {
        return pattern.contains("d.M") || pattern.matches("[uy]+\\W*M+\\W*d+.*");
    }

    public String column() {
        return column;
    }

    public String pattern() {
        return pattern;
    }

    /** Returns the pattern with day and month in the other order. */
    public String other() {
        return other;
    }

    /** Returns how many rows read by both as different days. */
    public long both() {
        return both;
    }

    /** Returns how many rows read by the other order alone. */
    public long otherOnly() {
        return otherOnly;
    }

    public String example() {
        return example == null ? "" : example;
    }
}
