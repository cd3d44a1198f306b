package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.FieldPath.paths;
import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/**
 * Section of the form: a heading and its fields. A field without a place here goes to the end,
 * under the heading of its record section, so that none is hidden.
 *
 * @param name key of the heading, {@code editor.part.<name>}
 * @param fields fields outside lists that are always shown, in the order of the form
 * @param additional fields outside lists, shown in the long form or when they have a value
 * @param lists dotted paths of lists of lines, shown below the fields; the first is the main one
 */
public record SectionDefinition(
        String name, List<Field> fields, List<Field> additional, List<String> lists) {
    /** Headings with their sections, lists or single fields; the longest matching path wins. */
    private static final Map<String, List<String>> HEADINGS = new LinkedHashMap<>();

    /** Fields of the short form, enough for a routine case, in their order. */
    private static final List<String> SHORT =
            paths(
                    EVENT_START,
                    DETECTION_SELECTION,
                    DETECTION_MEANS,
                    EVENT_DIRECTION,
                    HEADER_OPERATION,
                    PLACE_POST,
                    PLACE_COUNTRY,
                    ROUTE_DEPARTURE,
                    ROUTE_DESTINATION,
                    ROUTE_TRANSIT,
                    PLACE_DESCRIPTION,
                    CONCEALMENT_PLACE,
                    CONCEALMENT_METHOD,
                    CONCEALMENT_DESCRIPTION,
                    PROCEEDINGS_ARTICLES,
                    PROCEEDINGS_CASE_KIND,
                    NARRATIVE_SUMMARY,
                    NARRATIVE_CIRCUMSTANCES);

    static {
        HEADINGS.put("event", paths(EVENT, DETECTION, HEADER));
        HEADINGS.put("place", paths(PLACE, ROUTE));
        HEADINGS.put(
                "items",
                paths(
                        ITEMS,
                        EVIDENCE_PACKAGES,
                        EVIDENCE_SAMPLES,
                        EVIDENCE_IDENTIFICATIONS,
                        EVIDENCE_SUBSTANCES));
        HEADINGS.put("concealment", paths(CONCEALMENT));
        HEADINGS.put("conveyances", paths(CONVEYANCES));
        HEADINGS.put("parties", paths(PARTIES));
        HEADINGS.put("proceedings", paths(PROCEEDINGS));
        HEADINGS.put("narrative", paths(NARRATIVE));
        HEADINGS.put("custody", paths(EVIDENCE_CUSTODY));
        HEADINGS.put("files", paths(EVIDENCE_ATTACHMENTS));
    }

    public SectionDefinition {
        fields = List.copyOf(fields);
        additional = List.copyOf(additional);
        lists = List.copyOf(lists);
    }

    public String titleKey() {
        return "editor.part." + name;
    }

    /** Returns all fields outside lists. */
    public List<Field> all() {
        return Stream.concat(fields.stream(), additional.stream()).toList();
    }

    public static List<SectionDefinition> of(RecordShape<Seizure> shape) {
        var byHeading = new LinkedHashMap<String, List<Field>>();
        HEADINGS.keySet().forEach(name -> byHeading.put(name, new ArrayList<>()));
        shape.fields().stream()
                .filter(field -> !FieldLayout.isGenerated(field.path()))
                .forEach(field ->
                        byHeading
                                .computeIfAbsent(heading(field), _ -> new ArrayList<>())
                                .add(field));
        return byHeading.entrySet().stream().map(e -> section(e.getKey(), e.getValue())).toList();
    }

    private static String heading(Field field) {
        String best = field.section();
        int length = 0;
        for (var heading : HEADINGS.entrySet()) {
            for (String path : heading.getValue()) {
                if (isUnder(field.path(), path) && path.length() > length) {
                    best = heading.getKey();
                    length = path.length();
                }
            }
        }
        return best;
    }

    private static boolean isUnder(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + ".");
    }

    private static SectionDefinition section(String name, List<Field> members) {
        var fields = new ArrayList<Field>();
        var additional = new ArrayList<Field>();
        var lists = new ArrayList<String>();
        for (Field field : members) {
            String lines = field.lines();
            if (lines == null) {
                (SHORT.contains(field.path()) ? fields : additional).add(field);
            } else if (!lists.contains(lines)) {
                lists.add(lines);
            }
        }
        fields.sort(Comparator.comparingInt(field -> SHORT.indexOf(field.path())));
        return new SectionDefinition(name, fields, additional, lists);
    }

    /** Returns the position of a field; lines come after all other fields. */
    public int positionOf(String fieldPath) {
        List<Field> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path().equals(fieldPath)) {
                return i;
            }
        }
        return all.size();
    }

    /** Returns whether a field or line is in this section. */
    public boolean contains(String fieldPath) {
        return all().stream().anyMatch(f -> f.path().equals(fieldPath))
                || lists.stream().anyMatch(l -> isUnder(fieldPath, l));
    }
}
