package rubezh.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;

/**
 * A seizure as lines of text: a heading for each section, then label and value of each field;
 * absent fields are omitted.
 */
public final class RecordText {
    private RecordText() {}

    public static List<String> lines(Seizure seizure, DomainFormat format) {
        var lines = new ArrayList<String>();
        var sections = new LinkedHashSet<String>();
        SeizureShape.SHAPE.fields().forEach(f -> sections.add(f.section()));
        for (String section : sections) {
            List<String> fields = section(section, seizure, format);
            if (!fields.isEmpty()) {
                lines.add(format.section(section));
                lines.addAll(fields);
            }
        }
        return lines;
    }

    private static List<String> section(String section, Seizure seizure, DomainFormat format) {
        var lines = new ArrayList<String>();
        var lists = new LinkedHashSet<String>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.section().equals(section)) {
                if (field.lines() == null) {
                    add(
                            lines,
                            format.field(field.path()),
                            format.value(SeizureShape.SHAPE.get(seizure, field.pointer())));
                } else {
                    lists.add(field.lines());
                }
            }
        }
        lists.forEach(list -> addLines(lines, list, seizure, format));
        return lines;
    }

    private static void addLines(
            List<String> lines, String list, Seizure seizure, DomainFormat format) {
        int n = 0;
        for (Record line : SeizureShape.SHAPE.lines(seizure, list)) {
            n++;
            var values = new ArrayList<String>();
            for (Field field : SeizureShape.SHAPE.fields()) {
                if (list.equals(field.lines())
                        && !field.name().equals("id")
                        && !field.name().equals("pos")) {
                    String value = format.value(SeizureShape.SHAPE.valueInLine(field, line));
                    if (!value.isEmpty()) {
                        values.add(format.fieldShort(field.path()) + ": " + value);
                    }
                }
            }
            lines.add("  " + n + ". " + String.join("; ", values));
        }
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add("  " + label + ": " + value);
        }
    }
}
