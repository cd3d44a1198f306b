package rubezh.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Percent;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.RadiationLevel;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.evidence.LineName;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.domain.seizure.rules.FieldName;
import rubezh.domain.seizure.rules.HeaderRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.severity.RaisableRules;
import rubezh.domain.summary.EquivalentTable;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.RecordFlag;
import rubezh.shape.Pointer;
import rubezh.text.DateFormatter;
import rubezh.text.FormattedQuantity;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.text.QuantityFormatter;

/**
 * Format of domain values in one language: labels of codes and fields, quantities, values,
 * violations. Immutable and thread-safe.
 *
 * <pre>{@code
 * DomainFormat format = DomainFormat.onScreen(Messages.in(Language.RU), reference);
 * format.label(new Country("KG")) // Кыргызстан
 * }</pre>
 */
public final class DomainFormat {
    private final Messages messages;
    private final ReferenceData reference;
    private final boolean russian;
    private final NumberFormatter numbers;
    private final QuantityFormatter quantities;
    private final DateFormatter dates;

    private DomainFormat(Messages messages, NumberFormatter numbers, ReferenceData referenceData) {
        this.messages = messages;
        this.reference = referenceData;
        this.russian = messages.language() == Language.RU;
        this.numbers = numbers;
        this.quantities = new QuantityFormatter(messages, numbers);
        this.dates = DateFormatter.in(messages.language());
    }

    /** Returns the format of the screen and the command line. */
    public static DomainFormat onScreen(Messages messages, ReferenceData referenceData) {
        return new DomainFormat(messages, NumberFormatter.in(messages.language()), referenceData);
    }

    /** Returns the format of printed reports. */
    public static DomainFormat inPrint(Messages messages, ReferenceData referenceData) {
        return new DomainFormat(
                messages, NumberFormatter.inPrint(messages.language()), referenceData);
    }

    public Messages messages() {
        return messages;
    }

    public NumberFormatter numbers() {
        return numbers;
    }

    public QuantityFormatter quantities() {
        return quantities;
    }

    public DateFormatter dates() {
        return dates;
    }

    /** Returns the factors of kilogram equivalents. */
    public EquivalentTable equivalents() {
        return EquivalentTable.of(reference);
    }

    /** Returns the label of a code; an unknown code is its own label. */
    public String label(Code code) {
        return label(code.list(), code.code());
    }

    public String label(CodeListId list, String code) {
        return entry(list, code).map(e -> e.label(russian)).orElse(code);
    }

    /** Returns the label for narrow places. */
    ReferenceData reference() {
        return reference;
    }

    public String shortLabel(Code code) {
        return shortLabel(code.list(), code.code());
    }

    public String shortLabel(CodeListId list, String code) {
        return entry(list, code).map(e -> e.shortLabel(russian)).orElse(code);
    }

    private Optional<CodeEntry> entry(CodeListId list, String code) {
        return reference.list(list).find(code);
    }

    /** Returns the label of a field by its dotted path. */
    public String field(String path) {
        return messages.text("field." + path);
    }

    /** Returns the label of a field for a column heading. */
    public String fieldShort(String path) {
        String key = "field." + path + ".short";
        return messages.has(key) ? messages.text(key) : field(path);
    }

    /**
     * Returns the short label of the field at a pointer; for a line or its position, the title of
     * its list.
     */
    public String fieldAt(String pointer) {
        String path = Pointer.of(pointer).fieldPath();
        String list = path.endsWith(".pos") ? path.substring(0, path.length() - 4) : "";
        if (messages.has("section." + list)) {
            return messages.text("common.position", section(list));
        }
        return Stream.of("field." + path + ".short", "field." + path, "section." + path)
                .filter(messages::has)
                .findFirst()
                .map(messages::text)
                .orElse(path);
    }

    /** Returns the title of a section or list by its dotted path. */
    public String section(String path) {
        return messages.text("section." + path);
    }

    /** Returns the words for a reason not to count. */
    public String exclusion(ExclusionReason reason) {
        return messages.text("common.exclusion." + reason);
    }

    /** Returns flags of a record: {@code number used twice}. */
    public String flags(Set<RecordFlag> flags) {
        return flags.stream()
                .map(flag -> messages.text("exchange.mark." + flag))
                .collect(Collectors.joining(", "));
    }

