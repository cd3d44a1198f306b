package rubezh.cli.option;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.Station;
import rubezh.register.Query;

/** The options that choose seizures; dates are whole days of the station's calendar. */
public final class SelectionOptions {
    @Option(names = "--query", paramLabel = "Q")
    String text = "";

    @Option(names = "--from", paramLabel = "D")
    @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D")
    @Nullable LocalDate to;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--status", paramLabel = "S")
    @Nullable Status status;

    public Query query(Station station) {
        Query query =
                Query.ALL
                        .matching(text)
                        .between(
                                from == null
                                        ? null
                                        : from.atStartOfDay(station.zone()).toOffsetDateTime(),
                                to == null
                                        ? null
                                        : to.plusDays(1)
                                                .atStartOfDay(station.zone())
                                                .toOffsetDateTime());
        if (operation != null) {
            query = query.where(HEADER_OPERATION.path(), Set.of(operation));
        }
        return status == null ? query : query.where(HEADER_STATUS.path(), Set.of(status.name()));
    }
}
