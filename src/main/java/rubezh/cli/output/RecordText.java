package rubezh.cli.output;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.FieldName;
import rubezh.format.DomainFormat;
import rubezh.format.RecordFormat;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.table.EventTimeFormat;
import rubezh.table.LineNames;
import rubezh.text.InvisibleCharacters;

/**
 * A seizure as lines of text: a heading for each section, then label and value of each field;
 * absent fields are omitted.
 */
public final class RecordText {
    private RecordText() {}

    public static List<String> lines(Seizure seizure, DomainFormat format) {
        var lines = new ArrayList<String>();
        var values = new RecordFormat(seizure, format);
        var sections = new LinkedHashSet<String>();
        SeizureShape.SHAPE.fields().forEach(f -> sections.add(f.section()));
        for (String section : sections) {
            List<String> fields = section(section, seizure, values);
            if (!fields.isEmpty()) {
                lines.add(format.section(section));
                lines.addAll(fields);
            }
        }
        return lines;
    }

    private static List<String> section(String section, Seizure seizure, RecordFormat values) {
        var lines = new ArrayList<String>();
        var lists = new LinkedHashSet<String>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.section().equals(section)) {
                if (field.lines() == null) {
                    add(
                            lines,
                            values.format().field(field.path()),
                            text(field, SeizureShape.SHAPE.get(seizure, field.pointer()), values));
                } else {
                    lists.add(field.lines());
                }
            }
        }
        for (String list : lists) {
            List<String> found = lines(list, seizure, values);
            String heading = values.format().section(list);
            if (!found.isEmpty()
                    && lists.size() > 1
                    && !heading.equals(values.format().section(section))) {
                lines.add("  " + heading + ":");
            }
            lines.addAll(found);
        }
        return lines;
    }

    private static List<String> lines(String list, Seizure seizure, RecordFormat values) {
        var lines = new ArrayList<String>();
        LineNames names = LineNames.of(seizure);
        int n = 0;
        for (Record line : SeizureShape.SHAPE.lines(seizure, list)) {
            n++;
            var texts = new ArrayList<String>();
            for (Field field : SeizureShape.SHAPE.fields()) {
                if (list.equals(field.lines())
                        && !field.name().equals("id")
                        && !field.name().equals("pos")) {
                    Object held = SeizureShape.SHAPE.valueInLine(field, line);
                    String value = marked(field, names.text(named(field, held), values.format()));
                    if (!value.isEmpty()) {
                        texts.add(values.format().fieldShort(field.path()) + ": " + value);
                    }
                }
            }
            lines.add("  " + n + ". " + String.join("; ", texts));
        }
        return lines;
    }

    private static String text(Field field, @Nullable Object held, RecordFormat values) {
        if (field.path().equals(EVENT_START.path()) && held instanceof OffsetDateTime start) {
            TimePrecision known = values.seizure().event().precision();
            Optional<String> rough = EventTimeFormat.rough(start, known, values.format().dates());
            if (rough.isPresent()) {
                return rough.get();
            }
        }
        Object value = named(field, held);
        return marked(
                field,
                value == held
                        ? values.value(held)
                        : LineNames.of(values.seizure()).text(value, values.format()));
    }

    /** Lets no text look like a line of its own: line feeds are marks, or further in. */
    private static String marked(Field field, String text) {
        return FieldDeclaration.of(field.path()).isMultiline()
                ? text.replace("\n", "\n      ")
                : InvisibleCharacters.revealLine(text);
    }

    private static @Nullable Object named(Field field, @Nullable Object value) {
        return value == null ? null : FieldName.nameIn(field.path(), value);
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add("  " + label + ": " + value);
        }
    }
}
