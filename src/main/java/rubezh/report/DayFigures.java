package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.reference.PartyCode.PersonAction;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tally;
import rubezh.format.CoverageFormat;
import rubezh.report.RegisterState.ExchangeTotals;
import rubezh.report.RegisterState.NamedShift;
import rubezh.report.content.Markup;

/** The sentences of the daily report that sum up the day. */
final class DayFigures {
    private static final int MAX_VALUES = 12;
    private static final Set<PersonAction> DETAINED =
            Set.of(new PersonAction("ADM"), new PersonAction("ARR"));
    private static final Stage LABORATORY = new Stage("LAB");

    private final ReportFormat words;
    private final DailySummary summary;
    private final ReportIssue issue;
    private final List<Seizure> seizures;
    private final FrequencyFormat frequencies;

    DayFigures(ReportFormat reportText, DailySummary summary, ReportIssue reportIssue) {
        this.words = reportText;
        this.summary = summary;
        this.issue = reportIssue;
        this.seizures = summary.selection().seizures();
        this.frequencies = new FrequencyFormat(reportText, seizures);
    }

    /** Returns the sentences as markup. */
    String text() {
        var coverage = new CoverageFormat(words.format());
        String cases =
                seizures.isEmpty() ? Markup.bold(coverage.none(summary.coverage())) : cases();
        String figures =
                Stream.concat(Stream.of(cases), besides())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
        return coverage.sentences(summary.coverage())
                .map(text -> Markup.text(text) + "\n" + figures)
                .orElse(figures);
    }

    /** Returns what a day without seizures has as well. */
    private Stream<String> besides() {
        List<String> lines = new ArrayList<>();
        long checks =
                summary.selection().excluded().stream()
                        .filter(one -> one.reason() == ExclusionReason.NEGATIVE)
                        .count();
        if (checks > 0) {
            lines.add(words.markup("report.line.negative", words.count(checks)));
        }
        if (!summary.imprecise().isEmpty()) {
            String without = words.imprecise(summary.imprecise());
            lines.add(words.markup("report.line.imprecise", without));
        }
        lines.add(shifts());
        var received = new KnownStationFormat(words, issue.register().stations());
        received.own(issue.station(), issue.register().days()).ifPresent(lines::add);
        lines.addAll(received.ofOthers(issue.station(), issue.register().days()));
        lines.add(exchanged());
        if (issue.changes() instanceof ReportIssue.Changes changes) {
            String replaced = Objects.requireNonNullElse(issue.replaces(), "");
            lines.add(words.markup("report.line.changes", replaced, changes(changes)));
        }
        return lines.stream();
    }

    /** Counts the bundles of the day; empty where the station has never exchanged any. */
    private String exchanged() {
        ExchangeTotals exchanged = issue.register().exchanged();
        return exchanges()
                ? words.markup(
                        "report.line.exchange",
                        words.count(exchanged.received()),
                        words.count(exchanged.sent()))
                : "";
    }

    /** Names the shifts of the day; empty where the station keeps none. */
    private String shifts() {
        List<NamedShift> shifts = issue.register().shifts();
        String all = shifts.stream().map(this::shift).collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : words.markup("report.line.shifts", all);
    }

    private String shift(NamedShift shift) {
        OffsetDateTime end = shift.to();
        String from = words.moment(shift.from());
        return end == null
                ? words.text("report.shift.open", shift.officer(), from)
                : words.text("report.shift", shift.officer(), from, words.moment(end));
    }

    /** Returns whether the station has ever exchanged bundles. */
    private boolean exchanges() {
        RegisterState register = issue.register();
        return register.exchanged().received() + register.exchanged().sent() > 0
                || register.stations().stream().anyMatch(one -> one.until() != null);
    }

    private String changes(ReportIssue.Changes changes) {
        return changes.isEmpty()
                ? words.text("report.change.none")
                : Stream.of(
                                change("report.change.new", changes.added()),
                                change("report.change.corrected", changes.corrected()),
                                change("report.change.cancelled", changes.cancelled()),
                                change("report.change.moved", changes.moved()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private String change(String key, int number) {
        return number == 0 ? "" : words.text(key, number, words.count(number));
    }

    private String cases() {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.text(
                        "report.line.cases",
                        Markup.bold(words.cases(seizures)),
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
        return count
                + actions(persons)
                + " "
                + words.text("report.line.citizens", Markup.text(citizens));
    }

    /** Counts persons by the action taken, in the order of the list, those without one last. */
    private String actions(List<Person> persons) {
        if (persons.stream().allMatch(person -> person.measures().action() == null)) {
            return "";
        }
        var counts = new LinkedHashMap<@Nullable PersonAction, Integer>();
        for (CodeEntry entry : words.reference().list(CodeListId.PERSON_ACTIONS).entries()) {
            counts.put(new PersonAction(entry.code()), 0);
        }
        persons.forEach(person -> counts.merge(person.measures().action(), 1, Integer::sum));
        String list =
                counts.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e ->
                                words.inSentence(words.label(e.getKey()))
                                        + "\u00A0"
                                        + words.count(e.getValue()))
                        .collect(Collectors.joining(", "));
        return " " + words.text("report.line.actions", Markup.text(list));
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
                && OperationPeriod.of(words.reference(), operation)
                        .map(period -> seizure.event().mayLieWithin(period.first(), period.last()))
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
