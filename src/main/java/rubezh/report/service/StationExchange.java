package rubezh.report.service;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.StationDay;
import rubezh.domain.summary.FigureSource;
import rubezh.domain.summary.ReportPeriod;
import rubezh.report.RegisterState.ExchangeTotals;
import rubezh.report.RegisterState.KnownStation;

/** What a report tells of the exchange with other stations. */
public interface StationExchange {
    /** Exchange of a station that has none. */
    StationExchange NONE =
            new StationExchange() {
                @Override
                public List<KnownStation> stations() {
                    return List.of();
                }

                @Override
                public ExchangeTotals totals(ReportPeriod period) {
                    return new ExchangeTotals(0, 0);
                }

                @Override
                public List<FigureSource> sources(@Nullable LocalDate day, boolean joint) {
                    return List.of();
                }

                @Override
                public List<StationDay> days(LocalDate day) {
                    return List.of();
                }
            };

    /** Returns each other known station, and up to which time something is known of it. */
    List<KnownStation> stations();

    /** Returns the number of bundles imported and exported in a period. */
    ExchangeTotals totals(ReportPeriod period);

    /**
     * Returns the stations that figures may be of.
     *
     * @param day date the day of the figures began on; null for another period
     * @param joint whether they are of a joint operation, which all stations report on
     */
    List<FigureSource> sources(@Nullable LocalDate day, boolean joint);

    /**
     * Returns what is known of the day that began on a date: of this station, and what came of each
     * other one; those of which nothing came only once the day is over.
     */
    List<StationDay> days(LocalDate day);
}
