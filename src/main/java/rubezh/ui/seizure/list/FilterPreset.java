package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import rubezh.domain.seizure.Status;
import rubezh.register.Query;

/** Preset filter of the list, always shown as a pill. */
enum FilterPreset {
    ALL,
    /**
     * Cases of the open shift at this station; without one, those of the current half of the
     * station day that the officer recorded there.
     */
    SHIFT,
    /** Records that the officer entered at this station, without those marked for deletion. */
    MINE,
    DAY,
    DRAFTS,
    /** Records returned to this station for correction, as the status bar counts them. */
    RETURNED;

    private static final Duration SHIFT_LENGTH = Duration.ofHours(12);

    /** Returns the preset of a name; that without conditions for an unknown one. */
    static FilterPreset of(String name) {
        return Stream.of(values()).filter(p -> p.name().equals(name)).findFirst().orElse(ALL);
    }

    String key() {
        return "list.view." + name().toLowerCase(java.util.Locale.ROOT);
    }

    Query apply(Query query, ListScope scope) {
        return switch (this) {
            case ALL -> query;
            case SHIFT ->
                    scope.shift()
                            .get()
                            .map(began ->
                                    query.between(
                                            began.atZone(zone(scope)).toOffsetDateTime(), null))
                            .orElseGet(() -> half(query, scope).recordedBy(scope.author()))
                            .where(HEADER_STATION, Set.of(scope.station()));
            case MINE ->
                    query.recordedBy(scope.author())
                            .where(HEADER_STATION, Set.of(scope.station()))
                            .withCancelled(false);
            case DAY -> {
                OffsetDateTime start = scope.day().startOf(dayOf(scope.day(), scope.now()));
                yield query.between(start, start.plusDays(1));
            }
            case DRAFTS -> query.where(HEADER_STATUS, Set.of(Status.DRAFT.name()));
            case RETURNED -> returned(query, scope.station());
        };
    }

    private static Query returned(Query query, String station) {
        return query.where(HEADER_STATUS, Set.of(Status.RETURNED.name()))
                .where(HEADER_STATION, Set.of(station))
                .withCancelled(false);
    }

    private static ZoneId zone(ListScope scope) {
        return scope.day().zone();
    }

    /** Returns the half of the station day that contains the current time. */
    private static Query half(Query query, ListScope scope) {
        ZonedDateTime now = scope.now();
        OffsetDateTime start = scope.day().startOf(dayOf(scope.day(), now));
        OffsetDateTime half = start.plus(SHIFT_LENGTH);
        return now.toOffsetDateTime().isBefore(half)
                ? query.between(start, half)
                : query.between(half, half.plus(SHIFT_LENGTH));
    }

    /** Returns the station day that contains a time. */
    static LocalDate dayOf(ListScope.Day day, ZonedDateTime now) {
        LocalTime time = now.toLocalTime();
        LocalDate date = now.toLocalDate();
        return time.isBefore(day.start()) ? date.minusDays(1) : date;
    }
}
