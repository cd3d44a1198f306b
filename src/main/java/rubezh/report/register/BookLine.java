package rubezh.report.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.Tallies;
import rubezh.report.ReportFormat;
import rubezh.report.content.Markup;

/**
 * The line of a case in a register book, in the order of its columns, without anything that names a
 * person. What it states and what it prints come from the same fields.
 */
public final class BookLine {
    private static final double NUMBER = 7;
    private static final String CORRECTING = "COR";

    private final ReportFormat words;
    private final Seizure seizure;

    BookLine(ReportFormat words, Seizure seizure) {
        this.words = words;
        this.seizure = seizure;
    }

    /** Returns what the line of a case states, so that two versions of it can be compared. */
    public static List<Object> stated(Seizure seizure) {
        var event = seizure.event();
        var stated = new ArrayList<Object>();
        stated.add(Objects.toString(seizure.header().number()));
        stated.add(
                List.of(Objects.toString(event.start()), event.isKnownToTheHour(), event.count()));
        for (SeizedItem item : seizure.items()) {
            stated.add(
                    Arrays.asList(
                            item.substance(),
                            item.nameInClass(),
                            item.form(),
                            item.amount(),
                            item.isTrace(),
                            Tallies.isCounted(item)));
        }
        for (EvidencePackage one : seizure.evidence().packages()) {
            stated.add(Arrays.asList(one.kind(), one.bag(), one.seals()));
        }
        for (CaseDocument one : seizure.proceedings().documents()) {
            stated.add(Arrays.asList(one.kind(), one.number(), one.date()));
        }
        for (CustodyEvent one : seizure.evidence().custody()) {
            stated.add(Arrays.asList(one.act(), one.at(), one.storage(), one.place(), one.basis()));
        }
        stated.add(Tallies.totals(List.of(seizure)));
        return stated;
    }

    String number() {
        String number = seizure.header().number();
        return number == null ? words.markup("report.unnumbered") : Markup.mono(number, NUMBER);
    }

    String time() {
        var event = seizure.event();
        OffsetDateTime start = event.start();
        if (start == null) {
            return "";
        }
        String date = words.dates().date(start.toLocalDate());
        String time =
                event.isKnownToTheHour()
                        ? words.dates().time(start.toLocalTime())
                        : words.label(event.precision());
        String cases =
                event.count() == 1
                        ? ""
                        : "\n" + words.text("report.row.cases", words.count(event.count()));
        return Markup.text(date + "\n" + time + cases);
    }

    /** Returns the lines of goods with their amounts. */
    String goods() {
        List<SeizedItem> items = seizure.items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> (items.size() == 1 ? "" : i + 1 + ". ") + item(items.get(i)))
                .map(Markup::text)
                .collect(Collectors.joining("\n"));
    }

    private String item(SeizedItem item) {
        String name = words.article(words.shortLabel(item.substance()), item.nameInClass());
        var amount = item.amount();
        String quantity =
                item.isTrace()
                        ? words.text("report.traces")
                        : amount == null
                                ? ""
                                : words.figure(
                                        amount.quantity().dimension(), amount.quantity().base());
        String unproved =
                Tallies.isCounted(item) ? "" : words.text("report.register.not-confirmed");
        return joined(", ", name, label(item.form()), quantity, unproved);
    }

    /** Returns packages and seals, a line each. */
    String packages() {
        return seizure.evidence().packages().stream()
                .map(one ->
                        joined(
                                ", ",
                                label(one.kind()),
                                unbroken(Texts.orEmpty(one.bag())),
                                one.seals().isEmpty()
                                        ? ""
                                        : words.text(
                                                "report.weighing.seals",
                                                one.seals().stream()
                                                        .map(BookLine::unbroken)
                                                        .collect(Collectors.joining(", ")))))
                .map(Markup::text)
                .collect(Collectors.joining("\n"));
    }

    /** Returns where it lies by the last event of custody that names a place. */
    String storage() {
        return events().filter(one -> one.storage() != null || !Texts.isBlank(one.place()))
                .reduce((_, later) -> later)
                .map(one -> joined(", ", label(one.storage()), Texts.orEmpty(one.place())))
                .map(Markup::text)
                .orElse("");
    }

    /** Returns the documents it rests on. */
    String documents() {
        return seizure.proceedings().documents().stream()
                .map(one ->
                        joined(
                                " ",
                                label(one.kind()),
                                Texts.isBlank(one.number())
                                        ? ""
                                        : words.text(
                                                "report.register.document",
                                                Texts.orEmpty(one.number())),
                                one.date() == null
                                        ? ""
                                        : words.text(
                                                "report.register.of",
                                                words.dates().date(one.date()))))
                .map(Markup::text)
                .collect(Collectors.joining("\n"));
    }

    /** Returns the events of custody with their time and basis; whom they name is left out. */
    String transfers() {
        return events().map(one ->
                        joined(
                                ", ",
                                label(one.act()),
                                one.at() == null ? "" : words.moment(one.at()),
                                Texts.orEmpty(one.basis())))
                .map(Markup::text)
                .collect(Collectors.joining("\n"));
    }

    /** A correcting entry moves nothing. */
    private Stream<CustodyEvent> events() {
        return seizure.evidence().custody().stream()
                .filter(one -> one.act() != null && !one.act().code().equals(CORRECTING));
    }

    /** Returns sums as a line for each dimension. */
    static String sums(ReportFormat words, Totals totals, String between) {
        return totals.byDimension().entrySet().stream()
                .map(sum -> words.figure(sum.getKey(), sum.getValue()))
                .map(Markup::text)
                .collect(Collectors.joining(between));
    }

    /** Returns a number that no line breaks. */
    static String unbroken(String number) {
        return number.replace(' ', '\u00A0');
    }

    private String label(@Nullable Code code) {
        return code == null ? "" : words.shortLabel(code);
    }

    private static String joined(String between, String... parts) {
        return Arrays.stream(parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
