package rubezh.cli.option;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationIndicator;

/** Options of the figures of a day of an operation; what is not given stays as it was. */
public final class DayOptions {
    @Option(names = "--date", paramLabel = "D")
    @Nullable LocalDate date;

    @Option(names = "--station", paramLabel = "S")
    @Nullable String station;

    @Option(names = "--staff", paramLabel = "N")
    @Nullable Long staff;

    @Option(names = "--vehicles", paramLabel = "N")
    @Nullable Long vehicles;

    @Option(names = "--cases", paramLabel = "N")
    @Nullable Long cases;

    @Option(names = "--checks", paramLabel = "N")
    @Nullable Long checks;

    /** Returns whether any figure is given. */
    public boolean isGiven() {
        return Stream.of(OperationIndicator.values()).anyMatch(one -> number(one) != null);
    }

    private @Nullable Long number(OperationIndicator indicator) {
        return switch (indicator) {
            case STAFF -> staff;
            case VEHICLES -> vehicles;
            case CASES -> cases;
            case NEGATIVE_CHECKS -> checks;
        };
    }

    /** Returns the day, or one that is used where none is given. */
    public LocalDate date(LocalDate today) {
        return date == null ? today : date;
    }

    /** Returns the code of the station, or one that is used where none is given. */
    public String station(String own) {
        return station == null ? own : station;
    }

    /** Returns a day with the figures given. */
    public OperationDay applyTo(OperationDay day) {
        OperationDay changed = day;
        for (OperationIndicator indicator : OperationIndicator.values()) {
            Long number = number(indicator);
            changed = number == null ? changed : changed.with(indicator, number);
        }
        return changed;
    }
}
