package rubezh.report;

import module java.base;

import rubezh.domain.operation.OperationMandate;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.CaseChange;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.OperationCancellation;
import rubezh.domain.summary.OperationClosing;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.OperationSummary.Results;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tally;
import rubezh.format.CoverageFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.text.Language;

/** Content of the operation report: the paragraph of the communiqué, then its figures. */
final class OperationReport {
    private static final int MAX_PLACES = 5;
    private static final int MAX_MEANS = 6;
    private static final int MAX_REASONS = 4;
    private static final int MAX_NUMBERS = 10;

    private final OperationSummary summary;
    private final ReportIssue issue;
    private final ReportFormat words;
    private final List<Seizure> seizures;
    private final OperationTables tables;
    private final OperationTotals totals;
    private final GoodsTable goods;
    private final SectionHeadings headings;
    private final OperationPlan plan;

    OperationReport(OperationSummary summary, ReportIssue reportIssue, ReportFormat reportText) {
        this.summary = summary;
        this.issue = reportIssue;
        this.words = reportText;
        this.headings = new SectionHeadings(reportText);
        this.plan = new OperationPlan(reportText, headings);
        this.seizures = summary.selection().seizures();
        this.tables = new OperationTables(reportText, seizures);
        this.totals = tables.totals();
        this.goods = new GoodsTable(reportText, seizures);
    }

    ReportContent content() {
        List<ReportBlock> blocks = new ArrayList<>();
        if (summary.cancellation() instanceof OperationCancellation cancellation) {
            blocks.add(new ReportBlock.Text(null, cancelled(cancellation)));
        }
        var coverage = new CoverageFormat(words.format());
        coverage.sentences(summary.coverage())
                .ifPresent(text -> blocks.add(new ReportBlock.Text(null, Markup.text(text))));
        blocks.add(new ReportBlock.Text(null, communique(coverage)));
        if (summary.results() instanceof Results results) {
            plan.addTo(blocks, results);
        }
        if (!seizures.isEmpty()) {
            addFigures(blocks);
            String heading = headings.next("report.operation.how");
            blocks.add(new ReportBlock.Text(heading, concealmentAndDetection()));
        }
        if (summary.results() instanceof Results results) {
            plan.addWork(blocks, results);
        }
        if (!summary.imprecise().isEmpty()) {
            String without = words.imprecise(summary.imprecise());
            blocks.add(new ReportBlock.Note(words.markup("report.operation.imprecise", without)));
        }
        if (!summary.selection().excluded().isEmpty()) {
            blocks.add(new ReportBlock.Note(excludedCases()));
        }
        if (summary.closing() instanceof OperationClosing closing) {
            blocks.add(new ReportBlock.Note(closing(closing)));
        }
        return new ReportFrame(words, issue)
                .content(head(), blocks, summary.period(), summary.selection(), summary.coverage());
    }

    private void addFigures(List<ReportBlock> blocks) {
        if (tables.hasCounts() || totals.mass() > 0 || goods.isEmpty()) {
            addChart(blocks);
        }
        headings.addTable(blocks, "report.operation.countries", tables.countries());
        goods.addTo(blocks, headings, tables.remarks());
    }

    /** Adds the bars and the table of counts: beside them, or below where it is too wide. */
    private void addChart(List<ReportBlock> blocks) {
        String heading = headings.next("report.operation.mass");
        List<ReportTable> counts = tables.hasCounts() ? tables.countsBesideBars() : List.of();
        boolean beside = counts.size() == 1;
        blocks.add(
                new ReportBlock.Chart(
                        heading,
                        tables.bars(),
                        beside ? headings.next("report.operation.count") : null,
                        beside ? counts.getFirst() : null));
        if (counts.size() > 1) {
            headings.addTable(blocks, "report.operation.count", tables.counts());
        }
    }

    private ReportFrame.Head head() {
        return new ReportFrame.Head(
                words.text("report.operation.name", issue.number()),
                words.text("report.operation.code", summary.operation().code()),
                words.text("report.operation.title", words.label(summary.operation()), period()),
                Markup.size(subtitle(), 9),
                words.text(
                        "report.operation.extent",
                        words.count(Tallies.cases(seizures)),
                        words.count(totals.lines())),
                handling(),
                signatories());
    }

