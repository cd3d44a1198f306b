package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Money;
import rubezh.domain.quantity.Percent;
import rubezh.domain.quantity.Unit;
import rubezh.domain.seizure.evidence.LineName;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.domain.seizure.rules.FieldName;
import rubezh.domain.summary.Equivalent;
import rubezh.format.DomainFormat;
import rubezh.shape.LeafCodec;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Value;
import rubezh.text.Language;

/**
 * Cells of field values: the plain value for programs, the text for readers, and for spreadsheets a
 * number with its unit or a date.
 */
final class CellFormat {
    /** Stands for the absent value of a line in texts, so that columns agree line by line. */
    private static final String ABSENT = "\u2014";

    private static final String BETWEEN_LINES = "; ";

    /** First day that spreadsheets count right: they hold 1900 for a leap year. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final DomainFormat format;

    CellFormat(DomainFormat format) {
        this.format = format;
    }

    /** Returns the cell of a field that occurs once. */
    Cell cell(String path, @Nullable Object value) {
        return value == null
                ? Cell.same("")
                : new Cell(
                        machineText(value),
                        format.value(FieldName.nameIn(path, value)),
                        spreadsheetValue(value));
    }

    /** Returns the cell of a value that refers to lines of its record. */
    Cell referenceCell(Object reference, LineNames names) {
        return new Cell(names.numbers(reference), names.text(reference, format));
    }

    /**
     * Returns the cell of a field of lines, one value for each line and separated by semicolons;
     * empty if no line has a value.
     */
    Cell lineCell(String path, List<@Nullable Object> values, LineNames names) {
        if (values.size() == 1) {
            return cellOf(path, values.getFirst(), names);
        }
        if (values.stream().allMatch(Objects::isNull)) {
            return Cell.same("");
        }
        return new Cell(
                joined(values, "", value -> cellOf(path, value, names).machine()),
                joined(values, ABSENT, value -> cellOf(path, value, names).text()));
    }

    /** Returns the cell of one value, which may refer to lines. */
    Cell cellOf(String path, @Nullable Object value, LineNames names) {
        if (value instanceof PartRef part) {
            return new Cell(machineText(part), names.text(part, format));
        }
        Object named = value == null ? null : FieldName.nameIn(path, value);
        if (value != null && named != value) {
            return new Cell(machineText(value), names.text(named, format));
        }
        return value != null && LineNames.isReference(value)
                ? referenceCell(value, names)
                : cell(path, value);
    }

    /** Returns the cell of a kilogram equivalent; it says where there is no factor. */
    Cell equivalent(Equivalent equivalent) {
        if (!equivalent.known()) {
            boolean none = equivalent.isEmpty();
            return new Cell("", none ? "" : format.messages().text("common.equivalent.none"));
        }
        BigDecimal kilograms = BigDecimal.valueOf(equivalent.micrograms(), 9);
        return new Cell(
                kilograms.stripTrailingZeros().toPlainString(),
                format.quantities().kilograms(equivalent.micrograms()).number(),
                withUnit(kilograms, 3, format.quantities().symbol(Unit.KGM.name())));
    }

    private static String joined(
            List<@Nullable Object> values, String absent, Function<Object, String> text) {
        return values.stream()
                .map(value -> value == null ? absent : text.apply(value))
                .collect(Collectors.joining(BETWEEN_LINES));
    }

    private static String machineText(Object value) {
        return switch (value) {
            case List<?> list ->
                    list.stream().map(CellFormat::machineText).collect(Collectors.joining(" "));
            case LineName line -> line.numberText();
            default -> LeafCodec.toPlain(value).toString();
        };
    }

    private @Nullable Value spreadsheetValue(Object value) {
        return switch (value) {
            case Integer number -> new Value(BigDecimal.valueOf(number), "0");
            case Amount amount -> amount(amount);
            case Money money -> withUnit(new BigDecimal(money.digits()), 2, money.currency());
            case Percent share -> new Value(BigDecimal.valueOf(share.hundredths(), 4), "0.00%");
            case LocalDate date -> date.isBefore(FIRST_DAY) ? null : new Value(date, day());
            case OffsetDateTime time -> time(time);
            default -> null;
        };
    }

    /** Returns the time as the record has it; a spreadsheet has no offsets, so the format has. */
    private @Nullable Value time(OffsetDateTime time) {
        String offset = format.dates().offset(time.getOffset());
        return time.toLocalDate().isBefore(FIRST_DAY)
                ? null
                : new Value(time.toLocalDateTime(), day() + " hh:mm\" (" + offset + ")\"");
    }

    private String day() {
        return format.messages().language() == Language.RU ? "dd.mm.yyyy" : "d mmm yyyy";
    }

    /**
     * Returns masses in kilograms, volumes in litres, whatever they were entered in, so that a sum
     * of masses is right.
     */
    private Value amount(Amount amount) {
        Dimension dimension = amount.quantity().dimension();
        Unit unit =
                switch (dimension.kind()) {
                    case MASS -> Unit.KGM;
                    case VOLUME -> Unit.LTR;
                    case AREA -> Unit.MTK;
                    case PIECES -> dimension.unit();
                };
        BigDecimal number = BigDecimal.valueOf(amount.quantity().base()).divide(unit.size());
        int decimals = dimension.kind() == MeasureKind.PIECES ? 0 : 3;
        return withUnit(number, decimals, format.quantities().symbol(unit.name()));
    }

    private static Value withUnit(BigDecimal number, int decimals, String unit) {
        int shown = Math.max(decimals, number.stripTrailingZeros().scale());
        String digits = shown == 0 ? "0" : "0." + "0".repeat(shown);
        return new Value(number, digits + "\" " + unit.replace("\"", "") + "\"");
    }
}
