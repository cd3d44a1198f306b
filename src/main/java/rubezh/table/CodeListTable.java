package rubezh.table;

import module java.base;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryNames;
import rubezh.register.codelist.EntryTable;
import rubezh.register.codelist.ListedEntry;
import rubezh.register.codelist.NewEntry;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Entries of a code list as a table, and back: the columns {@code
 * code,en,ru,valid_from,valid_to,aliases} and those of the list. Headings are the same in both
 * languages, so that every exported table can be imported.
 */
public final class CodeListTable {
    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";
    private static final String ALIASES = "aliases";
    private static final List<String> REQUIRED = List.of("code", "en", "ru");
    private static final List<String> COMMON = List.of("code", "en", "ru", FROM, TO, ALIASES);

    private final List<String> columns;

    /**
     * @param columns further columns of the list
     */
    public CodeListTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Returns the entries that the list offers, without unknown codes and mappings. */
    public DataTable table(List<ListedEntry> entries) {
        List<Column> headings =
                Stream.concat(COMMON.stream(), columns.stream())
                        .map(name -> new Column(name, name, false))
                        .toList();
        List<List<Cell>> rows =
                entries.stream()
                        .filter(entry -> entry.target() == null && !entry.isUnknown())
                        .map(this::row)
                        .toList();
        return new DataTable(headings, rows);
    }

    private List<Cell> row(ListedEntry listed) {
        var entry = listed.entry();
        Stream<String> common =
                Stream.of(
                        entry.code(),
                        entry.en(),
                        entry.ru(),
                        Objects.toString(entry.validFrom(), ""),
                        Objects.toString(entry.validTo(), ""),
                        String.join(";", listed.aliases()));
        return Stream.concat(common, columns.stream().map(entry::extraColumn))
                .map(Cell::same)
                .toList();
    }

    /**
     * Reads a table: UTF-8, separated by commas or semicolons, the first row names the columns.
     *
     * @param name name of the file, for the fault
     * @return its rows; a row that cannot be read has its fault
     * @throws Fault {@code LST-010} if it is no such table
     */
    public List<EntryTable.Row> read(String name, String text) {
        String table = BlankCharacters.strip(text);
        String head = table.lines().findFirst().orElse("");
        char separator = head.indexOf(';') >= 0 ? ';' : ',';
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(table)) {
            List<CsvRecord> rows = reader.stream().toList();
            List<String> headings =
                    rows.stream()
                            .limit(1)
                            .flatMap(row -> row.getFields().stream())
                            .map(BlankCharacters::strip)
                            .toList();
            requireColumns(name, headings);
            return rows.stream().skip(1).map(row -> read(new Line(headings, row))).toList();
        } catch (CsvParseException e) {
            throw notATable(name, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line of a table under its headings. */
    private record Line(List<String> headings, CsvRecord row) {
        /** Returns a field without surrounding blanks; empty if the table has no such column. */
        String field(String column) {
            int at = headings.indexOf(column);
            return at < 0 ? "" : BlankCharacters.strip(row.getField(at));
        }
    }

    private void requireColumns(String name, List<String> found) {
        Set<String> unknown = new HashSet<>(found);
        COMMON.forEach(unknown::remove);
        columns.forEach(unknown::remove);
        List<String> missing = REQUIRED.stream().filter(c -> !found.contains(c)).toList();
        List<String> twice =
                COMMON.stream().filter(c -> Collections.frequency(found, c) > 1).toList();
        if (!missing.isEmpty() || !unknown.isEmpty() || !twice.isEmpty()) {
            var wrong = new ArrayList<>(missing);
            wrong.addAll(twice);
            unknown.stream().sorted().map(column -> column + "?").forEach(wrong::add);
            throw notATable(name, String.join(", ", wrong));
        }
    }

    private static Fault notATable(String name, @Nullable String why) {
        return new Fault(Fault.Exit.FINDINGS, "LST-010", name, Objects.toString(why, "CSV"));
    }

    private EntryTable.Row read(Line row) {
        var names =
                new EntryNames(
                        field(row, "code"), field(row, "en"), field(row, "ru"), aliases(row));
        var further = new TreeMap<String, String>();
        for (String column : columns) {
            String value = field(row, column);
            if (!value.isEmpty()) {
                further.put(column, value);
            }
        }
        int line = (int) row.row().getStartingLineNumber();
        try {
            var entry = new NewEntry(names, further, day(row, FROM), day(row, TO));
            return new EntryTable.Row(line, entry, null);
        } catch (Fault fault) {
            return new EntryTable.Row(line, new NewEntry(names, further, null, null), fault);
        }
    }

    private static List<String> aliases(Line row) {
        return Arrays.stream(field(row, ALIASES).split(";"))
                .map(BlankCharacters::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    /**
     * Returns a field without the mark by which exported tables keep spreadsheets from counting.
     */
    private static String field(Line row, String column) {
        String text = row.field(column);
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static @Nullable LocalDate day(Line row, String column) {
        String text = field(row, column);
        return text.isEmpty() ? null : day(text);
    }

    /**
     * Returns a day written {@code 2026-12-31}.
     *
     * @throws Fault {@code LST-014} if it is none
     */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Fault(e, Fault.Exit.USAGE, "LST-014", text);
        }
    }
}
