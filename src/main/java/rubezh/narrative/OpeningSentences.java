package rubezh.narrative;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.AnyDetection;
import rubezh.domain.seizure.Detection;
import rubezh.domain.seizure.FurtherDetection;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.text.DateFormatter;

/** Sentences on the control (time, place, route) and on the detection (reason, means). */
record OpeningSentences(PhraseBuilder phrases) {
    String control(Seizure seizure) {
        Place place = seizure.place();
        return PhraseBuilder.sentence(
                carriedOut(time(seizure.event()), phrases.label(place.listedPost())),
                phrases.phrase("composer.place", place(place)),
                phrases.typed("composer.lane", place.lane()),
                phrases.phrase("composer.stage", place.stage()),
                phrases.phrase("composer.direction", seizure.event().direction()),
                route(seizure.route()));
    }

    private String carriedOut(String time, String post) {
        if (time.isEmpty()) {
            return post.isEmpty()
                    ? phrases.text("composer.control")
                    : phrases.text("composer.control.post", post);
        }
        return post.isEmpty()
                ? phrases.text("composer.control.date", time)
                : phrases.text("composer.control.post-and-date", time, post);
    }

    /** Returns the time as precisely as it is known. */
    private String time(SeizureEvent seizureEvent) {
        OffsetDateTime start = seizureEvent.start();
        String precision = code(seizureEvent.precision());
        if (start == null || precision.equals("UNK")) {
            return "";
        }
        DateFormatter formatter = phrases.format().dates();
        String day = formatter.longDate(start.toLocalDate());
        return switch (precision) {
            case "DAY" -> day;
            case "HOU" -> time("composer.time.hour", day, start.truncatedTo(ChronoUnit.HOURS));
            default -> time("composer.time.minute", day, start);
        };
    }

    private String time(String key, String day, OffsetDateTime time) {
        DateFormatter formatter = phrases.format().dates();
        return phrases.text(
                key, day, formatter.time(time.toLocalTime()), formatter.offset(time.getOffset()));
    }

    private static String code(@Nullable Code code) {
        return code == null ? "" : code.code();
    }

    private String place(Place place) {
        return PhraseBuilder.joined(
                ", ",
                phrases.label(place.country()),
                phrases.label(place.region()),
                PhraseBuilder.freeText(place.district()),
                phrases.label(place.type()),
                PhraseBuilder.freeText(place.description()));
    }

    /**
     * Returns a chain of countries if both ends are known; one end alone would read like the whole
     * route.
     */
    private String route(Route route) {
        String from = end(route.departure(), route.departurePlace());
        String to = end(route.destination(), route.destinationPlace());
        String via = phrases.labels(route.transit());
        if (from.isEmpty() || to.isEmpty()) {
            return PhraseBuilder.joined(
                    "; ",
                    phrases.phrase("composer.route.from", from),
                    phrases.phrase("composer.route.via", via),
                    phrases.phrase("composer.route.to", to));
        }
        List<String> stops = new ArrayList<>();
        stops.add(from);
        route.transit().forEach(country -> stops.add(phrases.label(country)));
        stops.add(to);
        stops.removeIf(String::isEmpty);
        return phrases.text("composer.route", String.join(" \u2013 ", stops));
    }

    private String end(@Nullable Code country, @Nullable String place) {
        String label = phrases.label(country);
        String typed = PhraseBuilder.freeText(place);
        return label.isEmpty() ? typed : PhraseBuilder.withDetails(label, typed);
    }

    String detection(Seizure seizure) {
        Detection detection = seizure.detection();
        var lines = new ConcernedLines(phrases, seizure);
        String selection = phrases.phrase("composer.selection", detection.selection());
        if (detection.further().isEmpty()) {
            return PhraseBuilder.sentence(
                    selection,
                    phrases.list(
                            "composer.means",
                            detection.means().stream().map(phrases::label).toList()),
                    phrases.typed("composer.equipment", detection.equipment()),
                    phrases.phrase("composer.detection.lines", lines.of(detection)));
        }
        List<String> found = detection.all().map(one -> detection(one, detection, lines)).toList();
        return PhraseBuilder.sentence(selection, phrases.numberedList("composer.means", found));
    }

    /** Returns one of several detections: its means, and the details in brackets. */
    private String detection(AnyDetection one, Detection first, ConcernedLines lines) {
        boolean other =
                one instanceof FurtherDetection
                        && !Objects.equals(one.selection(), first.selection());
        return PhraseBuilder.withDetails(
                phrases.labels(one.means()),
                other ? phrases.phrase("composer.selection", one.selection()) : "",
                phrases.typed("composer.equipment", one.equipment()),
                lines.of(one));
    }
}
