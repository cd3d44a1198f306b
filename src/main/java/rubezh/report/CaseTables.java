package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.CashTotals;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.Tallies;
import rubezh.format.MixtureFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.text.Language;

/** Tables of the cases of a day: those that count, and those that do not. */
record CaseTables(ReportFormat words, DailySummary summary) {
    private static final List<String> CASE_COLUMNS =
            List.of("row", "number", "time", "post", "route", "items", "place", "means", "persons");

    /** Widths that break no common word of the language; together as wide as the page. */
    private static final List<Integer> RU_WIDTHS = List.of(22, 90, 48, 48, 44, 82, 50, 53, 30);

    private static final List<Integer> EN_WIDTHS = List.of(22, 90, 54, 48, 44, 77, 46, 50, 36);
    private static final int MAX_EXCLUDED = 60;
    private static final Country UNKNOWN = new Country("XX");
    private static final double DENSE_NUMBER = 7;
    private static final double NUMBER = 8;

    ReportTable cases() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < CASE_COLUMNS.size(); i++) {
            int width = words.language() == Language.RU ? RU_WIDTHS.get(i) : EN_WIDTHS.get(i);
            String head = words.markup("report.column." + CASE_COLUMNS.get(i));
            columns.add(i == 0 ? Column.right(head, width) : Column.left(head, width));
        }
        List<Row> rows = new ArrayList<>();
        for (Seizure seizure : summary.selection().seizures()) {
            rows.add(row(rows.size() + 1, seizure));
        }
        return ReportTable.dense(columns, rows, 2);
    }

    private Row row(int row, Seizure seizure) {
        return Row.body(
                words.count(row),
                number(seizure, DENSE_NUMBER),
                Markup.text(time(seizure.event()) + cases(seizure.event())),
                Markup.text(seizure.place().name(words::shortLabel)),
                Markup.text(route(seizure.route())),
                Markup.text(items(seizure)),
                Markup.text(shortLabels(seizure.concealment().places())),
                Markup.text(shortLabels(seizure.detection().allMeans())),
                Markup.text(persons(seizure)));
    }

    private String number(Seizure seizure, double size) {
        String number = seizure.header().number();
        return number == null ? words.markup("report.unnumbered") : Markup.mono(number, size);
    }

    /** Says how many cases a row of statistics stands for; empty for one. */
    private String cases(SeizureEvent event) {
        return event.count() == 1
                ? ""
                : "\n" + words.text("report.row.cases", words.count(event.count()));
    }

    /** Writes date and time, or date and precision where the time of day is not known. */
    private String time(SeizureEvent event) {
        OffsetDateTime time = event.start();
        if (time == null) {
            return "";
        }
        if (!event.isKnownToTheHour()) {
            return words.dates().date(time.toLocalDate()) + "\n" + words.label(event.precision());
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

    private String shortLabels(Stream<? extends Code> codes) {
        return codes.map(words::shortLabel).collect(Collectors.joining(", "));
    }

    private String route(Route route) {
        Country from = route.departure();
        Country to = route.destination();
        boolean known = isKnown(from) || isKnown(to) || !route.transit().isEmpty();
        if (!known) {
            return from == null && to == null ? "" : words.text("report.route.unknown");
        }
        return Stream.of(
                        Stream.of(stop(from)),
                        route.transit().stream().map(this::stop),
                        Stream.of(stop(to)))
                .flatMap(stops -> stops)
                .collect(Collectors.joining(" → "));
    }

    private static boolean isKnown(@Nullable Country country) {
        return country != null && !country.equals(UNKNOWN);
    }

    private String stop(@Nullable Country country) {
        return isKnown(country)
                ? Objects.requireNonNull(country).code()
                : words.text(country == null ? "report.unstated" : "report.route.unknown");
    }

    private String items(Seizure seizure) {
        String list =
                seizure.items().stream()
                        .map(item -> item(item) + mixture(seizure, item))
                        .collect(Collectors.joining("; "));
        return list.isEmpty() ? "" : words.capital(list);
    }

    private String mixture(Seizure seizure, SeizedItem item) {
        String further =
                new MixtureFormat(words.format())
                        .format(
                                seizure.mixedWith(item),
                                substance -> words.inSentence(words.shortLabel(substance)));
        return further.isEmpty() ? "" : " (" + further + ")";
    }

    private String item(SeizedItem item) {
        String name =
                words.article(
                        words.inSentence(words.shortLabel(item.substance())), item.nameInClass());
        Amount amount = item.amount();
        if (item.isTrace()) {
            return name + ", " + words.text("report.traces");
        }
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

    private String persons(Seizure seizure) {
        return Tallies.byCitizenship(seizure.parties().persons()).entrySet().stream()
                .map(e -> e.getValue() + "\u00A0" + citizenship(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String citizenship(String code) {
        return code.isEmpty() ? "?" : stop(new Country(code));
    }

    ReportTable excludedCases() {
        List<Column> columns =
                List.of(
                        Column.left(words.markup("report.column.number"), 113),
                        Column.left(words.markup("report.column.state"), 130),
                        Column.left(words.markup("report.column.reason"), 224));
        List<ExcludedCase> excluded = summary.selection().excluded();
        var rows =
                new ArrayList<Row>(
                        excluded.stream().limit(MAX_EXCLUDED).map(this::excludedCase).toList());
        int more = excluded.size() - MAX_EXCLUDED;
        if (more > 0) {
            rows.add(Row.body(words.markup("report.left-out.more", more), "", ""));
        }
        return ReportTable.normal(columns, rows);
    }

    private String fields(List<String> pointers) {
        String names =
                pointers.stream().map(words::fieldAt).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : words.text("report.fields", names);
    }

    private Row excludedCase(ExcludedCase excluded) {
        Seizure seizure = excluded.record().seizure();
        String remark = excluded.record().remark();
        String substances =
                seizure.items().stream()
                        .map(SeizedItem::substance)
                        .distinct()
                        .map(substance -> words.inSentence(words.shortLabel(substance)))
                        .collect(Collectors.joining(", "));
        String reason =
                Stream.of(
                                substances,
                                excluded.reason() == ExclusionReason.DAY_UNKNOWN
                                        ? words.text("report.known.not")
                                        : "",
                                fields(excluded.record().fields()),
                                Objects.requireNonNullElse(remark, ""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "));
        return Row.body(
                number(seizure, NUMBER),
                Markup.text(words.exclusion(excluded.reason())),
                Markup.text(reason));
    }
}
