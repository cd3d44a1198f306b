package rubezh.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.summary.CashTotals;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceAtStage;
import rubezh.domain.summary.Tally;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.text.Language;

/** The tables of a daily summary. */
final class DailyTables {
    private static final List<String> CASE_COLUMNS =
            List.of("row", "number", "time", "post", "route", "items", "place", "means", "persons");

    /** Widths that break no common word of the language; together as wide as the page. */
    private static final List<Integer> RU_WIDTHS = List.of(22, 90, 48, 48, 44, 82, 50, 53, 30);

    private static final List<Integer> EN_WIDTHS = List.of(22, 90, 54, 48, 44, 77, 46, 50, 36);
    private static final double DENSE_NUMBER = 7;
    private static final double NUMBER = 8;

    private final ReportText words;
    private final DailySummary summary;
    private final List<Seizure> seizures;
    private final List<Seizure> drugs;

    DailyTables(ReportText reportText, DailySummary summary) {
        this.words = reportText;
        this.summary = summary;
        this.seizures = summary.selection().seizures();
        this.drugs = GoodsClassification.withItems(seizures, reportText::isDrug);
    }

    /** Counts persons by citizenship; the code is empty where none is stated. */
    static Map<String, Integer> citizenships(List<Person> persons) {
        var counts = new TreeMap<String, Integer>();
        for (Person person : persons) {
            Country country = person.citizenship();
            counts.merge(country == null ? "" : country.code(), 1, Integer::sum);
        }
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    boolean hasDrugs() {
        return lines(drugs).anyMatch(Tallies::isCounted);
    }

    ReportTable substances() {
        List<Column> columns =
                List.of(
                        Column.left(head("report.column.substance"), 164),
                        Column.left(head("report.column.stage"), 124),
                        Column.right(head("report.column.cases"), 54),
                        Column.right(head("report.column.quantity"), 125));
        List<Tally<SubstanceAtStage>> tallies = Tallies.byStage(drugs);
        List<Row> rows = new ArrayList<>();
        for (MeasureKind kind : MeasureKind.values()) {
            List<Tally<SubstanceAtStage>> own =
                    tallies.stream().filter(t -> kind.equals(kind(t.key()))).toList();
            if (!own.isEmpty()) {
                String name = words.capital(words.text("common.kind." + kind));
                rows.add(new Row(RowKind.GROUP, List.of(Markup.text(name), "", "", "")));
                own.forEach(tally -> rows.add(substance(tally)));
                totals(kind).forEach(rows::add);
            }
        }
        return new ReportTable(columns, rows, false);
    }

    private static @Nullable MeasureKind kind(@Nullable SubstanceAtStage stage) {
        Dimension dimension = stage == null ? null : stage.dimension();
        return dimension == null ? null : dimension.kind();
    }

    private Row substance(Tally<SubstanceAtStage> tally) {
        SubstanceAtStage key = Objects.requireNonNull(tally.key());
        Dimension dimension = Objects.requireNonNull(key.dimension());
        return Row.body(
                Markup.text(words.label(key.substance())),
                Markup.text(words.label(key.stage())),
                Markup.text(words.count(tally.cases())),
                Markup.text(words.quantity(dimension, tally.totals().base(dimension))));
    }

    private List<Row> totals(MeasureKind kind) {
        Totals all = Tallies.totals(drugs);
        String name = words.text("report.total-of", words.text("common.kind." + kind));
        return all.byDimension().entrySet().stream()
                .filter(e -> e.getKey().kind() == kind)
                .map(e -> Markup.text(words.quantity(e.getKey(), e.getValue())))
                .map(sum -> new Row(RowKind.TOTAL, List.of(Markup.text(name), "", "", sum)))
                .toList();
    }

    /** Says what a reader of the sums must know. */
    String remarks() {
        List<Tally<SubstanceAtStage>> tallies = Tallies.byStage(drugs);
        int sum = tallies.stream().mapToInt(Tally::cases).sum();
        long without =
                lines(seizures).filter(Tallies::isCounted).filter(i -> i.amount() == null).count();
        long negative = lines(seizures).filter(item -> !Tallies.isCounted(item)).count();
        List<String> remarks = new ArrayList<>();
        remarks.add(words.text("report.note.dimensions"));
        if (sum > seizures.size()) {
            int several = Tallies.casesWithSeveralSubstances(drugs);
            remarks.add(
                    words.text(
                            "report.note.several",
                            several,
                            words.count(sum),
                            words.count(seizures.size())));
        }
        if (without > 0) {
            remarks.add(words.text("report.note.unmeasured", words.count(without)));
        }
        if (negative > 0) {
            remarks.add(words.text("report.note.negative", words.count(negative)));
        }
        return Markup.text(String.join(" ", remarks));
    }

    private static Stream<SeizedItem> lines(List<Seizure> seizures) {
        return seizures.stream().flatMap(s -> s.items().stream());
    }

    ReportTable cases() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < CASE_COLUMNS.size(); i++) {
            int width = words.language() == Language.RU ? RU_WIDTHS.get(i) : EN_WIDTHS.get(i);
            String head = head("report.column." + CASE_COLUMNS.get(i));
            columns.add(i == 0 ? Column.right(head, width) : Column.left(head, width));
        }
        List<Row> rows = new ArrayList<>();
        for (Seizure seizure : seizures) {
            rows.add(row(rows.size() + 1, seizure));
        }
        return new ReportTable(columns, rows, true);
    }

    private Row row(int place, Seizure seizure) {
        return Row.body(
                words.count(place),
                number(seizure, DENSE_NUMBER),
                Markup.text(when(seizure.event().start())),
                Markup.text(post(seizure)),
                Markup.text(route(seizure.route())),
                Markup.text(items(seizure)),
                Markup.text(labelOrEmpty(seizure.concealment().place())),
                Markup.text(
                        seizure.detection().means().stream()
                                .map(words::shortLabel)
                                .collect(Collectors.joining(", "))),
                Markup.text(persons(seizure)));
    }

    private String number(Seizure seizure, double size) {
        String number = seizure.header().number();
        return number == null
                ? Markup.text(words.text("report.unnumbered"))
                : Markup.mono(number, size);
    }

    private String when(@Nullable OffsetDateTime time) {
        if (time == null) {
            return "";
        }
        String offset =
                time.getOffset().equals(summary.period().from().getOffset())
                        ? ""
                        : "\n" + words.dates().offset(time.getOffset());
        return words.dates().date(time.toLocalDate())
                + "\n"
                + words.dates().time(time.toLocalTime())
                + offset;
    }

    private String post(Seizure seizure) {
        Code.Post post = seizure.place().post();
        return post == null
                ? Objects.requireNonNullElse(seizure.place().description(), "")
                : words.shortLabel(post);
    }

    private String labelOrEmpty(@Nullable Code code) {
        return code == null ? "" : words.shortLabel(code);
    }

    private static String route(Route route) {
        return Stream.of(
                        Stream.ofNullable(route.departure()),
                        route.transit().stream(),
                        Stream.ofNullable(route.destination()))
                .flatMap(countries -> countries)
                .map(Country::code)
                .collect(Collectors.joining(" → "));
    }

    private String items(Seizure seizure) {
        String list = seizure.items().stream().map(this::item).collect(Collectors.joining("; "));
        return list.isEmpty() ? "" : words.capital(list);
    }

    private String item(SeizedItem item) {
        String name = words.inSentence(words.shortLabel(item.substance()));
        Amount amount = item.amount();
        if (amount == null) {
            return name;
        }
        Quantity quantity = amount.quantity();
        return name
                + ", "
                + words.quantity(quantity.dimension(), quantity.base())
                + (words.isDrug(item) ? "" : money(item));
    }

    private String money(SeizedItem item) {
        return CashTotals.of(List.of(item)).entrySet().stream()
                .map(sum -> " (" + words.money(sum.getKey(), sum.getValue()) + ")")
                .collect(Collectors.joining());
    }

    private static String persons(Seizure seizure) {
        return citizenships(seizure.parties().persons()).entrySet().stream()
                .map(e -> e.getValue() + "\u00A0" + (e.getKey().isEmpty() ? "?" : e.getKey()))
                .collect(Collectors.joining(", "));
    }

    ReportTable excludedCases() {
        List<Column> columns =
                List.of(
                        Column.left(head("report.column.number"), 113),
                        Column.left(head("report.column.state"), 130),
                        Column.left(head("report.column.reason"), 224));
        List<Row> rows = summary.selection().excluded().stream().map(this::excludedCases).toList();
        return new ReportTable(columns, rows, false);
    }

    private Row excludedCases(ExcludedCase left) {
        Seizure seizure = left.record().seizure();
        String remark = left.record().remark();
        String substances =
                seizure.items().stream()
                        .map(SeizedItem::substance)
                        .distinct()
                        .map(substance -> words.inSentence(words.shortLabel(substance)))
                        .collect(Collectors.joining(", "));
        String why =
                Stream.of(substances, Objects.requireNonNullElse(remark, ""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "));
        return Row.body(
                number(seizure, NUMBER),
                Markup.text(words.text("report.left-out." + left.reason())),
                Markup.text(why));
    }

    private String head(String key) {
        return Markup.text(words.text(key));
    }
}
