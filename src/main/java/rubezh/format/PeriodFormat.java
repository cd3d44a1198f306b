package rubezh.format;

import java.time.LocalDate;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.WeekHour;

/** Periods of figures in words: {@code 1–30 November 2026}. */
public record PeriodFormat(DomainFormat format) {
    /** Formats a period: a shift by its times, an operation by its name, else by its days. */
    public String format(SummaryPeriod period) {
        if (period.operation() instanceof OperationCode operation) {
            return format.label(operation);
        }
        return period.kind() == Kind.SHIFT
                ? format.dates().dateTime(period.span().from().toLocalDateTime())
                        + " \u2013 "
                        + format.dates().dateTime(period.span().to().toLocalDateTime())
                : format.dates().range(period.first(), period.last());
    }

    /** Formats the cases of a figure by what they have in common. */
    public String format(SummarySelection selection) {
        if (selection.day() instanceof LocalDate day) {
            return format.dates().longDate(day);
        }
        String period = format(selection.period());
        return selection.hour() instanceof WeekHour hour ? period + ", " + format(hour) : period;
    }

    /** Formats an hour of the week: {@code Mon 14:00}. */
    public String format(WeekHour hour) {
        return format.dates().weekday(hour.day()) + " %02d:00".formatted(hour.hour());
    }
}
