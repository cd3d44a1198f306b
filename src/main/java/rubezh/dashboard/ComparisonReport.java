package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.dashboard.Comparison.Side;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.PeriodFigures.CaseCount;
import rubezh.format.CoverageFormat;
import rubezh.format.DomainFormat;
import rubezh.format.PeriodFormat;
import rubezh.report.content.ChartBar;
import rubezh.report.content.ChartBar.FillPattern;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.report.content.SheetContent;
import rubezh.text.Messages;

/**
 * Content of the paper that compares two periods: cases, amounts by group and article, posts, means
 * and places, each with the difference. A part in a hundred is told only where the first period has
 * enough cases for it to mean something.
 */
public final class ComparisonReport {
    /** Groups in the chart, two bars each. */
    private static final int GROUPS = 4;

    /** Posts, means and places in a table; the rest are in the figures of the period alone. */
    private static final int ROWS = 20;

    private final Comparison comparison;
    private final DomainFormat format;
    private final Messages messages;

    public ComparisonReport(Comparison comparison, DomainFormat domainFormat) {
        this.comparison = comparison;
        this.format = domainFormat;
        this.messages = domainFormat.messages();
    }

    public SheetContent content() {
        var blocks = new ArrayList<ReportBlock>();
        addLacking(blocks, "A", comparison.first());
        addLacking(blocks, "B", comparison.second());
        // Before the tables: below them it could be all that a page has.
        blocks.add(new ReportBlock.Note(markup("compare.note", FigureChange.LEAST_CASES)));
        addTable(blocks, "compare.figures", figures(), RowKind.TOTAL);
        addChart(blocks);
        addTable(blocks, "compare.groups", groups(), RowKind.BODY);
        addTable(blocks, "compare.substances", substances(), RowKind.BODY);
        addCounts(blocks, "compare.posts", CodeListId.POSTS, PeriodFigures::posts);
        addCounts(blocks, "compare.means", CodeListId.DETECTION_MEANS, PeriodFigures::means);
        addCounts(
                blocks,
                "compare.concealment",
                CodeListId.CONCEALMENT_PLACES,
                PeriodFigures::concealment);
        return new SheetContent(
                messages.text("compare.name"),
                "",
                markup("compare.title"),
                Markup.text("A: " + period(comparison.first()))
                        + "\n"
                        + Markup.text("B: " + period(comparison.second())),
                "RUBEZH COMPARE " + span(comparison.first()) + " " + span(comparison.second()),
                blocks);
    }

    private String markup(String key, Object... arguments) {
        return Markup.text(messages.text(key, arguments));
    }

    private String period(Side side) {
        String text = new PeriodFormat(format).format(side.part().period());
        return side.isRunningAt(comparison.readAt())
                ? messages.text("compare.running", text)
                : text;
    }

    private static String span(Side side) {
        return side.part().period().first() + "/" + side.part().period().last();
    }

    private void addLacking(List<ReportBlock> blocks, String letter, Side side) {
        new CoverageFormat(format)
                .sentences(side.coverage())
                .ifPresent(text ->
                        blocks.add(
                                new ReportBlock.Text(
                                        null, Markup.bold(letter + ": ") + Markup.text(text))));
    }

    private void addTable(
            List<ReportBlock> blocks, String key, List<List<String>> rows, RowKind kind) {
        if (rows.isEmpty()) {
            return;
        }
        List<Column> columns =
                List.of(
                        Column.left("", 172),
                        Column.right("A", 83),
                        Column.right("B", 83),
                        Column.right(markup("compare.difference"), 83),
                        Column.right(markup("compare.percent"), 46));
        List<Row> lines =
                rows.stream()
                        .map(cells -> new Row(kind, cells.stream().map(Markup::text).toList()))
                        .toList();
        blocks.add(new ReportBlock.TableBlock(markup(key), ReportTable.normal(columns, lines)));
    }

    private List<List<String>> figures() {
        var rows = new ArrayList<List<String>>();
        rows.add(
                counts(
                        messages.text("compare.cases"),
                        comparison.first().part().figures().cases(),
                        comparison.second().part().figures().cases()));
        rows.addAll(
                amounts(
                        messages.text("dashboard.drugs"),
                        comparison.first().part().drugs().all(),
                        comparison.second().part().drugs().all(),
                        cases()));
        return rows;
    }

    private long cases() {
        return comparison.first().part().figures().cases();
    }

    private List<List<String>> groups() {
        return sums(DrugSums::groups, format::group, _ -> cases());
    }

    private List<List<String>> substances() {
        return sums(
                DrugSums::substances,
                code ->
                        code.isEmpty()
                                ? messages.text("compare.unstated")
                                : format.label(CodeListId.SUBSTANCES, code),
                code -> count(comparison.first().part().figures().substances(), code));
    }

