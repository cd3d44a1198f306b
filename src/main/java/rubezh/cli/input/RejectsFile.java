package rubezh.cli.input;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.OutputFile;
import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;

/**
 * File of the records that were refused, with their errors. It is read again as input: mend the
 * seizures in it and record it.
 */
public final class RejectsFile {
    private static final String NAME = "rejects";
    private static final String SEIZURE = "seizure";
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /**
     * Returns the seizures of a rejects file; any other object is a seizure itself.
     *
     * @param json content of a file that is no array
     */
    static List<@Nullable Object> seizures(Object json) {
        List<@Nullable Object> seizures = new ArrayList<>();
        if (json instanceof Map<?, ?> file
                && ("rubezh-" + NAME).equals(file.get("schema"))
                && file.get("rows") instanceof List<?> rows) {
            rows.forEach(
                    row -> seizures.add(row instanceof Map<?, ?> map ? map.get(SEIZURE) : row));
        } else {
            seizures.add(json);
        }
        return seizures;
    }

    /**
     * Adds a refused record.
     *
     * @param position position in the input, from 1
     */
    void add(
            int position,
            SeizureJsonReader.ParsedSeizure seizure,
            List<Violation> violations,
            DomainFormat format) {
        var row = new LinkedHashMap<String, Object>();
        row.put("record", (long) position);
        row.put("errors", violations.stream().map(v -> tree(v, seizure, format)).toList());
        row.put(SEIZURE, seizure.source());
        rows.add(row);
    }

    /** Returns a violation with its place in the file. */
    static Map<String, Object> tree(
            Violation violation, SeizureJsonReader.ParsedSeizure seizure, DomainFormat format) {
        return Map.of(
                "code", violation.code(),
                "pointer", seizure.place(violation),
                "message", format.violation(violation));
    }

    /** Returns the refused records without what the file says of them. */
    List<Object> errors() {
        return rows.stream()
                .<Object>map(row -> {
                    var errors = new TreeMap<>(row);
                    errors.remove(SEIZURE);
                    return errors;
                })
                .toList();
    }

    public int size() {
        return rows.size();
    }

    public void write(OutputFile file, ConsoleOutput output) {
        file.write(out -> out.write(output.jsonDocument(NAME, Map.of("rows", List.copyOf(rows)))));
    }
}
