package rubezh.report;

import module java.base;

import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;

/** Content of the daily report. */
final class DailyReport {
    private static final int MAX_POSTS = 6;

    private final DailySummary summary;
    private final ReportIssue issue;
    private final ReportFormat words;
    private final List<Seizure> seizures;
    private final SectionHeadings headings;

    DailyReport(DailySummary summary, ReportIssue reportIssue, ReportFormat reportText) {
        this.summary = summary;
        this.issue = reportIssue;
        this.words = reportText;
        this.headings = new SectionHeadings(reportText);
        this.seizures = summary.selection().seizures();
    }

    ReportContent content() {
        List<ReportBlock> blocks = new ArrayList<>();
        var figures = new DayFigures(words, summary, issue);
        blocks.add(new ReportBlock.Text(headings.next("report.daily.totals"), figures.text()));
        var tables = new CaseTables(words, summary);
        if (!seizures.isEmpty()) {
            addGoods(blocks);
            headings.addTable(blocks, "report.daily.cases", tables.cases());
        }
        if (summary.selection().excluded().isEmpty()) {
            String heading = headings.next("report.daily.left-out");
            blocks.add(new ReportBlock.Text(heading, words.markup("report.daily.all-in")));
        } else {
            headings.addTable(blocks, "report.daily.left-out", tables.excludedCases());
        }
        return new ReportFrame(words, issue)
                .content(head(), blocks, summary.period(), summary.selection(), summary.coverage());
    }

    /** Adds the drugs, then the other goods; either only where there is any. */
    private void addGoods(List<ReportBlock> blocks) {
        var drugs = new DrugTable(words, seizures);
        var goods = new GoodsTable(words, seizures);
        if (!drugs.isEmpty() || goods.isEmpty()) {
            headings.addTable(blocks, "report.daily.substances", drugs.table());
        }
        goods.addTo(blocks, headings, drugs.remarks());
    }

    private ReportFrame.Head head() {
        CaseSelection caseSelection = summary.selection();
        return new ReportFrame.Head(
                words.text("report.daily.name", issue.number()),
                posts(),
                words.text("report.daily.title", issue.number()),
                subtitle(),
                words.text(
                        "report.daily.extent",
                        words.count(caseSelection.cases().size()),
                        words.count(caseSelection.revisions())),
                caseSelection.strictestHandling(),
                List.of());
    }

    private String subtitle() {
        ReportPeriod reportPeriod = summary.period();
        String period =
                words.text(
                        "report.daily.period",
                        words.dates().time(reportPeriod.from().toLocalTime()),
                        words.dates().longDate(reportPeriod.from().toLocalDate()),
                        words.dates().time(reportPeriod.to().toLocalTime()),
                        words.dates().longDate(reportPeriod.to().toLocalDate()),
                        words.dates().offset(reportPeriod.from().getOffset()));
        String preparedBy =
                words.text(
                        "report.prepared",
                        words.moment(issue.preparedAt()),
                        issue.preparedBy().position().text(words.language()),
                        issue.preparedBy().name().text(words.language()));
        String lines = Markup.text(period) + "\n" + Markup.size(Markup.text(preparedBy), 9);
        return summary.isComplete() ? lines : lines + "\n" + partialNote();
    }

    private String partialNote() {
        return Markup.bold(words.text("report.daily.partial", words.moment(summary.asOf())));
    }

    private String posts() {
        var all = summary.selection();
        List<Post> posts =
                Stream.concat(
                                all.cases().stream(),
                                all.excluded().stream().map(ExcludedCase::record))
                        .map(SeizureSnapshot::seizure)
                        .flatMap(s -> Stream.ofNullable(s.place().listedPost()))
                        .distinct()
                        .toList();
        String labels =
                posts.stream()
                        .limit(MAX_POSTS)
                        .map(post -> words.label(post) + " (" + post.code() + ")")
                        .collect(Collectors.joining(", "));
        String text =
                posts.size() <= MAX_POSTS
                        ? labels
                        : words.text("report.and-more", labels, posts.size() - MAX_POSTS);
        return posts.isEmpty() ? "" : words.text("report.posts", posts.size(), text);
    }
}