    /** Returns the strictest code of the cases and of the operation itself. */
    private Handling handling() {
        Handling ofCases = summary.selection().strictestHandling();
        Handling own = mandate().map(OperationMandate::handling).orElse(ofCases);
        return own.code().compareTo(ofCases.code()) > 0 ? own : ofCases;
    }

    private Optional<OperationMandate> mandate() {
        return Optional.ofNullable(summary.results()).map(one -> one.operation().mandate());
    }

    private String subtitle() {
        String date = words.dates().longDate(issue.preparedAt().toLocalDate());
        String name = issue.preparedBy().name().text(words.language());
        String prepared =
                name.isBlank()
                        ? words.markup("report.operation.subtitle", date)
                        : words.markup("report.operation.subtitle.by", date, name);
        return summary.coverage().over()
                ? prepared
                : prepared
                        + "\n"
                        + Markup.bold(
                                words.text(
                                        "report.operation.partial",
                                        words.moment(issue.preparedAt())));
    }

    private List<String> signatories() {
        return mandate().map(OperationMandate::signatories).orElse(List.of());
    }

    /** Names the months of an operation over whole months, otherwise its first and last day. */
    private String period() {
        return isOfWholeMonths()
                ? words.dates().months(YearMonth.from(first()), YearMonth.from(last()))
                : words.dates().range(first(), last());
    }

    private boolean isOfWholeMonths() {
        return first().getDayOfMonth() == 1 && last().plusDays(1).getDayOfMonth() == 1;
    }

    private LocalDate first() {
        return summary.period().from().toLocalDate();
    }

    private LocalDate last() {
        return summary.period().to().minusNanos(1).toLocalDate();
    }

    private String communique(CoverageFormat coverage) {
        List<String> sentences = new ArrayList<>();
        sentences.add(openingSentence());
        if (seizures.isEmpty()) {
            sentences.add(Markup.bold(coverage.none(summary.coverage())));
            return String.join(" ", sentences);
        }
        sentences.add(
                words.text(
                        "report.operation.prevented",
                        Tallies.cases(seizures),
                        Markup.bold(words.count(Tallies.cases(seizures))),
                        words.format().inRecords(Tallies.cases(seizures), seizures.size())));
        if (totals.mass() > 0) {
            String all = Markup.bold(words.roundMass(totals.mass()));
            sentences.add(words.text("report.operation.weighed", all, masses()));
        }
        if (tables.hasCounts()) {
            sentences.add(words.text("report.operation.counted", tables.countsInWords()));
        }
        if (!goods.isEmpty()) {
            sentences.add(
                    words.text(
                            "report.operation.goods", goods.cases(), words.count(goods.cases())));
        }
        return String.join(" ", sentences);
    }

    /** Names the participants; where none are stated, the number of countries with seizures. */
    private String openingSentence() {
        List<String> codes = summary.countries();
        int countries = codes.isEmpty() ? totals.countries().size() : codes.size();
        String named =
                codes.stream()
                        .map(code -> words.shortLabel(new Country(code)))
                        .collect(Collectors.joining(", "));
        return words.text(
                countries == 0 ? "report.operation.opening.none" : "report.operation.opening",
                when(),
                countries,
                Markup.bold(words.count(countries)),
                Markup.text(named.isEmpty() ? "" : " (" + named + ")"),
                Markup.text(words.label(summary.operation())),
                Markup.text(area()),
                summary.coverage().over() ? "over" : "running");
    }

    /** Begins the sentence: the months of an operation over whole months, otherwise its days. */
    private String when() {
        return isOfWholeMonths()
                ? words.text("report.operation.in-months", period())
                : words.text(
                        "report.operation.between",
                        words.dates().longDate(first()),
                        words.dates().longDate(last()));
    }

