package rubezh.cli.option;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.Station;
import rubezh.domain.summary.ExclusionReason;
import rubezh.register.Query;
import rubezh.text.Fault;

/** Options that select seizures; dates are whole days in the time zone of the station. */
public final class SelectionOptions {
    private static final List<String> STATUSES =
            Stream.of(Status.values())
                    .filter(status -> status != Status.CANCELLED)
                    .map(Status::name)
                    .toList();

    private static final List<String> MARKS =
            Stream.of(
                            ExclusionReason.CANCELLED,
                            ExclusionReason.CONFLICT,
                            ExclusionReason.NEWER,
                            ExclusionReason.UNENTITLED,
                            ExclusionReason.INVALID,
                            ExclusionReason.INCOMPLETE)
                    .map(ExclusionReason::name)
                    .toList();

    @Option(names = "--query", paramLabel = "Q")
    String text = "";

    @Option(names = "--from", paramLabel = "D")
    @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D")
    @Nullable LocalDate to;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--status", paramLabel = "S")
    @Nullable String status;

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
        return status == null ? query : withStatus(query, status.toUpperCase(Locale.ROOT));
    }

    public Optional<OperationCode> operation() {
        return Optional.ofNullable(operation).map(OperationCode::new);
    }

    /** Selects by status or mark; what is cancelled has no other status. */
    private static Query withStatus(Query query, String name) {
        if (MARKS.contains(name)) {
            return query.marked(Set.of(ExclusionReason.valueOf(name)));
        }
        if (!STATUSES.contains(name)) {
            String names = String.join(", ", STATUSES) + ", " + String.join(", ", MARKS);
            throw new Fault(Fault.Exit.USAGE, "APP-042", name, names);
        }
        return query.where(HEADER_STATUS, Set.of(name)).withCancelled(false);
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day, Station station) {
        return day == null ? null : day.atStartOfDay(station.zone()).toOffsetDateTime();
    }
}
