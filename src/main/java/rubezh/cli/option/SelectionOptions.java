package rubezh.cli.option;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.Station;
import rubezh.register.Query;

/** Options that select seizures; dates are whole days in the time zone of the station. */
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
                                startOf(from, station),
                                startOf(to == null ? null : to.plusDays(1), station));
        if (operation != null) {
            query = query.where(HEADER_OPERATION, Set.of(operation));
        }
        return status == null ? query : query.where(HEADER_STATUS, Set.of(status.name()));
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day, Station station) {
        return day == null ? null : day.atStartOfDay(station.zone()).toOffsetDateTime();
    }
}
