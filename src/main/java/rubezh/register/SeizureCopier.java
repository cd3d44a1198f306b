package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.PLACE;
import static rubezh.domain.seizure.SeizureFields.PLACE_COUNTRY;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.UnconfirmedFields;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.station.Station;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;

/** Factory of new seizures, empty or copied. */
final class SeizureCopier {
    private static final RecordKind SEIZURE = new RecordKind("SEIZURE");

    /** Strictest handling code that needs no explanatory text. */
    private static final Handling STRICTEST = new Handling("H2");

    private final Station station;
    private final Supplier<UUID> ids;

    SeizureCopier(Station station, Supplier<UUID> ids) {
        this.station = station;
        this.ids = ids;
    }

    /** Returns an empty draft of the station with the strictest handling. */
    Seizure newSeizure() {
        Seizure blank = asLocalDraft(SeizureShape.SHAPE.empty());
        return SeizureShape.SHAPE.with(blank, PLACE_COUNTRY.pointer(), station.country());
    }

    /**
     * Copies all fields except those of one case; lines get new ids, and what names a line names
     * its copy. Of a case of another station the place is left out: it is not here.
     */
    Seizure copyOf(Seizure seizure) {
        var newIds = new HashMap<String, String>();
        Seizure local = asLocalDraft(isForeign(seizure) ? atStation(seizure) : seizure);
        Object tree = withNewIds(SeizureShape.SHAPE.write(local), "", newIds);
        return SeizureShape.SHAPE.read(map(withNewReferences(tree, "", newIds))).record();
    }

    private boolean isForeign(Seizure seizure) {
        String code = seizure.header().station();
        return code != null && !code.equals(station.code());
    }

    private Seizure atStation(Seizure seizure) {
        Seizure moved = seizure;
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.path().startsWith(PLACE.path() + ".")) {
                moved = SeizureShape.SHAPE.with(moved, field.pointer(), null);
            }
        }
        return SeizureShape.SHAPE.with(moved, PLACE_COUNTRY.pointer(), station.country());
    }

    /** Copies a case to be repeated: what is true of one case only has to be confirmed. */
    Seizure repeatOf(Seizure seizure) {
        Seizure copy = copyOf(seizure);
        return SeizureShape.SHAPE.with(copy, UNCONFIRMED.pointer(), UnconfirmedFields.all(copy));
    }

    private Seizure asLocalDraft(Seizure seizure) {
        Seizure draft = SeizureShape.SHAPE.with(seizure, HEADER_STATUS.pointer(), Status.DRAFT);
        Seizure local = SeizureShape.SHAPE.with(draft, HEADER_STATION.pointer(), station.code());
        return withDefault(
                withDefault(local, HEADER_KIND.pointer(), SEIZURE),
                HEADER_HANDLING.pointer(),
                STRICTEST);
    }

    private static Seizure withDefault(Seizure seizure, String pointer, Code code) {
        return SeizureShape.SHAPE.get(seizure, pointer) == null
                ? SeizureShape.SHAPE.with(seizure, pointer, code)
                : seizure;
    }

    private Object withNewIds(Object value, String path, Map<String, String> newIds) {
        return switch (value) {
            case Map<?, ?> map -> copyGroup(map(map), path, newIds);
            case List<?> list ->
                    list.stream().map(element -> withNewIds(element, path, newIds)).toList();
            default -> value;
        };
    }

    private Map<String, Object> copyGroup(
            Map<String, Object> group, String path, Map<String, String> newIds) {
        var copy = new LinkedHashMap<String, Object>();
        group.forEach((name, child) -> {
            String at = below(path, name);
            if (!FieldDeclaration.isOfOneCase(at)) {
                copy.put(name, withNewIds(child, at, newIds));
            }
        });
        copy.computeIfPresent(
                "id",
                (_, old) -> newIds.computeIfAbsent(old.toString(), _ -> ids.get().toString()));
        return copy;
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /**
     * Replaces the ids in references; one to a line that was not copied stays for a rule to find.
     */
    private static Object withNewReferences(Object value, String path, Map<String, String> newIds) {
        return switch (value) {
            case Map<?, ?> group -> {
                var changed = new LinkedHashMap<String, Object>();
                map(group)
                        .forEach((name, child) ->
                                changed.put(
                                        name, withNewReferences(child, below(path, name), newIds)));
                yield changed;
            }
            case List<?> list ->
                    list.stream().map(element -> withNewReferences(element, path, newIds)).toList();
            case String id when isReference(path) -> newIds.getOrDefault(id, id);
            default -> value;
        };
    }

    private static boolean isReference(String path) {
        return SeizureShape.SHAPE
                .field(path)
                .filter(field -> field.type() == LineRef.class)
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }
}
