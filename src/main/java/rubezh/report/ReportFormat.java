package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.EquivalentTable;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.GroupTotals;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.Tallies;
import rubezh.format.DomainFormat;
import rubezh.format.EquivalentFormat;
import rubezh.format.NamedArticleFormat;
import rubezh.report.content.Markup;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Texts, numbers and dates of a printed report in one language; plain text, except {@link #markup}.
 */
public final class ReportFormat {
    private static final long KILOGRAM = 1_000_000_000;
    private static final Pattern SCREEN_GROUP =
            Pattern.compile("(?<=[0-9])\u202F(?=[0-9]{3}(?![0-9]))");

    private final DomainFormat format;
    private final ReferenceData reference;
    private final EquivalentTable equivalents;

    ReportFormat(Messages messages, ReferenceData referenceData) {
        this.format = DomainFormat.inPrint(messages, referenceData);
        this.reference = referenceData;
        this.equivalents = format.equivalents();
    }

    public DomainFormat format() {
        return format;
    }

    public Messages messages() {
        return format.messages();
    }

    public Language language() {
        return format.messages().language();
    }

    public DateFormatter dates() {
        return format.dates();
    }

    /** Returns a message; numbers that the message itself formats are grouped as in print. */
    public String text(String key, Object... arguments) {
        String text = format.messages().text(key, arguments);
        return language() == Language.EN ? SCREEN_GROUP.matcher(text).replaceAll(",") : text;
    }

    /** Returns a message as markup, itself and its arguments escaped. */
    public String markup(String key, Object... arguments) {
        return Markup.text(text(key, arguments));
    }

    /** Returns the label of a code; an unknown code is its own label. */
    public String label(@Nullable Code code) {
        return code == null ? text("report.unstated") : format.label(code);
    }

    /** Returns the label of an article with its name, if the list has only its class. */
    public String article(String label, String name) {
        return name.isEmpty() ? label : label + " (" + name + ")";
    }

    /** Returns the short label of a code if the list has one, otherwise its label. */
    public String shortLabel(@Nullable Code code) {
        return code == null ? text("report.unstated") : format.shortLabel(code);
    }

    /** Returns the words for a reason not to count. */
    public String exclusion(ExclusionReason reason) {
        return format.exclusion(reason);
    }

    /** Returns reasons not to count with their numbers. */
    String exclusions(Map<ExclusionReason, Long> counts) {
        return format.exclusions(counts);
    }

    /** Returns the name of a kind of measure. */
    String kind(MeasureKind kind) {
        return format.kind(kind);
    }

    /** Returns the name of a group of substances. */
    String group(String group) {
        return format.group(group);
    }

    /** Formats a quantity in a unit that fits its size, as lists do. */
    public String figure(Dimension dimension, long base) {
        return format.quantities().quantity(dimension.toString(), base).toString();
    }

    /** Returns the label of the field at a pointer. */
    String fieldAt(String pointer) {
        return format.fieldAt(pointer);
    }

    /** Returns the number of a case, or a word where it has none. */
    String number(Seizure seizure) {
        return Objects.requireNonNullElseGet(
                seizure.header().number(), () -> text("report.unnumbered"));
    }

    /** Returns an additional column of the code's entry, empty if there is none. */
    String extraColumn(Code code, String column) {
        return reference.find(code).map(e -> e.extraColumn(column)).orElse("");
    }

    /** Returns whether an item counts among the drugs; other goods have a separate table. */
    boolean isDrug(SeizedItem item) {
        return GoodsClassification.isDrug(item, reference);
    }

    /** Returns the factors of kilogram equivalents. */
    EquivalentTable equivalents() {
        return equivalents;
    }

    /** Formats a kilogram equivalent without its unit; says where there is no factor. */
    String equivalent(Equivalent equivalent) {
        if (equivalent.known()) {
            return number(Dimension.MASS, equivalent.micrograms());
        }
        return equivalent.isEmpty() ? "" : text("report.equivalent.none");
    }

    /** Returns the source of the factors of kilogram equivalents; empty without any. */
    Optional<String> equivalentSource(Equivalent equivalent) {
        return new EquivalentFormat(format).source(equivalent);
    }

    /** Returns a sentence for each class of which an article has a name. */
    List<String> namesInClasses(List<Seizure> seizures) {
        return new NamedArticleFormat(format, this::quantity).sentences(Tallies.byName(seizures));
    }

    /** Returns the same sentences for totals of a list, its figures as in lists. */
    List<String> namesInClasses(GroupTotals totals) {
        return new NamedArticleFormat(format, this::figure).sentences(totals.named());
    }

    ReferenceData reference() {
        return reference;
    }

    /** Formats a sum of money: {@code 30 000 USD}. */
    String money(String currency, BigDecimal sum) {
        return format.value(sum) + "\u00A0" + currency;
    }

    /** Returns the name of a currency; an unknown code is its own name. */
    String currency(String code) {
        return format.label(CodeListId.CURRENCIES, code);
    }

    /** Returns the number of cases of some records, and of the records if it is another one. */
    String cases(List<Seizure> records) {
        return format.cases(Tallies.cases(records), records.size());
    }

    /** Returns what is not known of cases of imprecise time. */
    String imprecise(ImpreciseCases cases) {
        return format.imprecise(cases);
    }

    /** Returns a name as used inside a sentence: heroin, but MDMA. */
    String inSentence(String name) {
        boolean abbreviation = name.length() > 1 && !Character.isLowerCase(name.charAt(1));
        return abbreviation
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Returns a name with a capital letter, as at the start of a line. */
    String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public String count(long number) {
        return format.numbers().whole(number);
    }

    /**
     * Formats a quantity with its unit; mass always in kilograms, so that the figures of a column
     * compare.
     */
    String quantity(Dimension dimension, long base) {
        return dimension.equals(Dimension.MASS)
                ? format.quantities().kilograms(base).toString()
                : format.quantities().quantity(dimension.toString(), base).toString();
    }

    /** Formats a quantity without its unit. */
    String number(Dimension dimension, long base) {
        return dimension.equals(Dimension.MASS)
                ? format.quantities().kilograms(base).number()
                : format.quantities().quantity(dimension.toString(), base).number();
    }

    /** Returns the number of decimals that a mass in kilograms needs, at least three. */
    int decimals(long milligrams) {
        String number = number(Dimension.MASS, milligrams);
        return number.length() - 1 - number.lastIndexOf(format.numbers().decimalSign());
    }

    /** Formats a mass in kilograms without its unit, with as many decimals as its column has. */
    String kilograms(long milligrams, int decimals) {
        int missing = Math.max(0, decimals - decimals(milligrams));
        return number(Dimension.MASS, milligrams) + "0".repeat(missing);
    }

    /**
     * Formats a quantity for a sentence, with the full name of a counted unit: {@code 3 tablets}.
     */
    String quantityInSentence(Dimension dimension, long base) {
        return dimension.kind() == MeasureKind.PIECES
                ? text("report.pieces." + dimension, plural(base), number(dimension, base))
                : quantity(dimension, base);
    }

    /** Returns the number whose word goes with a count; half a tablet takes that of two. */
    private static long plural(long base) {
        return base % Unit.PIECE == 0 ? base / Unit.PIECE : 2;
    }

    /** Formats a mass in kilograms without trailing zeros, for a sentence: {@code 92 kg}. */
    String roundMass(long micrograms) {
        String number = format.numbers().scaled(micrograms, KILOGRAM, 0);
        return number + "\u00A0" + format.quantities().symbol("KGM");
    }

    /** Formats a time in the offset it was recorded with. */
    public String moment(OffsetDateTime time) {
        return dates().dateTime(time.toLocalDateTime());
    }
}
