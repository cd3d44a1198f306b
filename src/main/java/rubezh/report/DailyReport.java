package rubezh.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.reference.PartyCode.PersonAction;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tally;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;

/** Content of the daily report. */
final class DailyReport {
    private static final int MAX_POSTS = 6;
    private static final int MAX_VALUES = 12;
    private static final Set<PersonAction> DETAINED =
            Set.of(new PersonAction("ADM"), new PersonAction("ARR"));
    private static final Stage LABORATORY = new Stage("LAB");

    private final DailySummary summary;
    private final ReportIssue issue;
    private final ReportText words;
    private final List<Seizure> seizures;
    private final SectionHeadings headings;
    private final FrequencyText frequencies;

    DailyReport(DailySummary summary, ReportIssue reportIssue, ReportText reportText) {
        this.summary = summary;
        this.issue = reportIssue;
        this.words = reportText;
        this.headings = new SectionHeadings(reportText);
        this.seizures = summary.selection().seizures();
        this.frequencies = new FrequencyText(reportText, seizures);
    }

    ReportContent content() {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.Text(headings.next("report.daily.totals"), totals()));
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
                .content(head(), blocks, summary.period(), summary.selection());
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
                        words.count(caseSelection.revisions())));
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
                        .flatMap(s -> Stream.ofNullable(s.place().post()))
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
        lines.add(frequencies.conveyances("report.line.conveyance-types", MAX_VALUES));
        operations().forEach(lines::add);
        lines.add(frequencies.means("report.line.means", MAX_VALUES));
        lines.add(frequencies.places("report.line.places", MAX_VALUES));
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
        if (persons.isEmpty()) {
            return words.text("report.line.persons", words.count(0));
        }
        long detained =
                persons.stream()
                        .flatMap(p -> Stream.ofNullable(p.measures().action()))
                        .filter(DETAINED::contains)
                        .count();
        String count =
                words.text(
                        "report.line.persons-detained",
                        words.count(persons.size()),
                        words.count(detained));
        String citizens =
                Tallies.byCitizenship(persons).entrySet().stream()
                        .map(e -> citizenship(e.getKey()) + "\u00A0" + words.count(e.getValue()))
                        .collect(Collectors.joining(", "));
        return count + " " + words.text("report.line.citizens", Markup.text(citizens));
    }

    private String citizenship(String code) {
        return code.isEmpty() ? words.label(null) : words.shortLabel(new Country(code));
    }

    private List<String> operations() {
        return Stream.concat(
                        operations("report.line.operation", true),
                        operations("report.line.operation.outside", false))
                .toList();
    }

    /** Names the operations of the cases that lie within their dates, or outside. */
    private Stream<String> operations(String key, boolean inside) {
        List<Tally<OperationCode>> tallies =
                Tallies.byCase(
                        seizures.stream().filter(s -> isInOperation(s) == inside).toList(),
                        s -> Stream.ofNullable(s.header().operation()));
        return tallies.stream()
                .map(tally ->
                        words.text(
                                key,
                                Markup.text(words.label(tally.key())),
                                words.count(tally.cases())));
    }

    private boolean isInOperation(Seizure seizure) {
        return seizure.header().operation() instanceof OperationCode operation
                && seizure.event().start() instanceof OffsetDateTime start
                && OperationPeriod.of(words.reference(), operation)
                        .map(period -> period.contains(start.toLocalDate()))
                        .orElse(true);
    }

    private long awaitingLaboratory() {
        return Tallies.countedItems(seizures)
                .filter(words::isDrug)
                .map(SeizedItem::stage)
                .filter(stage -> !Objects.equals(stage, LABORATORY))
                .count();
    }
}
