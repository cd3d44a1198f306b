package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.summary.GoalFact;
import rubezh.domain.summary.IndicatorFact;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.OperationSummary.Results;
import rubezh.format.OperationFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;

/**
 * Parts of an operation summary that are not about its cases: who ran it on what terms, its goals,
 * and the work of its days.
 */
record OperationPlan(ReportFormat words, SectionHeadings headings) {
    private static final double SIZE = 9;

    /** Adds who ran the operation, then plan and fact of its goals; nothing that is not stated. */
    void addTo(List<ReportBlock> blocks, Results results) {
        String lines = organisation(results.operation());
        if (!lines.isEmpty()) {
            String heading = headings.next("report.operation.organisation");
            blocks.add(new ReportBlock.Text(heading, Markup.size(lines, SIZE)));
        }
        if (!results.facts().goals().isEmpty()) {
            headings.addTable(blocks, "report.operation.goals", goals(results.facts().goals()));
        }
    }

    private String organisation(Operation operation) {
        OperationMandate mandate = operation.mandate();
        var format = new OperationFormat(words.format());
        return Stream.of(
                        line("participants", format.parties(mandate.participants())),
                        line("observers", format.parties(mandate.observers())),
                        line("coordination", mandate.coordination()),
                        line("basis", mandate.legalBasis()),
                        line("group", mandate.workingGroup()),
                        line("sessions", mandate.sessions()),
                        line("contacts", mandate.contacts()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String line(String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? ""
                : words.markup("report.operation.line." + name, value);
    }

    private ReportTable goals(List<GoalFact> goals) {
        var columns =
                List.of(
                        Column.left(words.markup("report.operation.column.goal"), 200),
                        Column.right(words.markup("report.operation.column.plan"), 90),
                        Column.right(words.markup("report.operation.column.fact"), 90),
                        Column.right(words.markup("report.operation.column.percent"), 50));
        var format = new OperationFormat(words.format());
        List<Row> rows =
                goals.stream()
                        .map(goal ->
                                Row.body(
                                        Markup.text(words.capital(format.name(goal.goal()))),
                                        goal.plan() == 0 ? "–" : figure(goal, goal.plan()),
                                        figure(goal, goal.fact()),
                                        goal.percent().isEmpty()
                                                ? "–"
                                                : words.count(goal.percent().getAsLong())))
                        .toList();
        return ReportTable.dense(columns, rows, 1);
    }

    private String figure(GoalFact goal, long number) {
        return Markup.text(
                goal.dimension() == null
                        ? words.count(number)
                        : words.quantity(goal.dimension(), number));
    }

    /** Adds what stations reported for the days, and the warnings with their answers. */
    void addWork(List<ReportBlock> blocks, Results results) {
        var rows = new ArrayList<Row>();
        OperationFacts facts = results.facts();
        for (IndicatorFact one : facts.indicators()) {
            if (one.reports() + one.records() > 0
                    || results.operation().indicators().contains(one.indicator())) {
                rows.add(Row.body(indicator(one), figure(one)));
            }
        }
        if (facts.warnings() + facts.feedback() > 0) {
            rows.add(row("report.operation.warnings", facts.warnings()));
            rows.add(row("report.operation.feedback", facts.feedback()));
        }
        if (!rows.isEmpty()) {
            var columns =
                    List.of(
                            Column.left(words.markup("report.operation.column.work"), 330),
                            Column.right(words.markup("report.operation.column.number"), 100));
            headings.addTable(blocks, "report.operation.work", ReportTable.dense(columns, rows, 1));
        }
    }

    private Row row(String key, long number) {
        return Row.body(words.markup(key), words.count(number));
    }

    private String indicator(IndicatorFact one) {
        OperationIndicator indicator = one.indicator();
        String name = words.capital(words.text(indicator.key()));
        return indicator.isMean() && one.days() > 0
                ? words.markup("report.operation.mean", name, one.days())
                : Markup.text(name);
    }

    private String figure(IndicatorFact one) {
        if (one.reports() + one.records() == 0) {
            return words.markup("report.operation.unreported");
        }
        return words.count(one.indicator().isMean() ? one.mean() : one.total());
    }
}
