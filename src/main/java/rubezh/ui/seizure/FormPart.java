package rubezh.ui.seizure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.Shape;

/**
 * A part of the form: a heading and the fields under it. Sections of the record that no line here
 * mentions follow at the end, each under its own heading, so that nothing declared is ever hidden.
 *
 * @param name key of the heading, {@code section.<name>}
 * @param fields fields that occur once, in the order of the form
 * @param lists dotted paths of lists of lines, each shown below the fields
 */
record FormPart(String name, List<Field> fields, List<String> lists) {
    /** Which sections of the record share a heading, in the order they are read out. */
    private static final Map<String, List<String>> HEADINGS = new LinkedHashMap<>();

    static {
        HEADINGS.put("event", List.of("event", "detection", "header"));
        HEADINGS.put("place", List.of("place", "route"));
        HEADINGS.put("items", List.of("items"));
        HEADINGS.put("concealment", List.of("concealment"));
        HEADINGS.put("conveyances", List.of("conveyances"));
        HEADINGS.put("parties", List.of("parties"));
        HEADINGS.put("narrative", List.of("narrative"));
    }

    /** Returns the key of the heading. */
    String titleKey() {
        return "editor.part." + name;
    }

    FormPart {
        fields = List.copyOf(fields);
        lists = List.copyOf(lists);
    }

    /** Returns the sections of the form. */
    static List<FormPart> of(Shape<Seizure> shape) {
        var parts = new LinkedHashMap<>(HEADINGS);
        for (Field field : shape.fields()) {
            boolean known = HEADINGS.values().stream().anyMatch(p -> p.contains(field.section()));
            if (!known) {
                parts.put(field.section(), List.of(field.section()));
            }
        }
        var sections = new ArrayList<FormPart>();
        parts.forEach((name, members) -> sections.add(section(name, members, shape)));
        return List.copyOf(sections);
    }

    private static FormPart section(String name, List<String> members, Shape<Seizure> shape) {
        var fields = new ArrayList<Field>();
        var lists = new ArrayList<String>();
        for (String member : members) {
            for (Field field : shape.fields()) {
                if (!field.section().equals(member) || FieldEditors.isGiven(field.path())) {
                    continue;
                }
                String lines = field.lines();
                if (lines == null) {
                    fields.add(field);
                } else if (!lists.contains(lines)) {
                    lists.add(lines);
                }
            }
        }
        return new FormPart(name, fields, lists);
    }

    /** Returns the place of a field, lines after the fields that occur once. */
    int placeOf(String fieldPath) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).path().equals(fieldPath)) {
                return i;
            }
        }
        return fields.size();
    }

    /** Says whether a field or line belongs here. */
    boolean holds(String fieldPath) {
        return fields.stream().anyMatch(f -> f.path().equals(fieldPath))
                || lists.stream()
                        .anyMatch(l -> fieldPath.equals(l) || fieldPath.startsWith(l + "."));
    }
}
