package rubezh.cli.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.input.InputFiles;
import rubezh.cli.option.EntryOptions;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.output.CodeListText;
import rubezh.cli.output.OutputOptions;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.domain.reference.CodeListId;
import rubezh.register.codelist.CodeListService;
import rubezh.register.codelist.EntryTable;
import rubezh.register.codelist.ListedEntry;
import rubezh.session.OpenRegister;
import rubezh.table.CodeListTable;
import rubezh.table.EntryChangeText;
import rubezh.text.Fault;
import rubezh.text.SearchFold;

/** Shows the code lists of the station; an administrator adds, renames, closes and maps codes. */
@Command(name = "lists", mixinStandardHelpOptions = true)
public final class ListsCommand extends RegisterCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|show|add|change|close|reopen|map|export|import")
    Task task = Task.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "LIST")
    @Nullable String list;

    @Parameters(index = "2", arity = "0..1", paramLabel = "CODE|FILE")
    @Nullable String code;

    @Mixin EntryOptions entry = new EntryOptions();

    @Option(names = "--as", paramLabel = "CODE")
    @Nullable String target;

    @Option(names = "--query", paramLabel = "Q")
    String query = "";

    @Option(names = "--dry-run")
    boolean dryRun;

    @Mixin OutputOptions sheet = new OutputOptions();

    /** What to do. */
    enum Task {
        LIST,
        SHOW,
        ADD,
        CHANGE,
        CLOSE,
        REOPEN,
        MAP,
        EXPORT,
        IMPORT
    }

    public ListsCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        CodeListService lists = open.codeLists();
        switch (task) {
            case LIST ->
                    sheet.write(text(lists).lists(lists.overview()), Map.of(), output, options);
            case SHOW -> show(open, id());
            case EXPORT -> export(lists, id());
            case IMPORT -> read(lists, id());
            case ADD, CHANGE, CLOSE, REOPEN, MAP -> change(lists, id(), code());
        }
        return Fault.Exit.DONE;
    }

    private CodeListText text(CodeListService lists) {
        return new CodeListText(output.messages(), lists.today());
    }

    private CodeListId id() {
        return CodesCommand.find(required(list, "LST-015", task));
    }

    private String code() {
        return required(code, "LST-015", task);
    }

    private void show(OpenRegister open, CodeListId id) {
        CodeListService lists = open.codeLists();
        String words = SearchFold.of(query);
        List<ListedEntry> entries =
                lists.entries(id).stream()
                        .filter(entry -> code == null || entry.code().equals(code))
                        .filter(entry -> matches(entry, words))
                        .toList();
        if (code != null && entries.isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "LST-007", code, id.file());
        }
        sheet.write(text(lists).entries(entries), Map.of(), output, options);
        if (code != null && sheet.isForTerminal(options)) {
            new EntryChangeText(output.messages())
                    .history(entries.getFirst(), open.station().zone())
                    .forEach(output::printLine);
        }
        output.printMessage("cli.codes.count", entries.size());
    }

    private static boolean matches(ListedEntry entry, String words) {
        return SearchFold.of(entry.code()).contains(words)
                || entry.entry().names().stream()
                        .anyMatch(name -> SearchFold.of(name).contains(words));
    }

    private void change(CodeListService lists, CodeListId id, String changed) {
        switch (task) {
            case ADD -> lists.add(id, entry.entry(lists, id, changed));
            case CHANGE -> lists.rename(id, entry.names(known(lists, id, changed)), entry.from());
            case CLOSE -> lists.close(id, changed, entry.to() == null ? lists.today() : entry.to());
            case REOPEN -> lists.close(id, changed, null);
            default -> lists.map(id, changed, target);
        }
        output.printMessage("cli.lists.done." + task, changed, id.file());
    }

    private static ListedEntry known(CodeListService lists, CodeListId id, String changed) {
        return lists.find(id, changed)
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "LST-007", changed, id.file()));
    }

    private void export(CodeListService lists, CodeListId id) {
        if (sheet.format == RowFormat.TABLE) {
            sheet.format = RowFormat.CSV;
        }
        var table = new CodeListTable(lists.columns(id));
        sheet.write(table.sheet(lists.entries(id)), Map.of(), output, options);
    }

    private void read(CodeListService lists, CodeListId id) {
        var table = new CodeListTable(lists.columns(id));
        String file = code();
        List<EntryTable.Row> rows = table.read(file, InputFiles.readTable(file));
        EntryTable.Preview preview = lists.preview(id, rows);
        new EntryChangeText(output.messages())
                .problems(preview.problems())
                .forEach(output::printLine);
        if (options.json) {
            output.printJson("lists", Map.of("problems", CodeListText.tree(preview)));
        }
        if (!dryRun) {
            lists.takeOver(id, rows);
        }
        output.printMessage(
                dryRun ? "cli.lists.preview" : "cli.lists.imported",
                preview.count(EntryAct.ADD),
                preview.count(EntryAct.CHANGE),
                preview.count(EntryAct.CLOSE),
                preview.unchanged());
    }
}
