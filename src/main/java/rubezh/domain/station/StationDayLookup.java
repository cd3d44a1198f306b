package rubezh.domain.station;

import module java.base;

/**
 * Finds what came of stations for one of their days.
 *
 * @param newest returns the date on which the newest day began that is over at this station
 * @param days returns what came of each of some stations for a day, in their order; nothing where
 *     no days are looked at
 */
public record StationDayLookup(
        Supplier<LocalDate> newest,
        BiFunction<Collection<String>, LocalDate, List<StationDay>> days) {
    /** Lookup of a register that looks at no days. */
    public static final StationDayLookup NONE =
            new StationDayLookup(() -> LocalDate.EPOCH, (_, _) -> List.of());

    /** Returns the date on which the newest day began that is over at this station. */
    public LocalDate last() {
        return newest.get();
    }

    /**
     * Returns what came of each of some stations for a day, in their order; nothing where no days
     * are looked at.
     *
     * @param stations codes of the stations, each once
     */
    public List<StationDay> of(Collection<String> stations, LocalDate day) {
        return days.apply(stations, day);
    }
}
