package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.dashboard.AnalysisTable.Block;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.format.DomainFormat;
import rubezh.format.PeriodFormat;
import rubezh.format.SumUnit;
import rubezh.register.shift.Shift;
import rubezh.text.Messages;

/** Words and figures of an analysis in one language. */
public final class AnalysisFormat {
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;

    private final DomainFormat format;
    private final Messages messages;
    private final Analysis analysis;

    public AnalysisFormat(DomainFormat domainFormat, Analysis analysis) {
        this.format = domainFormat;
        this.messages = domainFormat.messages();
        this.analysis = analysis;
    }

    /** Returns what it is of: {@code Substance by month}. */
    public String title() {
        AnalysisRequest request = analysis.request();
        return title(messages, request.rows(), request.columns());
    }

    /** Returns the name of two axes: {@code Substance by month}. */
    public static String title(Messages messages, AnalysisAxis rows, AnalysisAxis columns) {
        return messages.text(
                "analysis.by", messages.text(rows.key()), messages.text(columns.key() + ".by"));
    }

    /** Returns the period in words. */
    public String period(SummaryPeriod period) {
        return new PeriodFormat(format).format(period);
    }

    /** Returns the heading of the sums of a period: its year where it has one, else its days. */
    public String shortPeriod(SummaryPeriod period) {
        boolean year = period.first().getYear() == period.last().getYear();
        SummaryPeriod compared = analysis.request().compared();
        boolean both =
                year
                        && (compared == null
                                || compared.first().getYear() == compared.last().getYear()
                                        && years() == 2);
        return both
                ? Integer.toString(period.first().getYear())
                : messages.text(period.equals(compared) ? "analysis.compared" : "analysis.total");
    }

    private long years() {
        return Stream.of(analysis.request().period(), analysis.request().compared())
                .filter(Objects::nonNull)
                .map(period -> period.first().getYear())
                .distinct()
                .count();
    }

    /** Returns the conditions in words: {@code Post: Dostyk}; empty for all cases. */
    public String only() {
        return analysis.request().only().entrySet().stream()
                .map(e ->
                        messages.text(e.getKey().key())
                                + ": "
                                + e.getValue().stream()
                                        .map(code -> row(e.getKey(), code))
                                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** Returns the name of a key as the heading of a row. */
    public String row(AnalysisAxis axis, String key) {
        if (key.isEmpty()) {
            return messages.text(
                    axis.time().isPresent()
                            ? "analysis.without." + axis.word()
                            : "dashboard.unstated");
        }
        return switch (axis) {
            case GROUP -> format.group(key);
            case ROUTE -> route(key);
            case MONTH -> month(key, true);
            case WEEKDAY -> format.dates().weekdayName(DayOfWeek.of(Integer.parseInt(key)));
            case HOUR -> "%02d:00".formatted(Integer.parseInt(key));
            case SHIFT -> shift(key);
            default -> axis.list().map(list -> format.shortLabel(list, key)).orElse(key);
        };
    }

    /** Returns the name of a key as the heading of a column, as short as it can be told. */
    public String column(AnalysisAxis axis, String key) {
        if (key.isEmpty()) {
            return row(axis, key);
        }
        return switch (axis) {
            case MONTH -> month(key, false);
            case WEEKDAY -> format.dates().weekday(DayOfWeek.of(Integer.parseInt(key)));
            case HOUR -> "%02d".formatted(Integer.parseInt(key));
            case SHIFT -> messages.text("analysis.shift.number", key);
            default -> row(axis, key);
        };
    }

    private String month(String key, boolean whole) {
        if (key.length() == YEAR_LENGTH) {
            return messages.text("cli.totals.without.month", key);
        }
        if (key.length() != MONTH_LENGTH) {
            return key;
        }
        YearMonth month = YearMonth.parse(key);
        SummaryPeriod period = analysis.request().period();
        boolean one = period.first().getYear() == period.last().getYear();
        String name = format.dates().month(month.getMonth());
        if (whole) {
            return format.dates().months(month, month);
        }
        return one ? name : name + " " + month.getYear();
    }

    private String route(String key) {
        String[] way = key.split(">", -1);
        return Stream.of(way)
                .map(code ->
                        code.isEmpty()
                                ? messages.text("dashboard.unstated")
                                : format.shortLabel(CodeListId.COUNTRIES, code))
                .collect(Collectors.joining(" \u2192 "));
    }

    private String shift(String key) {
        Shift shift = analysis.shifts().get(key);
        String number = messages.text("analysis.shift.number", key);
        if (shift == null) {
            return number;
        }
        ZoneId zone = analysis.request().period().clock().zone();
        String name = shift.name().isEmpty() ? shift.login() : shift.name();
        return name
                + ", "
                + format.dates().date(shift.openedAt().atZone(zone).toLocalDate())
                + ", "
                + number;
    }

    /** Returns the name of a block: {@code Mass, kg}. */
    public String block(@Nullable Dimension dimension) {
        if (dimension == null) {
            return messages.text("compare.cases");
        }
        SumUnit unit = SumUnit.of(dimension);
        return unit.kind() == MeasureKind.PIECES
                ? messages.text(
                        "analysis.block",
                        format.kind(unit.kind()),
                        format.label(CodeListId.UNITS, unit.code()))
                : messages.text(
                        "analysis.block",
                        format.kind(unit.kind()),
                        format.quantities().symbol(unit.code()));
    }

    /** Returns the name of a row of a block. */
    public String line(AnalysisTable.Line line) {
        String key = line.key();
        return key == null ? messages.text("analysis.all") : row(analysis.request().rows(), key);
    }

    /** Returns a figure of a block, with as many decimals as its figures need; a dash for none. */
    public String figure(Block block, OptionalLong figure) {
        if (figure.isEmpty()) {
            return FigureChange.NONE;
        }
        Dimension dimension = block.dimension();
        if (dimension == null) {
            return format.numbers().whole(figure.getAsLong());
        }
        SumUnit unit = SumUnit.of(dimension);
        return format.numbers().scaled(figure.getAsLong(), unit.size(), decimals(block, unit));
    }

    /** Returns a figure of an axis, with no more decimals than it needs. */
    public String axis(Block block, long figure) {
        Dimension dimension = block.dimension();
        if (dimension == null) {
            return format.numbers().whole(figure);
        }
        SumUnit unit = SumUnit.of(dimension);
        return format.numbers().scaled(figure, unit.size(), scale(figure, unit));
    }

    private static int scale(long base, SumUnit unit) {
        return Math.max(
                0,
                BigDecimal.valueOf(base)
                        .divide(BigDecimal.valueOf(unit.size()))
                        .stripTrailingZeros()
                        .scale());
    }

    /** Returns a figure for programs; empty for none. */
    public static String plain(Block block, OptionalLong figure) {
        if (figure.isEmpty()) {
            return "";
        }
        Dimension dimension = block.dimension();
        return dimension == null
                ? Long.toString(figure.getAsLong())
                : SumUnit.of(dimension).plain(figure.getAsLong());
    }

    /** Returns how many decimals no figure of a block loses a digit with. */
    private static int decimals(Block block, SumUnit unit) {
        return block.withAll().stream()
                .flatMap(line ->
                        Stream.concat(
                                line.cells().stream(), Stream.of(line.total(), line.before())))
                .flatMapToLong(OptionalLong::stream)
                .mapToInt(base -> scale(base, unit))
                .reduce(unit.decimals(), Math::max);
    }
}
