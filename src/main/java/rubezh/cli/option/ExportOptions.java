package rubezh.cli.option;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.bundle.Exchange;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.domain.station.Station;
import rubezh.text.Fault;

/** Options that say which records a bundle carries; at most one of them. */
public final class ExportOptions {
    private static final String BETWEEN = "..";

    @Option(names = "--all")
    boolean all;

    @Option(names = "--since-ack")
    boolean sinceAcknowledged;

    @Option(names = "--unsent")
    boolean unsent;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--period", paramLabel = "D..D")
    @Nullable String period;

    @Option(names = "--record", paramLabel = "NUMBER")
    List<String> records = new ArrayList<>();

    /**
     * Returns the selection; what a recipient has not acknowledged if nothing else is said.
     *
     * @throws Fault {@code APP-110} for a period that is none
     */
    public Selection selection(Exchange exchange, Station station, List<String> recipients) {
        if (operation != null) {
            return new ExportRequest.OfOperation(operation);
        }
        if (period != null) {
            return period(period, station);
        }
        if (!records.isEmpty()) {
            return new ExportRequest.Numbered(records);
        }
        if (unsent) {
            return new ExportRequest.Unsent(exchange.unsent().of(recipients));
        }
        return all ? new ExportRequest.Everything() : exchange.unacknowledged(recipients);
    }

    private static Selection period(String text, Station station) {
        int at = text.indexOf(BETWEEN);
        try {
            LocalDate first = LocalDate.parse(at < 0 ? text : text.substring(0, at));
            LocalDate last =
                    at < 0 ? first : LocalDate.parse(text.substring(at + BETWEEN.length()));
            if (last.isBefore(first)) {
                throw new Fault(Fault.Exit.USAGE, "APP-110", text);
            }
            return new ExportRequest.OfPeriod(
                    startOf(first, station), startOf(last.plusDays(1), station));
        } catch (DateTimeParseException e) {
            throw new Fault(e, Fault.Exit.USAGE, "APP-110", text);
        }
    }

    private static OffsetDateTime startOf(LocalDate day, Station station) {
        return day.atStartOfDay(station.zone()).toOffsetDateTime();
    }
}
