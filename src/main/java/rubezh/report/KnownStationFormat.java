package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Coverage.GapKind;
import rubezh.domain.summary.ReportPeriod;
import rubezh.report.RegisterState.KnownStation;
import rubezh.report.content.Markup;

/**
 * Sentences on other stations: of whom nothing is known for a period, of whom nothing after it, who
 * reported no seizures.
 */
record KnownStationFormat(ReportFormat words, List<KnownStation> stations) {
    /** Stations that are named in a sentence. */
    private static final int NAMED = 12;

    /** What a nil report of this station became. */
    private static final Set<StationDayState> OWN =
            Set.of(StationDayState.NIL, StationDayState.NIL_SO_FAR, StationDayState.CONTRADICTED);

    /** Returns the sentences as markup; empty if nothing is known of any other station. */
    String about(ReportPeriod period, Coverage coverage) {
        if (stations.stream().allMatch(one -> one.until() == null)) {
            return "";
        }
        List<KnownStation> silent = before(stations, period.from());
        List<KnownStation> behind =
                new ArrayList<>(coverage.over() ? before(stations, period.to()) : List.of());
        behind.removeAll(silent);
        var sentences = new ArrayList<String>();
        // While the period runs, no bundle can be from after its end.
        if (coverage.over()
                && silent.isEmpty()
                && behind.isEmpty()
                && !coverage.has(GapKind.WITHHELD)
                && !coverage.has(GapKind.MISSING)) {
            sentences.add(words.text("report.received.all", words.count(stations.size())));
        }
        if (!silent.isEmpty()) {
            sentences.add(words.text("report.received.silent", names(silent)));
        }
        if (!behind.isEmpty()) {
            sentences.add(words.text("report.received.behind", names(behind)));
        }
        sentences.add(newest());
        return Markup.text(String.join(" ", sentences));
    }

    private static List<KnownStation> before(List<KnownStation> all, OffsetDateTime time) {
        return all.stream().filter(one -> isBefore(one.until(), time)).toList();
    }

    private static boolean isBefore(@Nullable OffsetDateTime time, OffsetDateTime end) {
        return time == null || time.isBefore(end);
    }

    private String newest() {
        return stations.stream()
                .flatMap(one -> Stream.ofNullable(one.until()).map(at -> told(one, at)))
                .max(Comparator.comparing(Newest::at))
                .map(newest -> words.text("report.received.newest", newest.text()))
                .orElse("");
    }

    private record Newest(OffsetDateTime at, String text) {}

    private Newest told(KnownStation one, OffsetDateTime at) {
        return new Newest(at, one.station() + ", " + words.moment(at));
    }

    private String names(List<KnownStation> behind) {
        return behind.stream()
                .map(one ->
                        one.until() == null
                                ? words.text("report.received.never", one.station())
                                : words.text(
                                        "report.received.last",
                                        one.station(),
                                        words.moment(one.until())))
                .collect(Collectors.joining(", "));
    }

    /** Returns the sentence on the own nil report as markup; empty if none was given. */
    Optional<String> own(String station, List<StationDay> days) {
        return days.stream()
                .filter(day -> day.station().equals(station))
                .filter(day -> OWN.contains(day.state()))
                .findFirst()
                .map(day -> words.markup("report.days.own." + day.state(), until(day)));
    }

    private String until(StationDay day) {
        return day.until() == null ? "" : words.moment(day.until());
    }

    /**
     * Returns the sentences on the nil reports of other stations as markup; none where none is
     * given or expected.
     */
    List<String> ofOthers(String station, List<StationDay> all) {
        List<StationDay> days = all.stream().filter(day -> !day.station().equals(station)).toList();
        var sentences = new ArrayList<String>();
        add(sentences, days, StationDayState.NIL, StationDay::station);
        add(sentences, days, StationDayState.NIL_SO_FAR, this::dated);
        add(sentences, days, StationDayState.CONTRADICTED, StationDay::station);
        return sentences;
    }

    private void add(
            List<String> sentences,
            List<StationDay> days,
            StationDayState state,
            Function<StationDay, String> name) {
        List<StationDay> found = days.stream().filter(day -> day.state() == state).toList();
        if (!found.isEmpty()) {
            String named = found.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
            String all =
                    found.size() > NAMED
                            ? words.text("report.and-more", named, found.size() - NAMED)
                            : named;
            sentences.add(words.markup("report.days." + state, all));
        }
    }

    private String dated(StationDay day) {
        return day.until() == null
                ? day.station()
                : words.text("report.days.until", day.station(), words.moment(day.until()));
    }
}
