package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.format.DomainFormat;
import rubezh.register.mark.MarkGroup;
import rubezh.register.mark.MarkSummary;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.NumberFormatter;
import rubezh.text.SearchFold;

/** Marks of goods in words and as a table. */
public final class MarkFormat {
    private static final long KILOGRAM = 1_000_000_000;
    private static final int KILOGRAM_DECIMALS = 3;

    private final DomainFormat format;

    public MarkFormat(DomainFormat format) {
        this.format = format;
    }

    /** Returns the marks as described in the newest case. */
    public String name(MarkGroup group) {
        return group.isDescribed() ? group.text() : format.messages().text("marks.undescribed");
    }

    /** Returns the days of the first and the last case; empty if no case has a time. */
    public String days(MarkGroup group) {
        LocalDate first = group.first().map(OffsetDateTime::toLocalDate).orElse(null);
        LocalDate last = group.last().map(OffsetDateTime::toLocalDate).orElse(null);
        return first == null || last == null ? "" : format.dates().range(first, last);
    }

    /** Returns the names of the substances, those of the newest case first. */
    public String substances(MarkGroup group) {
        return group.substances().stream()
                .map(format::shortLabel)
                .collect(Collectors.joining(", "));
    }

    /** Returns the sums: mass, volume and each unit of count apart. */
    public String amounts(MarkGroup group) {
        return group.totals().byDimension().entrySet().stream()
                .map(sum -> format.figure(new Quantity(sum.getKey(), sum.getValue())).toString())
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** Returns whether all words typed begin a word of the marks or of a substance. */
    public boolean matches(MarkGroup group, String typed) {
        return matches(name(group) + " " + substances(group), typed);
    }

    /** Returns whether {@link #matches(MarkGroup, String)} holds for the group of a summary. */
    public boolean matches(MarkSummary mark, String typed) {
        String name =
                mark.words().isEmpty() ? format.messages().text("marks.undescribed") : mark.words();
        return matches(
                mark.substances().stream()
                        .map(format::shortLabel)
                        .collect(Collectors.joining(" ", name + " ", "")),
                typed);
    }

    private static boolean matches(String words, String typed) {
        String text = SearchFold.of(words);
        return Stream.of(SearchFold.of(typed).split(" "))
                .allMatch(word -> (" " + text).contains(" " + word));
    }

    /** Returns a row for each group; pictures as their number only. */
    public DataTable table(List<MarkGroup> groups) {
        List<Column> columns =
                List.of(
                        column("mark", false),
                        column("cases", true),
                        column("first", false),
                        column("last", false),
                        column("substances", false),
                        column("mass-KGM", true),
                        column("pictures", true));
        return new DataTable(columns, groups.stream().map(this::row).toList());
    }

    private Column column(String path, boolean number) {
        return new Column(path, format.messages().text("marks.column." + path), number);
    }

    private List<Cell> row(MarkGroup group) {
        return List.of(
                new Cell(group.text(), name(group)),
                Cell.same(Integer.toString(group.records().size())),
                day(group.first().orElse(null)),
                day(group.last().orElse(null)),
                new Cell(
                        group.substances().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(" ")),
                        substances(group)),
                mass(group.totals().byDimension()),
                Cell.same(Integer.toString(group.pictures().size())));
    }

    private Cell day(@Nullable OffsetDateTime moment) {
        return moment == null
                ? Cell.same("")
                : new Cell(
                        moment.toLocalDate().toString(), format.dates().date(moment.toLocalDate()));
    }

    private Cell mass(Map<Dimension, Long> sums) {
        Long mass = sums.get(Dimension.MASS);
        return mass == null
                ? Cell.same("")
                : new Cell(
                        NumberFormatter.plain(mass, KILOGRAM, KILOGRAM_DECIMALS),
                        format.numbers().scaled(mass, KILOGRAM, KILOGRAM_DECIMALS));
    }
}
