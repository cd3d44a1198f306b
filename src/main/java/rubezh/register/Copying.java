package rubezh.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import rubezh.domain.seizure.Attachment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.Station;
import rubezh.json.SeizureShape;

/** Makes new seizures: empty ones, and by copying another. */
final class Copying {
    /** Seals, custody and pictures are of one case; so is what was found out about others. */
    private static final List<String> OF_ONE_CASE =
            List.of(
                    "/header/number",
                    "/event/start",
                    "/event/end",
                    "/proceedings/related",
                    "/evidence/packages",
                    "/evidence/samples",
                    "/evidence/identifications",
                    "/evidence/custody",
                    "/evidence/attachments");

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

    /** Copies everything that is not of one case alone; a line is a new line. */
    Seizure copyOf(Seizure seizure) {
        Seizure copy = seizure;
        for (String pointer : OF_ONE_CASE) {
            copy = SeizureShape.SHAPE.with(copy, pointer, null);
        }
        for (Attachment picture : seizure.evidence().attachments()) {
            copy = SeizureShape.SHAPE.with(copy, "/evidence/attachments/" + picture.id(), null);
        }
        Object tree = withNewIds(SeizureShape.SHAPE.write(ours(copy)));
        return SeizureShape.SHAPE.read(map(tree)).record();
    }

    private Seizure ours(Seizure seizure) {
        Seizure draft = SeizureShape.SHAPE.with(seizure, "/header/status", Status.DRAFT);
        return SeizureShape.SHAPE.with(draft, "/header/station", station.code());
    }

    private Object withNewIds(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map(map).forEach((name, child) -> copy.put(name, withNewIds(child)));
                copy.computeIfPresent("id", (name, old) -> ids.get().toString());
                yield copy;
            }
            case List<?> list -> list.stream().map(element -> withNewIds(element)).toList();
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }
}
