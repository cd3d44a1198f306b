package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import org.junit.jupiter.api.Test;
import rubezh.build.Sources.Source;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/**
 * Code names a field by its constant in {@link SeizureFields}: a path as text keeps compiling when
 * its component is renamed, and names nothing from then on.
 */
class FieldPathLiteralTest {
    /** Where the constants stand. */
    private static final String CONSTANTS = "SeizureFields.java";

    /** Every line has these two; they are no fields of the form. */
    private static final Set<String> OF_EVERY_LINE = Set.of("id", "pos");

    private final Set<String> paths = new HashSet<>();
    private final Set<String> pointers = new HashSet<>();

    FieldPathLiteralTest() {
        for (Field field : RecordShape.of(Seizure.class).fields()) {
            List<String> steps = field.steps();
            for (int end = 1; end <= steps.size(); end++) {
                paths.add(String.join(".", steps.subList(0, end)));
                for (int start = 0; start < end; start++) {
                    pointers.add("/" + String.join("/", steps.subList(start, end)));
                }
            }
        }
        paths.removeIf(path -> !path.contains("."));
        OF_EVERY_LINE.forEach(name -> pointers.remove("/" + name));
    }

    @Test
    void fieldsAreNamedByConstants() {
        var found = new TreeSet<String>();
        for (Source file : Sources.main().files()) {
            if (!file.path().endsWith(CONSTANTS)) {
                found.addAll(literals(file));
            }
        }
        assertThat(found)
                .as("name these fields by a constant of SeizureFields: .path(), .pointer(), .in()")
                .isEmpty();
    }

    private Set<String> literals(Source file) {
        var found = new TreeSet<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text && isPath(text)) {
                    found.add(file.path() + ":" + file.firstLine(literal) + " \"" + text + '"');
                }
                return super.visitLiteral(literal, nothing);
            }
        }.scan(file.tree(), null);
        return found;
    }

    /** Says whether a text is a path, a pointer, or the beginning of one. */
    private boolean isPath(String text) {
        if (text.startsWith("/")) {
            return pointers.contains(withoutEnd(text, "/"));
        }
        return paths.contains(text) || text.endsWith(".") && isStart(text);
    }

    private boolean isStart(String text) {
        return paths.stream().anyMatch(path -> path.startsWith(text));
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - 1) : text;
    }
}
