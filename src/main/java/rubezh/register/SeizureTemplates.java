package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.text.Fault;

/**
 * Templates of a station, and its pinned fields, whose values carry over from one case to the next.
 * Stored as sealed station notes, never exchanged.
 *
 * @see Register#templates
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

    /** Returns all templates, sorted by name. */
    public List<SeizureTemplate> all() {
        return notes.all(TEMPLATE).entrySet().stream()
                .map(one -> read(one.getKey(), CanonicalJson.read(one.getValue())))
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
     * Saves a record as a template, without the fields of one case; replaces a template of the same
     * name.
     */
    public SeizureTemplate save(String name, Seizure seizure) {
        UUID id =
                all().stream()
                        .filter(template -> template.name().equals(name.strip()))
                        .map(SeizureTemplate::id)
                        .findFirst()
                        .orElseGet(ids);
        var template = new SeizureTemplate(id, name.strip(), copier.copyOf(seizure));
        write(template);
        return template;
    }

    /**
     * Returns the template with a name.
     *
     * @throws Fault {@code TPL-002} if there is none
     */
    public SeizureTemplate find(String name) {
        return all().stream()
                .filter(template -> template.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "TPL-002", name.strip()));
    }

    /**
     * Saves a record as a template of a new name, without the fields of one case.
     *
     * @throws Fault {@code TPL-001} if the name is blank or a template has it
     */
    public SeizureTemplate create(String name, Seizure seizure) {
        return save(free(name, null), seizure);
    }

    /**
     * Gives a template another name.
     *
     * @throws Fault {@code TPL-001} if the name is blank or another template has it
     */
    public SeizureTemplate rename(SeizureTemplate template, String name) {
        var renamed =
                new SeizureTemplate(template.id(), free(name, template.id()), template.seizure());
        write(renamed);
        return renamed;
    }

    /** Returns a name without blanks around it, unless a template other than one has it. */
    private String free(String name, @Nullable UUID except) {
        String next = name.strip();
        boolean taken =
                all().stream()
                        .filter(other -> !other.id().equals(except))
                        .anyMatch(other -> other.name().equals(next));
        if (taken || next.isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "TPL-001", next);
        }
        return next;
    }

    private void write(SeizureTemplate template) {
        notes.put(
                TEMPLATE + template.id(),
                CanonicalJson.write(
                        Map.of(
                                "name",
                                template.name(),
                                "seizure",
                                SeizureShape.SHAPE.write(template.seizure()))));
    }

    public void delete(UUID id) {
        notes.remove(TEMPLATE + id);
    }

    /** Returns a new seizure with the values of a template. */
    public Seizure newSeizure(SeizureTemplate template) {
        return newSeizure(template.seizure());
    }

    /** Returns a new seizure with the values of another, without those of one case. */
    public Seizure newSeizure(Seizure values) {
        return copier.copyOf(values);
    }

    /** Returns the paths of the pinned fields. */
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

    /** Pins or unpins a field. */
    public void pin(String path, boolean pinned) {
        var paths = new TreeSet<>(pinned());
        if (pinned) {
            paths.add(path);
        } else {
            paths.remove(path);
        }
        notes.put(PINNED, CanonicalJson.write(Map.of("fields", new ArrayList<>(paths))));
    }

    /**
     * Named template for new records.
     *
     * @param id id of the template
     * @param name name given by an officer
     * @param seizure initial values of a record
     */
    public record SeizureTemplate(UUID id, String name, Seizure seizure) {}
}
