package rubezh.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.Station;
import rubezh.json.SeizureShape;

/** Makes new seizures: empty ones, and by copying another. */
final class Copying {
    /**
     * What belongs to one case and no other: numbers, times, seals, what was found out later, and
     * the story. Dotted paths, through lists as well.
     */
    private static final Set<String> OF_ONE_CASE =
            Set.of(
                    "header.number",
                    "header.absences",
                    "event.start",
                    "event.end",
                    "conveyances.state.seals",
                    "proceedings.caseNumber",
                    "proceedings.handedOn",
                    "proceedings.outcome",
                    "proceedings.documents.number",
                    "proceedings.documents.date",
                    "narrative",
                    "proceedings.related",
                    "evidence");

    private final Station station;
    private final Supplier<UUID> ids;

    Copying(Station station, Supplier<UUID> ids) {
        this.station = station;
        this.ids = ids;
    }

    Seizure blank() {
        Seizure blank = ours(SeizureShape.SHAPE.empty());
        return SeizureShape.SHAPE.with(blank, "/place/country", station.country());
    }

    /** Copies everything but what belongs to one case; a line is a new line. */
    Seizure copyOf(Seizure seizure) {
        Object tree = withNewIds(SeizureShape.SHAPE.write(ours(seizure)), "");
        return SeizureShape.SHAPE.read(map(tree)).record();
    }

    private Seizure ours(Seizure seizure) {
        Seizure draft = SeizureShape.SHAPE.with(seizure, "/header/status", Status.DRAFT);
        return SeizureShape.SHAPE.with(draft, "/header/station", station.code());
    }

    private Object withNewIds(Object value, String path) {
        return switch (value) {
            case Map<?, ?> map -> group(map(map), path);
            case List<?> list -> list.stream().map(element -> withNewIds(element, path)).toList();
            default -> value;
        };
    }

    private Map<String, Object> group(Map<String, Object> group, String path) {
        var copy = new LinkedHashMap<String, Object>();
        group.forEach((name, child) -> {
            String at = path.isEmpty() ? name : path + "." + name;
            if (!OF_ONE_CASE.contains(at)) {
                copy.put(name, withNewIds(child, at));
            }
        });
        copy.computeIfPresent("id", (name, old) -> ids.get().toString());
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }
}
