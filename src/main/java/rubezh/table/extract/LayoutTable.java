package rubezh.table.extract;

import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.ITEMS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.format.DomainFormat;
import rubezh.format.SumUnit;
import rubezh.register.SeizureRow;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Value;
import rubezh.table.SeizureListTable;
import rubezh.text.Language;

/** Table of records in the columns of a layout, each made of the cells of its field. */
final class LayoutTable {
    private static final String BETWEEN_LINES = "; ";
    private static final Pattern TOKEN = Pattern.compile("[^ ;]+");
    private static final int GRAM_DECIMALS = 0;

    private final ExtractLayout layout;
    private final List<LayoutColumn> columns;
    private final List<String> fields;
    private final DomainFormat format;
    private final SortedSet<String> untranslated = new TreeSet<>();

    /**
     * @param columns columns of the layout that leave
     */
    LayoutTable(ExtractLayout layout, List<LayoutColumn> columns, DomainFormat format) {
        this.layout = layout;
        this.columns = columns;
        this.format = format;
        this.fields =
                Stream.concat(
                                columns.stream()
                                        .filter(column -> column.shape().isPresent())
                                        .map(LayoutColumn::field),
                                Stream.of(EVENT_PRECISION.path()))
                        .distinct()
                        .toList();
    }

    /** Returns the table; its cells are made when they are read, from first to last. */
    DataTable of(List<SeizureRow> records, Function<UUID, Seizure> reader) {
        var list = new SeizureListTable(fields, reader, format);
        DataTable base = layout.byLine() ? list.byLine(records, ITEMS.path()) : list.of(records);
        var heads =
                columns.stream()
                        .map(column ->
                                new DataTable.Column(
                                        column.name(), column.heading(format.messages()), false))
                        .toList();
        List<List<Cell>> rows = base.rows();
        return new DataTable(
                heads,
                new AbstractList<>() {
                    @Override
                    public List<Cell> get(int index) {
                        return cells(rows.get(index));
                    }

                    @Override
                    public int size() {
                        return rows.size();
                    }
                },
                base.points(),
                0);
    }

    private List<Cell> cells(List<Cell> base) {
        return columns.stream().map(column -> cell(column, base)).toList();
    }

    private Cell cell(LayoutColumn column, List<Cell> base) {
        if (column.isConstant()) {
            return Cell.same(column.constant());
        }
        if (column.field().equals(LayoutColumn.LINE)) {
            return base.getFirst();
        }
        Cell cell = of(column.field(), base);
        return column.codes().isEmpty()
                ? part(column, cell, base)
                : Cell.same(translated(column, cell.machine()));
    }

    private Cell of(String field, List<Cell> base) {
        return base.get(fields.indexOf(field) + (layout.byLine() ? 1 : 0));
    }

    /** Returns a value with its codes translated; notes those that have no translation. */
    private String translated(LayoutColumn column, String machine) {
        return TOKEN.matcher(machine)
                .replaceAll(found -> {
                    String code = found.group();
                    if (!column.codes().containsKey(code)) {
                        untranslated.add(column.heading(format.messages()) + ": " + code);
                    }
                    return Matcher.quoteReplacement(column.codes().getOrDefault(code, code));
                });
    }

    /** Returns the codes without a translation in the cells that were read. */
    SortedSet<String> untranslated() {
        return untranslated;
    }

    private Cell part(LayoutColumn column, Cell cell, List<Cell> base) {
        return switch (column.part()) {
            case VALUE -> cell;
            case CODE -> Cell.same(cell.machine());
            case NAME -> Cell.same(cell.text());
            case NUMBER -> each(cell, this::number);
            case UNIT -> each(cell, this::unit);
            case DATE -> each(cell, time -> date(time, precision(column, base)));
            case TIME -> each(cell, time -> time(time, precision(column, base)));
            case LATITUDE -> each(cell, point -> degrees(point, 0));
            case LONGITUDE -> each(cell, point -> degrees(point, 1));
        };
    }

    /** Returns a cell of parts of each value of a cell, which has one for each line. */
    private static Cell each(Cell cell, Function<String, Cell> part) {
        List<Cell> parts =
                Stream.of(cell.machine().split(BETWEEN_LINES, -1))
                        .map(value -> value.isEmpty() ? Cell.same("") : part.apply(value))
                        .toList();
        return parts.size() == 1
                ? parts.getFirst()
                : new Cell(joined(parts, Cell::machine), joined(parts, Cell::text));
    }

    private static String joined(List<Cell> parts, Function<Cell, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(BETWEEN_LINES));
    }

    private SumUnit sumUnit(Quantity quantity) {
        boolean grams =
                quantity.dimension().kind() == MeasureKind.MASS && layout.mass() == Unit.GRM;
        return grams
                ? new SumUnit(
                        MeasureKind.MASS,
                        Unit.GRM.name(),
                        Unit.GRM.size().longValueExact(),
                        GRAM_DECIMALS)
                : SumUnit.of(quantity.dimension());
    }

    private Cell number(String amount) {
        Quantity quantity = Amount.of(amount).quantity();
        SumUnit unit = sumUnit(quantity);
        String digits = unit.plain(quantity.base());
        return new Cell(digits, local(digits), numeric(digits));
    }

    private Cell unit(String amount) {
        String code = sumUnit(Amount.of(amount).quantity()).code();
        return new Cell(code, format.quantities().symbol(code));
    }

    /** Returns digits with the decimal sign of the language, without groups. */
    private String local(String digits) {
        return digits.replace('.', format.numbers().decimalSign());
    }

    private static Value numeric(String digits) {
        var number = new BigDecimal(digits);
        int scale = Math.max(0, number.scale());
        return new Value(number, scale == 0 ? "0" : "0." + "0".repeat(scale));
    }

    private static Cell degrees(String point, int index) {
        String degrees = point.split(" ", -1)[index];
        return new Cell(degrees, degrees, numeric(degrees));
    }

    /** Returns how exactly the time of a column is known; null for others than that of the case. */
    private @Nullable TimePrecision precision(LayoutColumn column, List<Cell> base) {
        String code = of(EVENT_PRECISION.path(), base).machine();
        return code.isEmpty() || !column.field().equals(EVENT_START.path())
                ? null
                : new TimePrecision(code);
    }

    private Cell date(String machine, @Nullable TimePrecision precision) {
        LocalDate day = OffsetDateTime.parse(machine).toLocalDate();
        if (SeizureEvent.YEAR.equals(precision)) {
            return Cell.same(String.valueOf(day.getYear()));
        }
        if (SeizureEvent.MONTH.equals(precision)) {
            YearMonth month = YearMonth.from(day);
            return new Cell(month.toString(), format.dates().months(month, month));
        }
        boolean russian = format.messages().language() == Language.RU;
        return new Cell(
                day.toString(),
                format.dates().date(day),
                new Value(day, russian ? "dd.mm.yyyy" : "d mmm yyyy"));
    }

    private Cell time(String machine, @Nullable TimePrecision precision) {
        boolean rough =
                SeizureEvent.DAY.equals(precision)
                        || SeizureEvent.MONTH.equals(precision)
                        || SeizureEvent.YEAR.equals(precision);
        if (rough) {
            return Cell.same("");
        }
        OffsetDateTime time = OffsetDateTime.parse(machine);
        return new Cell(
                time.toOffsetTime().toString(),
                format.dates().time(time.toLocalTime())
                        + " ("
                        + format.dates().offset(time.getOffset())
                        + ")");
    }
}
