package rubezh.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;

/**
 * What a station begins its records with: templates for an operation, a post or a usual case, and
 * the fields kept from one case to the next. Sealed notes of this station, never exchanged.
 */
public final class SeizureTemplates {
    private static final String TEMPLATE = "template/";
    private static final String PINNED = "pinned";

    private final StationNotes notes;
    private final SeizureCopier copier;
    private final Supplier<UUID> ids;

    SeizureTemplates(StationNotes stationNotes, SeizureCopier copier, Supplier<UUID> ids) {
        this.notes = stationNotes;
        this.copier = copier;
        this.ids = ids;
    }

    /** Returns all templates by name. */
    public List<SeizureTemplate> all() {
        return notes.names(TEMPLATE).stream()
                .flatMap(name ->
                        notes
                                .find(name)
                                .map(bytes -> read(name, CanonicalJson.read(bytes)))
                                .stream())
                .sorted(Comparator.comparing(SeizureTemplate::name))
                .toList();
    }

    private static SeizureTemplate read(String name, Map<String, Object> tree) {
        return new SeizureTemplate(
                UUID.fromString(name.substring(TEMPLATE.length())),
                (String) Objects.requireNonNull(tree.get("name")),
                SeizureShape.SHAPE.read(tree(tree.get("seizure"))).record());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    /**
     * Keeps what a record says as a template, without what belongs to one case; one of the same
     * name is replaced.
     */
    public SeizureTemplate save(String name, Seizure seizure) {
        UUID id =
                all().stream()
                        .filter(seizureTemplate -> seizureTemplate.name().equals(name.strip()))
                        .map(SeizureTemplate::id)
                        .findFirst()
                        .orElseGet(ids);
        var template = new SeizureTemplate(id, name.strip(), copier.copyOf(seizure));
        notes.put(
                TEMPLATE + id,
                CanonicalJson.write(
                        Map.of(
                                "name",
                                template.name(),
                                "seizure",
                                SeizureShape.SHAPE.write(template.seizure()))));
        return template;
    }

    public void delete(UUID id) {
        notes.remove(TEMPLATE + id);
    }

    /** Returns a new seizure that begins with what a template says. */
    public Seizure newSeizure(SeizureTemplate seizureTemplate) {
        return copier.copyOf(seizureTemplate.seizure());
    }

    /** Returns the dotted paths of the fields kept from one case to the next. */
    public Set<String> pinned() {
        return notes.find(PINNED)
                .map(CanonicalJson::read)
                .map(tree -> tree.get("fields"))
                .filter(List.class::isInstance)
                .map(fields ->
                        ((List<?>) fields)
                                .stream().map(String::valueOf).collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    /** Keeps a field from one case to the next from now on, or no longer. */
    public void pin(String path, boolean kept) {
        var all = new TreeSet<>(pinned());
        if (kept) {
            all.add(path);
        } else {
            all.remove(path);
        }
        notes.put(PINNED, CanonicalJson.write(Map.of("fields", new ArrayList<>(all))));
    }
}
