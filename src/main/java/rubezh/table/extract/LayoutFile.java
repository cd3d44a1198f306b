package rubezh.table.extract;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Unit;
import rubezh.json.JsonObjectWriter;
import rubezh.text.Fault;

/**
 * A layout as a file of JSON, with all that is wrong in it. Its schema is {@code rubezh schema
 * layout}.
 *
 * @param layout the layout; null where it has problems
 * @param problems what is wrong, in the order of the file
 */
public record LayoutFile(@Nullable ExtractLayout layout, List<LayoutProblem> problems) {
    static final String FORMAT = "rubezh-layout/1";

    public LayoutFile {
        problems = List.copyOf(problems);
    }

    /** Reads a file. */
    public static LayoutFile read(byte[] bytes) {
        var reader = new LayoutReader();
        return new LayoutFile(reader.read(bytes), reader.problems());
    }

    /** Reads the content of a record. */
    public static LayoutFile read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what is wrong in a layout, as where it is edited. */
    public static List<LayoutProblem> check(ExtractLayout layout) {
        return read(text(layout)).problems();
    }

    /** Returns the file of a layout, indented for people to read. */
    public static byte[] write(ExtractLayout layout) {
        return tree(layout).indentedBytes();
    }

    /** Returns the layout in canonical form, as a record of the register keeps it. */
    public static String text(ExtractLayout layout) {
        return new String(tree(layout).bytes(), StandardCharsets.UTF_8);
    }

    private static JsonObjectWriter tree(ExtractLayout layout) {
        return new JsonObjectWriter()
                .put("format", FORMAT)
                .put("name", layout.name())
                .put("rows", layout.byLine() ? "items" : "cases")
                .putIf(layout.mass() != Unit.KGM, "mass", layout.mass().name())
                .putIf(layout.others(), "others", true)
                .put("columns", layout.listed().stream().map(LayoutFile::tree).toList());
    }

    private static Map<String, Object> tree(LayoutColumn column) {
        var headings = new TreeMap<String, Object>();
        column.headings().forEach((language, text) -> headings.put(language.code(), text));
        boolean usual =
                !column.isConstant()
                        && column.name()
                                .equals(LayoutColumn.defaultName(column.field(), column.part()));
        return new JsonObjectWriter()
                .putIf(!usual, "name", column.name())
                .putIf(!column.isConstant(), "field", column.field())
                .putIf(column.isConstant(), "constant", column.constant())
                .putIf(column.part() != LayoutPart.VALUE, "part", column.part().word())
                .putIf(!headings.isEmpty(), "heading", headings)
                .putIf(!column.codes().isEmpty(), "codes", new TreeMap<>(column.codes()))
                .tree();
    }

    /**
     * Returns the layout.
     *
     * @throws Fault {@code XTR-008} if something is wrong in it
     */
    public ExtractLayout sound() {
        if (layout == null) {
            LayoutProblem first = problems.getFirst();
            throw new Fault(
                    Fault.Exit.FINDINGS,
                    "XTR-008",
                    first.path().isEmpty() ? "/" : first.path(),
                    new Fault.MessageKey("layout.problem." + first.reason()),
                    first.detail(),
                    problems.size());
        }
        return layout;
    }
}
