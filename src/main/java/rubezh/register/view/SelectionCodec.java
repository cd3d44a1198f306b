package rubezh.register.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.WeekHour;

/** Cases of a period as a tree of JSON values, with the clock that its days are told by. */
final class SelectionCodec {
    /** Longest period of a selection that is read, in years. */
    private static final int MAX_YEARS = 10;

    private SelectionCodec() {}

    static Map<String, Object> write(SummarySelection selection) {
        var tree = new TreeMap<String, Object>();
        SummaryPeriod period = selection.period();
        tree.put("kind", period.kind().name());
        tree.put("from", period.span().from().toString());
        tree.put("to", period.span().to().toString());
        tree.put("zone", period.clock().zone().getId());
        tree.put("dayStart", period.clock().dayStart().toString());
        if (period.operation() instanceof OperationCode operation) {
            tree.put("operation", operation.code());
        }
        tree.put("counted", selection.counted());
        if (selection.day() instanceof LocalDate day) {
            tree.put("day", day.toString());
        }
        if (selection.hour() instanceof WeekHour hour) {
            tree.put("weekday", hour.day().name());
            tree.put("hour", Integer.toString(hour.hour()));
        }
        return tree;
    }

    /**
     * @throws RuntimeException if a value is missing or malformed
     */
    static SummarySelection read(Map<?, ?> tree) {
        var clock =
                new StationClock(
                        ZoneId.of(text(tree, "zone")), LocalTime.parse(text(tree, "dayStart")));
        var span =
                new ReportPeriod(
                        OffsetDateTime.parse(text(tree, "from")),
                        OffsetDateTime.parse(text(tree, "to")));
        var period =
                new SummaryPeriod(
                        SummaryPeriod.Kind.valueOf(text(tree, "kind")),
                        span,
                        clock,
                        has(tree, "operation") ? new OperationCode(text(tree, "operation")) : null);
        return new SummarySelection(
                period,
                Boolean.TRUE.equals(tree.get("counted")),
                has(tree, "day") ? LocalDate.parse(text(tree, "day")) : null,
                hour(tree));
    }

    /** Returns whether a query takes a selection, which names the weeks of its period. */
    static boolean isBounded(SummarySelection selection) {
        ReportPeriod span = selection.period().span();
        boolean whole =
                selection.period().kind() != SummaryPeriod.Kind.OPERATION
                        || selection.period().operation() != null;
        return whole
                && span.from().getYear() >= 1
                && span.to().getYear() <= 9998
                && span.from().plusYears(MAX_YEARS).isAfter(span.to());
    }

    private static @Nullable WeekHour hour(Map<?, ?> tree) {
        return has(tree, "weekday")
                ? new WeekHour(
                        DayOfWeek.valueOf(text(tree, "weekday")),
                        Integer.parseInt(text(tree, "hour")))
                : null;
    }

    private static boolean has(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String;
    }

    private static String text(Map<?, ?> tree, String name) {
        return String.valueOf(Objects.requireNonNull(tree.get(name), name));
    }
}
