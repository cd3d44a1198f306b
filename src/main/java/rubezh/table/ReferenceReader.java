package rubezh.table;

import module java.base;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;

/**
 * Reads code lists from tables with the columns {@code code,en,ru,valid_from,valid_to} and
 * additional columns of each list. Codes are ASCII and unique, both labels are required; a table
 * that breaks this is a defect and is not read.
 */
public final class ReferenceReader {
    private static final Set<String> COMMON = Set.of("code", "en", "ru", "valid_from", "valid_to");

    private ReferenceReader() {}

    /** Returns the built-in lists, {@code reference/<file>.csv}; each is read at its first use. */
    public static ReferenceData builtIn() {
        return ReferenceData.from(
                name -> list(name, BuiltInTables.rows("reference/" + name.file())));
    }

    /**
     * Returns a list from its rows.
     *
     * @throws IllegalArgumentException if a code is malformed or occurs twice, a label is missing
     *     or a day is not {@code YYYY-MM-DD}
     */
    static CodeList list(CodeListId name, List<NamedCsvRecord> rows) {
        return new CodeList(name, rows.stream().map(row -> entry(name, row)).toList());
    }

    private static CodeEntry entry(CodeListId name, NamedCsvRecord row) {
        String code = row.getField("code");
        if (!Code.SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code in " + name + ": " + code);
        }
        return new CodeEntry(
                code,
                label(name, row, "en"),
                label(name, row, "ru"),
                day(row.getField("valid_from")),
                day(row.getField("valid_to")),
                extraColumns(row));
    }

    private static String label(CodeListId name, NamedCsvRecord row, String language) {
        String label = row.getField(language);
        if (label.isBlank()) {
            throw new IllegalArgumentException(
                    "no label in " + language + ": " + name + " " + row.getField("code"));
        }
        return label;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Map<String, String> extraColumns(NamedCsvRecord row) {
        var extraColumns = new HashMap<String, String>();
        row.getFieldsAsMap()
                .forEach((column, value) -> {
                    if (!COMMON.contains(column) && !value.isEmpty()) {
                        extraColumns.put(column, value);
                    }
                });
        return extraColumns;
    }
}