    /** Says where the operation was, as its list has it; empty where the list says nothing. */
    private String area() {
        String column = words.language() == Language.RU ? "area_ru" : "area_en";
        String area = words.extraColumn(summary.operation(), column);
        return area.isEmpty() ? "" : " " + area;
    }

    private String masses() {
        return totals.masses().stream().map(this::mass).collect(Collectors.joining("; "));
    }

    private String mass(Tally<Substance> tally) {
        String name = words.inSentence(words.shortLabel(tally.key()));
        String mass = words.roundMass(tally.totals().base(Dimension.MASS));
        return Markup.text(name) + " " + Markup.bold(mass);
    }

    private String concealmentAndDetection() {
        var frequencies = new FrequencyFormat(words, seizures);
        return Stream.of(
                        frequencies.conveyances("report.operation.conveyances", MAX_PLACES),
                        frequencies.places("report.operation.places", MAX_PLACES),
                        frequencies.means("report.operation.means", MAX_MEANS),
                        frequencies.reasons("report.operation.reasons", MAX_REASONS))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String excludedCases() {
        var selection = summary.selection();
        String reasons =
                selection.excludedByReason().entrySet().stream()
                        .map(e -> excludedCases(e.getKey(), e.getValue()))
                        .collect(Collectors.joining("; "));
        String count = words.count(selection.excluded().size());
        return words.markup("report.operation.left-out", count, reasons);
    }

    /** Names the records left out for one reason: {@code draft 2: KG-OSH-A-2026-000007, …}. */
    private String excludedCases(ExclusionReason reason, List<ExcludedCase> excluded) {
        String numbers =
                excluded.stream()
                        .limit(MAX_NUMBERS)
                        .map(one -> words.number(one.record().seizure()))
                        .collect(Collectors.joining(", "));
        String named =
                excluded.size() <= MAX_NUMBERS
                        ? numbers
                        : words.text("report.and-more", numbers, excluded.size() - MAX_NUMBERS);
        String count = words.count(excluded.size());
        return words.exclusion(reason) + " " + count + ": " + named;
    }

    private String cancelled(OperationCancellation cancellation) {
        return Markup.bold(
                words.text(
                        "report.operation.cancelled",
                        words.dates().longDate(cancellation.at().toLocalDate()),
                        cancellation.by(),
                        cancellation.station(),
                        cancellation.reason()));
    }

    /** Says who closed the operation, with how many cases, and what has changed since. */
    private String closing(OperationClosing closing) {
        var sentences = new ArrayList<String>();
        sentences.add(
                words.markup(
                        "report.operation.closed",
                        words.dates().longDate(closing.at().toLocalDate()),
                        closing.by(),
                        closing.station(),
                        words.count(closing.cases())));
        if (closing.reason() != null) {
            sentences.add(words.markup("report.operation.closed.reason", closing.reason()));
        }
        if (closing.isUnchanged()) {
            sentences.add(words.markup("report.operation.unchanged"));
        }
        if (!closing.changes().isEmpty()) {
            sentences.add(words.markup("report.operation.changed", changes(closing.changes())));
        }
        if (closing.unknown() > 0) {
            sentences.add(words.markup("report.operation.unknown", words.count(closing.unknown())));
        }
        if (closing.unlisted() > 0) {
            sentences.add(words.markup("operation.unlisted", words.count(closing.unlisted())));
        }
        return String.join(" ", sentences);
    }

    private String changes(List<CaseChange> changes) {
        String named =
                changes.stream()
                        .limit(MAX_NUMBERS)
                        .map(this::change)
                        .collect(Collectors.joining("; "));
        return changes.size() <= MAX_NUMBERS
                ? named
                : words.text("report.and-more", named, changes.size() - MAX_NUMBERS);
    }

    private String change(CaseChange change) {
        String what = words.text("operation.change." + change.kind());
        if (change.reason() != null) {
            return change.number() + " – " + what + ": " + words.exclusion(change.reason());
        }
        String fields =
                change.fields().stream()
                        .map(words::fieldAt)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return change.number() + " – " + what + (fields.isEmpty() ? "" : ": " + fields);
    }
}
