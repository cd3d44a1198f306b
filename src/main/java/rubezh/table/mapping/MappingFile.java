package rubezh.table.mapping;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * A mapping as a file of JSON, with all that is wrong in it. Its schema is {@code rubezh schema
 * mapping}.
 *
 * @param mapping the mapping; null where it has problems
 * @param problems what is wrong, in the order of the file
 */
public record MappingFile(@Nullable TableMapping mapping, List<MappingProblem> problems) {
    private static final int MAX_BYTES = 4 << 20;

    public MappingFile {
        problems = List.copyOf(problems);
    }

    /** Reads a file. */
    public static MappingFile read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new MappingFile(
                    null,
                    List.of(
                            new MappingProblem(
                                    "", MappingProblem.Reason.NO_JSON, "> " + MAX_BYTES)));
        }
        var reader = new MappingReader();
        return new MappingFile(reader.read(bytes), reader.problems());
    }

    /** Returns the file of a mapping, indented for people to read. */
    public static byte[] write(TableMapping mapping) {
        return MappingWriter.write(mapping).indentedBytes();
    }

    /** Returns the mapping in canonical form, as a record of the register keeps it. */
    public static String text(TableMapping mapping) {
        return new String(MappingWriter.write(mapping).bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the mapping.
     *
     * @throws Fault {@code TBL-030} if something is wrong in it
     */
    public TableMapping sound() {
        if (mapping == null || !problems.isEmpty()) {
            MappingProblem first = problems.getFirst();
            throw new Fault(
                    Fault.Exit.FINDINGS,
                    "TBL-030",
                    first.path().isEmpty() ? "/" : first.path(),
                    new Fault.MessageKey("table.mapping.problem." + first.reason()),
                    first.detail(),
                    problems.size());
        }
        return mapping;
    }
}
