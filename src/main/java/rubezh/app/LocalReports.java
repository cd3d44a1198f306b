package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.dashboard.AnalysisService;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDay;
import rubezh.domain.summary.FigureSource;
import rubezh.domain.summary.ReportPeriod;
import rubezh.register.shift.ShiftNotes;
import rubezh.report.RegisterState.ExchangeTotals;
import rubezh.report.RegisterState.KnownStation;
import rubezh.report.Reports;
import rubezh.report.service.ReportService;
import rubezh.report.service.ReportStorage;
import rubezh.report.service.StationExchange;
import rubezh.report.service.StocktakeService;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;

/** Reports and analyses of a register on this machine. */
final class LocalReports {
    private LocalReports() {}

    static ReportService of(
            OpenRegister register, OpenStation station, Reports reports, InstantSource clock) {
        return new ReportService(
                storage(register, station),
                reports,
                register.reference(),
                station.session(),
                clock);
    }

    static StocktakeService stocktaking(
            OpenRegister register, OpenStation station, Reports reports, InstantSource clock) {
        return new StocktakeService(
                storage(register, station), station.notes(), reports, station.session(), clock);
    }

    static AnalysisService analysis(
            OpenRegister register, OpenStation station, InstantSource clock) {
        return new AnalysisService(
                station.session(),
                register.register(),
                register.dashboard(),
                new ShiftNotes(station.notes())::within,
                clock);
    }

    private static ReportStorage storage(OpenRegister register, OpenStation station) {
        return new ReportStorage(
                station::station,
                register.register(),
                station.issuedReports(),
                new ExchangeFigures(register.exchange(), register.station()),
                new ShiftNotes(station.notes()),
                register.operations().results()::withResults,
                register.paperTemplates()::state,
                station.audit());
    }

    /** Figures of the exchange for reports, from peers and exchange log. */
    private record ExchangeFigures(Exchange exchange, Station station) implements StationExchange {
        @Override
        public List<KnownStation> stations() {
            return exchange.stations().lastKnown().entrySet().stream()
                    .map(e -> new KnownStation(e.getKey(), time(e.getValue(), station.zone())))
                    .toList();
        }

        private static @Nullable OffsetDateTime time(Instant instant, ZoneId zone) {
            return instant.equals(Instant.EPOCH) ? null : instant.atZone(zone).toOffsetDateTime();
        }

        @Override
        public ExchangeTotals totals(ReportPeriod period) {
            return new ExchangeTotals(
                    count(period, ExchangeLogEntry.Direction.RECEIVED),
                    count(period, ExchangeLogEntry.Direction.SENT));
        }

        @Override
        public List<FigureSource> sources(@Nullable LocalDate day, boolean joint) {
            return exchange.stations().sources(day, joint);
        }

        @Override
        public List<StationDay> days(LocalDate day) {
            List<String> codes = stations().stream().map(KnownStation::station).toList();
            var days = new ArrayList<StationDay>();
            exchange.stations().own(day).ifPresent(days::add);
            days.addAll(exchange.stations().days(codes, station.code(), day));
            return days;
        }

        private int count(ReportPeriod period, ExchangeLogEntry.Direction direction) {
            return (int)
                    exchange.log().stream()
                            .filter(entry -> entry.direction() == direction)
                            .map(entry -> entry.at().atZone(station.zone()).toOffsetDateTime())
                            .filter(period::contains)
                            .count();
        }
    }
}
