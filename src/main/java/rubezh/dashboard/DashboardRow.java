package rubezh.dashboard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Quantity;

/**
 * One figure of a dashboard.
 *
 * @param kind its kind
 * @param key code, date or hour it is of: {@code OPI-HER}, {@code 2009-08-24}, {@code MON-14},
 *     {@code TJ>KG-DOS>RU}; empty for none
 * @param name the same in words
 * @param cases number of cases; null if it is an amount only
 * @param amount amount; null without one
 * @param meanInTenths mean of the days up to a day, in tenths of a case; null if it is no day
 * @param before number of cases in the period before; null if there is none to compare with
 * @param amountBefore amount in the period before; null without one
 */
public record DashboardRow(
        FigureKind kind,
        String key,
        String name,
        @Nullable Long cases,
        @Nullable Quantity amount,
        @Nullable Long meanInTenths,
        @Nullable Long before,
        @Nullable Quantity amountBefore) {
    static DashboardRow ofCases(FigureKind kind, String key, String name, long cases) {
        return new DashboardRow(kind, key, name, cases, null, null, null, null);
    }

    /** Kinds of figures of a dashboard, each a table of its own. */
    public enum FigureKind {
        CASES,
        /** Records that the cases are in, where some stand for several. */
        RECORDS,
        /** Drugs and precursors of all groups. */
        TOTAL,
        GROUP,
        SUBSTANCE,
        DAY,
        /** Cases known to the month or the year: in the period, but in no day of it. */
        WITHOUT_DAY,
        /** Hours of the week. */
        HOUR,
        POST,
        CONCEALMENT,
        /** Means of detection. */
        MEANS,
        ROUTE;

        /** Returns the word of the kind on the command line and in files: {@code substance}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns the message key of its name. */
        public String key() {
            return "dashboard.figure." + word();
        }
    }
}