    /** Returns reasons with their numbers: {@code conflict not resolved 1, draft 4}. */
    public String exclusions(Map<ExclusionReason, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> exclusion(e.getKey()) + " " + numbers.whole(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns a number of cases; where records stand for several, with the number of the records:
     * {@code 480 (in 12 records)}.
     */
    public String cases(long cases, long records) {
        return numbers.whole(cases) + inRecords(cases, records);
    }

    /** Returns {@code " (in 12 records)"}; empty where each record is one case. */
    public String inRecords(long cases, long records) {
        return cases == records
                ? ""
                : " " + messages.text("common.cases.records", records, numbers.whole(records));
    }

    /** Returns what is not known of cases of imprecise time: {@code without month: 625}. */
    public String imprecise(ImpreciseCases cases) {
        var parts = new StringJoiner(", ");
        add(parts, "hour", cases.withoutHour());
        add(parts, "day", cases.withoutDay());
        add(parts, "month", cases.withoutMonth());
        add(parts, "year", cases.withoutYear());
        return parts.toString();
    }

    private void add(StringJoiner parts, String part, long cases) {
        if (cases > 0) {
            parts.add(messages.text("common.imprecise." + part, numbers.whole(cases)));
        }
    }

    /** Formats a quantity in a unit that fits its size. */
    public FormattedQuantity figure(Quantity quantity) {
        return quantities.quantity(quantity.dimension().toString(), quantity.base());
    }

    /**
     * Returns the amount of a line of goods, as on papers: a word where there are traces only,
     * which are not weighed; null if it is not known.
     */
    public @Nullable FormattedQuantity goods(@Nullable Amount amount, boolean traces) {
        if (traces) {
            return FormattedQuantity.ofWord(messages.text("common.traces"));
        }
        return amount == null ? null : figure(amount.quantity());
    }

    /**
     * Returns the first substance of a record that may be of another version or a forger's, and its
     * amount, as far as they can be read.
     *
     * @param substance code of the substance; empty if none is told
     * @param amount written amount; empty if none is told
     * @param items number of its lines of goods
     */
    public String goods(String substance, String amount, boolean traces, int items) {
        String name = substance.isEmpty() ? "" : value(new Substance(substance));
        String more = items > 1 ? " +" + (items - 1) : "";
        return (name + " " + amountText(amount, traces) + more).strip();
    }

    private String amountText(String amount, boolean traces) {
        try {
            FormattedQuantity text = goods(amount.isEmpty() ? null : Amount.of(amount), traces);
            return text == null ? "" : text.toString();
        } catch (IllegalArgumentException e) {
            return amount;
        }
    }

    public FormattedQuantity asEntered(Amount amount) {
        return quantities.asEntered(amount.digits(), amount.unit().name());
    }

    /** Returns the name of a group of substances, say {@code opioid}. */
    public String group(String group) {
        return messages.text("common.group." + group);
    }

    /** Returns the name of a kind of measurement: mass, volume, count, area. */
    public String kind(MeasureKind kind) {
        return messages.text("common.kind." + kind);
    }

    /** Formats the value of any field; empty if absent. */
    public String value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Code code -> label(code);
            case LineName line -> name(line);
            case Status status -> label(CodeListId.STATUSES, status.name());
            case Amount amount ->
                    quantities.asRead(amount.digits(), amount.unit().name()).toString();
            case Percent share -> numbers.decimal(share.digits()) + "\u00A0%";
            case RadiationLevel level ->
                    quantities.asEntered(level.digits(), level.unit().name()).toString();
            case Quantity quantity -> figure(quantity).toString();
            case OffsetDateTime time -> time(time);
            case LocalDate date -> dates.date(date);
            case List<?> list -> list.stream().map(this::value).collect(Collectors.joining(", "));
            case FieldName field -> fieldAt(field.pointer());
            case ExtraField extra -> label(extra.name()) + ": " + extraField(extra);
            case BigDecimal number -> numbers.decimal(number.toPlainString());
            case Integer number -> numbers.whole(number);
            case Long number -> numbers.whole(number);
            default -> value.toString();
        };
    }

    private String name(LineName line) {
        return line.substance() == null
                ? line.numberText()
                : line.numberText() + " " + shortLabel(line.substance());
    }

    private String time(OffsetDateTime time) {
        String offset = dates.offset(time.getOffset());
        return dates.dateTime(time.toLocalDateTime()) + " (" + offset + ")";
    }

    /** Returns the value of an additional field, a code by its label. */
    private String extraField(ExtraField field) {
        String type = reference.find(field.name()).map(e -> e.extraColumn("type")).orElse("");
        return switch (type) {
            case "answer" -> label(CodeListId.ANSWERS, field.value());
            case "country" -> label(CodeListId.COUNTRIES, field.value());
            case "currency" -> label(CodeListId.CURRENCIES, field.value());
            default -> field.value();
        };
    }

    /** Returns the place of a crossing point; empty if no source tells it. */
    public Optional<Coordinates> coordinates(Post post) {
        return reference
                .find(post)
                .flatMap(entry -> Coordinates.find(entry.extraColumn(Coordinates.COLUMN)));
    }

    /** Returns the sentence of a violation. */
    public String violation(Violation violation) {
        Object[] arguments = violation.arguments().stream().map(this::value).toArray();
        String sentence = messages.text("rule." + violation.code(), arguments);
        String whole = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        boolean refused =
                violation.severity() == Severity.STOP
                        // It is confirmed, and never takes a reason at any station.
                        && !violation.code().equals(HeaderRules.NOT_CONFIRMED)
                        && RaisableRules.builtIn(violation.code())
                                .filter(Severity.QUESTION::equals)
                                .isPresent();
        return refused ? whole + " " + messages.text("rule.raised") : whole;
    }
}
