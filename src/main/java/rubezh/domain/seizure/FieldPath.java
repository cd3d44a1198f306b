package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Path of a field, section or list of a seizure: {@code place.post}, {@code items.weighing.gross}.
 * Code uses the constants of {@link SeizureFields}.
 *
 * <pre>{@code
 * PLACE_POST.pointer()       // /place/post
 * ITEMS_AMOUNT.pointer(line) // /items/<id>/amount
 * }</pre>
 *
 * @see FieldDeclaration
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

    /** Finds a path; empty if the record has no such component. */
    public static Optional<FieldPath> find(String path) {
        return DeclaredComponent.all().containsKey(path) ? Optional.of(of(path)) : Optional.empty();
    }

    /** Returns the paths of several fields, in order. */
    public static List<String> paths(FieldPath... fields) {
        return Arrays.stream(fields).map(FieldPath::path).toList();
    }

    /** Returns the last name of the path: {@code gross}. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns the path inside a line: {@code weighing.gross}; empty for the list itself. */
    public String pathInLine() {
        String rest = path.substring(list().length());
        return rest.isEmpty() ? rest : rest.substring(1);
    }

    /**
     * Returns the pointer of a field that occurs once, or of a list: {@code /place/post}, {@code
     * /items}.
     *
     * @throws IllegalStateException if it occurs once per line
     */
    public String pointer() {
        if (isInLine()) {
            throw new IllegalStateException(path + " occurs once per line");
        }
        return DeclaredComponent.of(path).pointer();
    }

    /**
     * Returns the pointer of the field in a line: {@code /items/<id>/weighing/gross}; for a list,
     * of the line: {@code /items/<id>}.
     */
    public String pointer(UUID line) {
        return in(DeclaredComponent.of(list()).pointer() + "/" + line);
    }

    /** Returns the pointer of the field in a line given by its pointer, {@code /items/<id>}. */
    public String in(String line) {
        int length = DeclaredComponent.of(list()).pointer().length();
        return line + DeclaredComponent.of(path).pointer().substring(length);
    }

    /** Returns whether a pointer addresses this section or list, or a field in it. */
    public boolean contains(String pointer) {
        String root = pointer();
        return pointer.startsWith(root)
                && (pointer.length() == root.length() || pointer.charAt(root.length()) == '/');
    }

    /** Returns whether it is neither a field nor a list of lines. */
    public boolean isSection() {
        return !path.equals(lines) && !DeclaredComponent.of(path).leaf();
    }

    /** Returns whether it occurs once per line of a list. */
    public boolean isInLine() {
        return lines != null && !lines.equals(path);
    }

    /**
     * Returns a function that reads the value from a record, or from a line if the field occurs
     * once per line.
     */
    public Function<Object, @Nullable Object> reader() {
        return DeclaredComponent.of(path).reader();
    }

    /**
     * Returns the path of the list that it is or belongs to.
     *
     * @throws IllegalStateException if it occurs once in a record
     */
    public String list() {
        if (lines == null) {
            throw new IllegalStateException(path + " occurs once in a record");
        }
        return lines;
    }

    @Override
    public String toString() {
        return path;
    }
}
