package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.json.JsonObjectWriter;
import rubezh.register.codelist.CodeListSummary;
import rubezh.register.codelist.EntryTable;
import rubezh.register.codelist.ListedEntry;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.Messages;

/** Code lists of a station in words and as tables. */
public final class CodeListText {
    private final Messages messages;
    private final LocalDate today;

    public CodeListText(Messages messages, LocalDate today) {
        this.messages = messages;
        this.today = today;
    }

    /** Returns one row for each list that an agency may add to. */
    public DataTable lists(List<CodeListSummary> lists) {
        List<Column> columns =
                List.of(
                        column("list", false),
                        column("title", false),
                        column("entries", true),
                        column("own", true),
                        column("closed", true),
                        column("unknown", true),
                        column("clashes", true));
        return new DataTable(columns, lists.stream().map(this::row).toList());
    }

    private List<Cell> row(CodeListSummary list) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.same(list.list().file()));
        cells.add(Cell.same(messages.text("codelist.title." + list.list())));
        for (int number :
                new int[] {
                    list.entries(), list.own(), list.closed(), list.unknown(), list.clashes()
                }) {
            cells.add(Cell.same(Integer.toString(number)));
        }
        return cells;
    }

    /** Returns one row for each code of a list. */
    public DataTable entries(List<ListedEntry> entries) {
        List<Column> columns =
                List.of(
                        column("code", false),
                        column("en", false),
                        column("ru", false),
                        column("aliases", false),
                        column("state", false),
                        column("valid_from", false),
                        column("valid_to", false),
                        column("uses", true));
        return new DataTable(columns, entries.stream().map(this::row).toList());
    }

    private List<Cell> row(ListedEntry entry) {
        return List.of(
                Cell.same(entry.code()),
                Cell.same(entry.entry().en()),
                Cell.same(entry.entry().ru()),
                Cell.same(String.join("; ", entry.aliases())),
                new Cell(state(entry), stateText(entry)),
                day(entry.entry().validFrom()),
                day(entry.entry().validTo()),
                Cell.same(Long.toString(entry.uses())));
    }

    private static String state(ListedEntry entry) {
        return entry.target() != null ? "MAPPED" : entry.origin().name();
    }

    /** Returns where a code comes from, and what it is read as. */
    private String stateText(ListedEntry entry) {
        return messages.text("codelist.state." + state(entry), "" + entry.target())
                + (entry.isClosedOn(today) ? ", " + messages.text("codelist.closed") : "");
    }

    private static Cell day(@Nullable LocalDate day) {
        return Cell.same(Objects.toString(day, ""));
    }

    private Column column(String name, boolean number) {
        return new Column(name, messages.text("codelist.column." + name), number);
    }

    /** Returns the members of the problems for JSON. */
    public static List<Map<String, Object>> tree(EntryTable.Preview preview) {
        return preview.problems().stream()
                .map(problem ->
                        new JsonObjectWriter()
                                .putAll(problem, "line")
                                .put("entry", problem.code())
                                .put("code", problem.fault().code())
                                .tree())
                .toList();
    }
}