    /** Returns rows of amounts, the largest of both periods first. */
    private List<List<String>> sums(
            Function<DrugSums, SortedMap<String, Totals>> sums,
            UnaryOperator<String> name,
            ToLongFunction<String> base) {
        SortedMap<String, Totals> first = sums.apply(comparison.first().part().drugs());
        SortedMap<String, Totals> second = sums.apply(comparison.second().part().drugs());
        return keys(first, second).stream()
                .flatMap(key ->
                        amounts(
                                name.apply(key),
                                first.getOrDefault(key, Totals.NONE),
                                second.getOrDefault(key, Totals.NONE),
                                base.applyAsLong(key))
                                .stream())
                .toList();
    }

    private static List<String> keys(
            SortedMap<String, Totals> first, SortedMap<String, Totals> second) {
        var keys = new TreeSet<>(first.keySet());
        keys.addAll(second.keySet());
        return keys.stream()
                .sorted(
                        Comparator.comparingLong((String key) ->
                                        -mass(first.get(key)) - mass(second.get(key)))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static long mass(@Nullable Totals totals) {
        return totals == null ? 0 : totals.base(Dimension.MASS);
    }

    private void addCounts(
            List<ReportBlock> blocks,
            String key,
            CodeListId list,
            Function<PeriodFigures, List<CaseCount<String>>> counts) {
        List<CaseCount<String>> first = counts.apply(comparison.first().part().figures());
        List<CaseCount<String>> second = counts.apply(comparison.second().part().figures());
        var codes = new TreeSet<String>();
        Stream.of(first, second).flatMap(List::stream).map(CaseCount::key).forEach(codes::add);
        List<List<String>> rows =
                codes.stream()
                        .sorted(
                                Comparator.comparingLong((String code) ->
                                                -count(first, code) - count(second, code))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(ROWS)
                        .map(code ->
                                counts(
                                        format.label(list, code),
                                        count(first, code),
                                        count(second, code)))
                        .toList();
        addTable(blocks, key, rows, RowKind.BODY);
    }

    private static long count(List<CaseCount<String>> counts, String key) {
        return counts.stream()
                .filter(count -> count.key().equals(key))
                .mapToLong(CaseCount::cases)
                .sum();
    }

    private List<String> counts(String name, long first, long second) {
        return List.of(
                name,
                format.numbers().whole(first),
                format.numbers().whole(second),
                FigureChange.signed(second - first, format.numbers()::whole),
                FigureChange.percent(first, second, first));
    }

    /** Returns a row for each dimension that occurs in one of the periods; they are never added. */
    private List<List<String>> amounts(String name, Totals first, Totals second, long cases) {
        var dimensions = new TreeSet<>(first.byDimension().keySet());
        dimensions.addAll(second.byDimension().keySet());
        return dimensions.stream()
                .map(dimension ->
                        amount(
                                name,
                                dimension,
                                first.base(dimension),
                                second.base(dimension),
                                cases))
                .toList();
    }

    private List<String> amount(
            String name, Dimension dimension, long first, long second, long cases) {
        LongFunction<String> quantity =
                base ->
                        base == 0
                                ? format.numbers().whole(0)
                                : format.figure(new Quantity(dimension, base)).toString();
        return List.of(
                name,
                quantity.apply(first),
                quantity.apply(second),
                FigureChange.signed(second - first, quantity),
                FigureChange.percent(first, second, cases));
    }

    /** Adds the masses of the largest groups, two bars each: A dark, B light. */
    private void addChart(List<ReportBlock> blocks) {
        SortedMap<String, Totals> first = comparison.first().part().drugs().groups();
        SortedMap<String, Totals> second = comparison.second().part().drugs().groups();
        var bars = new ArrayList<ChartBar>();
        keys(first, second).stream()
                .filter(group -> mass(first.get(group)) + mass(second.get(group)) > 0)
                .limit(GROUPS)
                .forEach(group -> {
                    bars.add(bar(group, "A", mass(first.get(group)), FillPattern.BLACK));
                    bars.add(bar(group, "B", mass(second.get(group)), FillPattern.LIGHT));
                });
        if (!bars.isEmpty()) {
            blocks.add(new ReportBlock.Chart(markup("compare.chart"), bars, null, null));
        }
    }

    private ChartBar bar(String group, String letter, long mass, FillPattern pattern) {
        return new ChartBar(
                Markup.text(format.group(group) + ", " + letter),
                Markup.text(format.figure(new Quantity(Dimension.MASS, mass)).toString()),
                mass,
                pattern);
    }
}
