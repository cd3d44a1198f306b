package rubezh.domain.seizure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field, section or list of lines of a seizure by its place in the record: {@code place.post},
 * {@code items.weighing.gross}. Code takes the constants of {@link SeizureFields}; what is declared
 * of a field stands in {@link FieldDeclaration}.
 *
 * @param path names of the record components from the root, joined by dots
 * @param lines path of the list of lines it is or belongs to, or null if it occurs once in a record
 */
public record FieldPath(String path, @Nullable String lines) {
    /**
     * @throws IllegalArgumentException if the record has no such component, or other lines
     */
    public FieldPath {
        if (!Objects.equals(DeclaredComponent.of(path).lines(), lines)) {
            throw new IllegalArgumentException(path + " is not in lines " + lines);
        }
    }

    /**
     * Resolves a path against the record {@link Seizure}.
     *
     * @throws IllegalArgumentException if the record has no such component
     */
    public static FieldPath of(String path) {
        return new FieldPath(path, DeclaredComponent.of(path).lines());
    }

    /** Returns the paths of several, in their order. */
    public static List<String> paths(FieldPath... fields) {
        return Arrays.stream(fields).map(FieldPath::path).toList();
    }

    /** Returns the last name of the path: {@code gross}. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns the path from the line on: {@code weighing.gross}; empty for the list itself. */
    public String pathInLine() {
        String rest = path.substring(listPath().length());
        return rest.isEmpty() ? rest : rest.substring(1);
    }

    /**
     * Returns the pointer of what occurs once: {@code /place/post}, {@code /items}.
     *
     * @throws IllegalStateException if it occurs once per line
     */
    public String pointer() {
        if (lines != null && !lines.equals(path)) {
            throw new IllegalStateException(path + " occurs once per line");
        }
        return toPointer(path);
    }

    /**
     * Returns the pointer in a line: {@code /items/<id>/weighing/gross}; of a list that of the
     * line: {@code /items/<id>}.
     */
    public String pointer(UUID line) {
        return in(toPointer(listPath()) + "/" + line);
    }

    /**
     * Returns the pointer in the line of a pointer: {@code /items/<id>} gives that of the field.
     */
    public String in(String line) {
        return line + toPointer(path).substring(toPointer(listPath()).length());
    }

    /** Says whether a pointer addresses this section or list, or something in it. */
    public boolean contains(String pointer) {
        String own = pointer();
        return pointer.startsWith(own)
                && (pointer.length() == own.length() || pointer.charAt(own.length()) == '/');
    }

    private String listPath() {
        if (lines == null) {
            throw new IllegalStateException(path + " occurs once in a record");
        }
        return lines;
    }

    private static String toPointer(String dotted) {
        return "/" + dotted.replace('.', '/');
    }

    @Override
    public String toString() {
        return path;
    }
}
