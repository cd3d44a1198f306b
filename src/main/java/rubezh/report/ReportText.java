package rubezh.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.Tally;
import rubezh.format.DomainFormat;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Words, numbers and dates of one language, as a printed page wants them. Plain, not markup. */
final class ReportText {
    private static final long KILOGRAM = 1_000_000;

    private final DomainFormat wording;
    private final ReferenceData reference;

    /** Uses the format of the screen: digits grouped by a space in both languages (0030). */
    ReportText(Messages messages, ReferenceData referenceData) {
        this.wording = DomainFormat.onScreen(messages, referenceData);
        this.reference = referenceData;
    }

    Language language() {
        return wording.messages().language();
    }

    DateFormatter dates() {
        return wording.dates();
    }

    String text(String key, Object... arguments) {
        return wording.messages().text(key, arguments);
    }

    /** Names a code; an unknown code stands for itself. */
    String label(@Nullable Code code) {
        return code == null ? text("report.unstated") : wording.label(code);
    }

    /** Names a code by its short name where the list has one. */
    String shortLabel(@Nullable Code code) {
        return code == null ? text("report.unstated") : wording.shortLabel(code);
    }

    /** Returns a further column of a code's entry, empty where there is none. */
    String extraColumn(Code code, String column) {
        return reference.find(code).map(e -> e.extraColumn(column)).orElse("");
    }

    /**
     * Says whether a line is counted among the drugs; other goods stand in a table of their own.
     */
    boolean isDrug(SeizedItem item) {
        return GoodsClassification.isDrug(item, reference);
    }

    /** Returns the lists of codes: what is counted with what hangs on them. */
    ReferenceData reference() {
        return reference;
    }

    /** Writes a sum of money: {@code 30 000 USD}. */
    String money(String currency, BigDecimal sum) {
        return wording.value(sum) + "\u00A0" + currency;
    }

    /** Names a currency; an unknown one stands for itself. */
    String currency(String code) {
        return wording.label(CodeListId.CURRENCIES, code);
    }

    /** Writes a name as it stands inside a sentence: heroin, but MDMA. */
    String inSentence(String name) {
        boolean abbreviation = name.length() > 1 && !Character.isLowerCase(name.charAt(1));
        return abbreviation
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Writes a name with a capital, as at the start of a line. */
    String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    String count(long number) {
        return wording.numbers().whole(number);
    }

    /** Writes a quantity with its unit; mass always in kilograms, so that a column compares. */
    String quantity(Dimension dimension, long base) {
        return dimension.equals(Dimension.MASS)
                ? wording.quantities().kilograms(base).toString()
                : wording.quantities().quantity(dimension.toString(), base).toString();
    }

    /** Writes a quantity without its unit. */
    String number(Dimension dimension, long base) {
        return dimension.equals(Dimension.MASS)
                ? wording.quantities().kilograms(base).number()
                : wording.quantities().quantity(dimension.toString(), base).number();
    }

    /** Writes a quantity for a sentence, counted things by their whole name: {@code 3 tablets}. */
    String quantityInSentence(Dimension dimension, long base) {
        return dimension.kind() == MeasureKind.PIECES
                ? text("report.pieces." + dimension, base, count(base))
                : quantity(dimension, base);
    }

    /** Writes a mass for a sentence, without zeros at the end: {@code 92 kg}. */
    String roundMass(long milligrams) {
        String number = wording.numbers().scaled(milligrams, KILOGRAM, 0);
        return number + "\u00A0" + wording.quantities().symbol("KGM");
    }

    /** Writes a time in the offset it was recorded with. */
    String moment(OffsetDateTime time) {
        return dates().dateTime(time.toLocalDateTime());
    }

    /** Writes {@code dog 12, X-ray 5}. */
    <K extends Code> String frequencies(List<Tally<K>> tallies, int most) {
        return tallies.stream()
                .limit(most)
                .map(t -> inSentence(shortLabel(t.key())) + "\u00A0" + count(t.cases()))
                .collect(Collectors.joining(", "));
    }
}
