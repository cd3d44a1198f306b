package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.FieldPath.paths;
import static rubezh.domain.seizure.SeizureFields.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/**
 * A part of the form: a heading and the fields under it. What no line here mentions follows at the
 * end, under the heading of its own section, so that nothing declared is ever hidden.
 *
 * @param name key of the heading, {@code editor.part.<name>}
 * @param fields fields that occur once and are always shown, in the order of the form
 * @param additional fields that occur once and are shown in the long form, or when they hold
 *     something
 * @param lists dotted paths of lists of lines, each shown below the fields; the first is the chief
 *     one
 */
public record SectionDefinition(
        String name, List<Field> fields, List<Field> additional, List<String> lists) {
    /** What stands under which heading: sections, lists or single fields, the longest path wins. */
    private static final Map<String, List<String>> HEADINGS = new LinkedHashMap<>();

    /** The short form: what a routine case is written with, in the order it is asked. */
    private static final List<String> SHORT =
            paths(
                    EVENT_START,
                    EVENT_DIRECTION,
                    DETECTION_SELECTION,
                    HEADER_OPERATION,
                    DETECTION_MEANS,
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
                paths(ITEMS, EVIDENCE_PACKAGES, EVIDENCE_SAMPLES, EVIDENCE_IDENTIFICATIONS));
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

    /** Returns the key of the heading. */
    public String titleKey() {
        return "editor.part." + name;
    }

    /** Returns all fields that occur once. */
    public List<Field> all() {
        return Stream.concat(fields.stream(), additional.stream()).toList();
    }

    /** Returns the sections of the form. */
    public static List<SectionDefinition> of(RecordShape<Seizure> recordShape) {
        var byHeading = new LinkedHashMap<String, List<Field>>();
        HEADINGS.keySet().forEach(name -> byHeading.put(name, new ArrayList<>()));
        recordShape.fields().stream()
                .filter(field -> !FieldLayout.isGiven(field.path()))
                .forEach(field ->
                        byHeading
                                .computeIfAbsent(heading(field), _ -> new ArrayList<>())
                                .add(field));
        return byHeading.entrySet().stream().map(e -> part(e.getKey(), e.getValue())).toList();
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

    private static boolean isUnder(String path, String above) {
        return path.equals(above) || path.startsWith(above + ".");
    }

    private static SectionDefinition part(String name, List<Field> members) {
        var fields = new ArrayList<Field>();
        var further = new ArrayList<Field>();
        var lists = new ArrayList<String>();
        for (Field field : members) {
            String lines = field.lines();
            if (lines == null) {
                (SHORT.contains(field.path()) ? fields : further).add(field);
            } else if (!lists.contains(lines)) {
                lists.add(lines);
            }
        }
        fields.sort(Comparator.comparingInt(field -> SHORT.indexOf(field.path())));
        return new SectionDefinition(name, fields, further, lists);
    }

    /** Returns the place of a field, lines after the fields that occur once. */
    public int positionOf(String fieldPath) {
        List<Field> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path().equals(fieldPath)) {
                return i;
            }
        }
        return all.size();
    }

    /** Says whether a field or line belongs here. */
    public boolean contains(String fieldPath) {
        return all().stream().anyMatch(f -> f.path().equals(fieldPath))
                || lists.stream().anyMatch(l -> isUnder(fieldPath, l));
    }
}
