package rubezh.cli.option;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.domain.station.StationDetails;
import rubezh.text.Fault;

/** Details of a station to change; what is not given stays. */
public final class StationOptions {
    @Option(names = "--name-ru", paramLabel = "T")
    @Nullable String nameRu;

    @Option(names = "--name-en", paramLabel = "T")
    @Nullable String nameEn;

    @Option(names = "--agency-ru", paramLabel = "T")
    @Nullable String agencyRu;

    @Option(names = "--agency-en", paramLabel = "T")
    @Nullable String agencyEn;

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable String zone;

    @Option(names = "--day-start", paramLabel = "HH:MM")
    @Nullable String dayStart;

    /** Returns whether any option is given. */
    public boolean isAnyGiven() {
        return Stream.of(nameRu, nameEn, agencyRu, agencyEn, zone, dayStart)
                .anyMatch(Objects::nonNull);
    }

    /**
     * Returns the details with what is given.
     *
     * @throws Fault {@code APP-006} for an unknown time zone, {@code STN-005} if the start of the
     *     day is no time
     */
    public StationDetails changed(StationDetails before) {
        return new StationDetails(
                Objects.requireNonNullElse(nameRu, before.nameRu()),
                Objects.requireNonNullElse(nameEn, before.nameEn()),
                Objects.requireNonNullElse(agencyRu, before.agencyRu()),
                Objects.requireNonNullElse(agencyEn, before.agencyEn()),
                zone == null ? before.zone() : zone(zone),
                dayStart == null ? before.dayStart() : time(dayStart));
    }

    /** Returns a time zone by its name or offset. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Fault(e, Fault.Exit.USAGE, "APP-006", name);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new Fault(e, Fault.Exit.USAGE, "STN-005", text);
        }
    }
}
