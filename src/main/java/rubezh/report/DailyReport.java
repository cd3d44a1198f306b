package rubezh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tally;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;

/** Texts of the daily report. */
final class DailyReport {
    private static final int POSTS_NAMED = 6;
    private static final int MOST_NAMED = 12;
    private static final Stage LABORATORY = new Stage("LAB");

    private final DailySummary summary;
    private final ReportIssue issue;
    private final ReportText words;
    private final List<Seizure> seizures;
    private final SectionHeadings headings;

    DailyReport(DailySummary summary, ReportIssue reportIssue, ReportText reportText) {
        this.summary = summary;
        this.issue = reportIssue;
        this.words = reportText;
        this.headings = new SectionHeadings(reportText);
        this.seizures = summary.selection().seizures();
    }

    ReportContent content() {
        var reportFrame = new ReportFrame(words, issue);
        var tables = new DailyTables(words, summary);
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.Text(headings.next("report.daily.totals"), totals()));
        if (!seizures.isEmpty()) {
            goods(tables, blocks);
            blocks.add(
                    new ReportBlock.TableBlock(
                            headings.next("report.daily.cases"), tables.cases()));
        }
        if (summary.selection().excluded().isEmpty()) {
            String nothing = Markup.text(words.text("report.daily.all-in"));
            blocks.add(new ReportBlock.Text(headings.next("report.daily.left-out"), nothing));
        } else {
            blocks.add(
                    new ReportBlock.TableBlock(
                            headings.next("report.daily.left-out"), tables.excludedCases()));
        }
        blocks.add(reportFrame.signatures());
        return reportFrame.content(head(), blocks, summary.selection());
    }

    /** Drugs first, then what else was seized; either only where there is any. */
    private void goods(DailyTables tables, List<ReportBlock> blocks) {
        var goods = new GoodsTable(words, seizures);
        if (tables.hasDrugs() || goods.isEmpty()) {
            blocks.add(
                    new ReportBlock.TableBlock(
                            headings.next("report.daily.substances"), tables.substances()));
        }
        goods.addTo(blocks, headings, tables.remarks());
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
                        words.count(caseSelection.revisions())));
    }

    private String subtitle() {
        ReportPeriod reportPeriod = summary.period();
        String when =
                words.text(
                        "report.daily.period",
                        words.dates().time(reportPeriod.from().toLocalTime()),
                        words.dates().longDate(reportPeriod.from().toLocalDate()),
                        words.dates().time(reportPeriod.to().toLocalTime()),
                        words.dates().longDate(reportPeriod.to().toLocalDate()),
                        words.dates().offset(reportPeriod.from().getOffset()));
        String by =
                words.text(
                        "report.prepared",
                        words.moment(issue.preparedAt()),
                        issue.preparedBy().position().text(words.language()),
                        issue.preparedBy().name().text(words.language()));
        String lines = Markup.text(when) + "\n" + Markup.size(Markup.text(by), 9);
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
                                all.excluded().stream().map(left -> left.record()))
                        .map(SeizureSnapshot::seizure)
                        .flatMap(s -> Stream.ofNullable(s.place().post()))
                        .distinct()
                        .toList();
        String named =
                posts.stream()
                        .limit(POSTS_NAMED)
                        .map(post -> words.label(post) + " (" + post.code() + ")")
                        .collect(Collectors.joining(", "));
        String text =
                posts.size() <= POSTS_NAMED
                        ? named
                        : words.text("report.and-more", named, posts.size() - POSTS_NAMED);
        return posts.isEmpty() ? "" : words.text("report.posts", posts.size(), text);
    }

    private String totals() {
        if (seizures.isEmpty()) {
            return Markup.bold(words.text("report.none"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                words.text(
                        "report.line.cases",
                        Markup.bold(words.count(seizures.size())),
                        Markup.text(statuses())));
        lines.add(people());
        int conveyances = seizures.stream().mapToInt(s -> s.conveyances().size()).sum();
        lines.add(words.text("report.line.conveyances", words.count(conveyances)));
        operations().forEach(lines::add);
        lines.add(frequencies("report.line.means", means()));
        lines.add(frequencies("report.line.places", places()));
        lines.add(words.text("report.line.laboratory", words.count(awaitingLaboratory())));
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    private String statuses() {
        return Stream.of(Status.values())
                .map(status -> Tallies.byCase(withStatus(status), s -> Stream.of(status)))
                .flatMap(List::stream)
                .map(tally ->
                        words.text("report.status." + tally.key(), words.count(tally.cases())))
                .collect(Collectors.joining("; "));
    }

    private List<Seizure> withStatus(Status status) {
        return seizures.stream().filter(s -> s.header().status() == status).toList();
    }

    private String people() {
        List<Person> persons =
                seizures.stream().flatMap(s -> s.parties().persons().stream()).toList();
        String count = words.text("report.line.persons", words.count(persons.size()));
        if (persons.isEmpty()) {
            return count;
        }
        String citizens =
                DailyTables.citizenships(persons).entrySet().stream()
                        .map(e -> citizenship(e.getKey()) + "\u00A0" + words.count(e.getValue()))
                        .collect(Collectors.joining(", "));
        return count + " " + words.text("report.line.citizens", Markup.text(citizens));
    }

    private String citizenship(String code) {
        return code.isEmpty() ? words.label(null) : words.shortLabel(new Country(code));
    }

    private List<String> operations() {
        List<Tally<OperationCode>> tallies =
                Tallies.byCase(seizures, s -> Stream.ofNullable(s.header().operation()));
        return tallies.stream()
                .map(tally ->
                        words.text(
                                "report.line.operation",
                                Markup.text(words.label(tally.key())),
                                words.count(tally.cases())))
                .toList();
    }

    private String means() {
        return words.frequencies(
                Tallies.byCase(seizures, s -> s.detection().means().stream()), MOST_NAMED);
    }

    private String places() {
        return words.frequencies(
                Tallies.byCase(seizures, s -> Stream.ofNullable(s.concealment().place())),
                MOST_NAMED);
    }

    private String frequencies(String key, String named) {
        return named.isEmpty() ? "" : words.text(key, Markup.text(named));
    }

    private long awaitingLaboratory() {
        return seizures.stream()
                .flatMap(s -> s.items().stream())
                .filter(item -> words.isDrug(item) && Tallies.isCounted(item))
                .map(SeizedItem::stage)
                .filter(stage -> !Objects.equals(stage, LABORATORY))
                .count();
    }
}
