package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.input.InputFiles;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.CodeListText;
import rubezh.cli.output.OutputOptions.OfFile;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeListId;
import rubezh.register.codelist.CodeListService;
import rubezh.register.codelist.EntryTable;
import rubezh.register.codelist.ListedEntry;
import rubezh.register.codelist.NewEntry;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.table.CodeListTable;
import rubezh.table.DataTable;
import rubezh.table.EntryChangeFormat;
import rubezh.text.Fault;
import rubezh.text.SearchFold;

/** Code lists of the station; an administrator adds, renames, closes and maps codes. */
@Command(name = "lists")
public final class ListsCommand extends VerbGroup {
    public ListsCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh lists list")
    int list(@Mixin OfRows table) {
        return run(open -> {
            CodeListService lists = open.codeLists();
            table.write(text(lists).lists(lists.overview()), Map.of(), output, options);
        });
    }

    @Command(
            footer = {
                "rubezh lists show substances --query opium",
                "rubezh lists show concealment_places KG-0003"
            })
    int show(
            @Parameters(paramLabel = "LIST") String list,
            @Parameters(paramLabel = "CODE", arity = "0..1") @Nullable String code,
            @Option(names = "--query", paramLabel = "Q", defaultValue = "") String query,
            @Mixin OfRows table) {
        return run(open -> show(open, CodesCommand.find(list), code, query, table));
    }

    @Command(
            footer = {
                "rubezh lists add concealment_places KG-0003 --like FUE \\",
                "    --en thermos --ru termos"
            })
    int add(
            @Parameters(paramLabel = "LIST") String list,
            @Parameters(paramLabel = "CODE") String code,
            @Mixin NameOptions names,
            @Mixin ColumnOptions columns) {
        return change(
                "ADD",
                list,
                code,
                (lists, id) -> lists.add(id, columns.entry(lists, id, code, names)));
    }

    @Command(footer = "rubezh lists change concealment_places KG-0003 --en flask --from 2026-12-01")
    int change(
            @Parameters(paramLabel = "LIST") String list,
            @Parameters(paramLabel = "CODE") String code,
            @Mixin NameOptions names) {
        return change(
                "CHANGE",
                list,
                code,
                (lists, id) -> lists.rename(id, names.of(known(lists, id, code)), day(names.from)));
    }

    @Command(footer = "rubezh lists close concealment_places KG-0003 --to 2026-12-31")
    int close(
            @Parameters(paramLabel = "LIST") String list,
            @Parameters(paramLabel = "CODE") String code,
            @Option(names = "--to", paramLabel = "DATE") @Nullable String last) {
        return change(
                "CLOSE",
                list,
                code,
                (lists, id) -> lists.close(id, code, last == null ? lists.today() : day(last)));
    }

    @Command(footer = "rubezh lists reopen concealment_places KG-0003")
    int reopen(
            @Parameters(paramLabel = "LIST") String list,
            @Parameters(paramLabel = "CODE") String code) {
        return change("REOPEN", list, code, (lists, id) -> lists.close(id, code, null));
    }

    @Command(footer = "rubezh lists map substances SCA-NEW1 --as OPI-HER")
    int map(
            @Parameters(paramLabel = "LIST") String list,
            @Parameters(paramLabel = "CODE") String code,
            @Option(names = "--as", paramLabel = "CODE") @Nullable String target) {
        return change("MAP", list, code, (lists, id) -> lists.map(id, code, target));
    }

    @Command(footer = "rubezh lists export packaging -o packaging.csv")
    int export(@Parameters(paramLabel = "LIST") String list, @Mixin OfFile target) {
        return run(open -> {
            CodeListService lists = open.codeLists();
            CodeListId id = CodesCommand.find(list);
            DataTable table = new CodeListTable(lists.columns(id)).table(lists.entries(id));
            target.write(table, Map.of(), output, options);
        });
    }

    @Command(name = "import", footer = "rubezh lists import packaging packaging.csv --dry-run")
    int importTable(
            @Parameters(paramLabel = "LIST") String list,
            @Parameters(paramLabel = "FILE") String file,
            @Option(names = "--dry-run") boolean dryRun) {
        return run(open -> read(open, CodesCommand.find(list), file, dryRun));
    }

    private int change(
            String act, String list, String code, BiConsumer<CodeListService, CodeListId> change) {
        return run(open -> {
            CodeListId id = CodesCommand.find(list);
            change.accept(open.codeLists(), id);
            output.printMessage("cli.lists.done." + act, code, id.file());
        });
    }

    private CodeListText text(CodeListService lists) {
        return new CodeListText(output.messages(), lists.today());
    }

    private void show(
            OpenRegister open, CodeListId id, @Nullable String code, String query, OfRows table) {
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
        table.write(text(lists).entries(entries), Map.of(), output, options);
        if (code != null && table.isForTerminal(options)) {
            new EntryChangeFormat(output.messages())
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

    private static ListedEntry known(CodeListService lists, CodeListId id, String changed) {
        return lists.find(id, changed)
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "LST-007", changed, id.file()));
    }

    private void read(OpenRegister open, CodeListId id, String file, boolean dryRun) {
        open.require(Permission.MANAGE_CODE_LISTS);
        CodeListService lists = open.codeLists();
        var table = new CodeListTable(lists.columns(id));
        List<EntryTable.Row> rows = table.read(file, InputFiles.readTable(file));
        EntryTable.Preview preview = lists.preview(id, rows);
        new EntryChangeFormat(output.messages())
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

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : CodeListTable.day(text);
    }

    /** Names of an entry and the first day of them; what is not given stays. */
    static final class NameOptions {
        @Option(names = "--en", paramLabel = "T")
        @Nullable String en;

        @Option(names = "--ru", paramLabel = "T")
        @Nullable String ru;

        @Option(names = "--alias", paramLabel = "T")
        @Nullable List<String> aliases;

        @Option(names = "--from", paramLabel = "DATE")
        @Nullable String from;

        EntryNames of(ListedEntry old) {
            return of(old.code(), old.entry().en(), old.entry().ru(), old.aliases());
        }

        EntryNames of(String code, String oldEn, String oldRu, List<String> oldAliases) {
            var given = new ArrayList<>(aliases == null ? oldAliases : aliases);
            given.removeIf(String::isEmpty);
            return new EntryNames(
                    code,
                    Objects.requireNonNullElse(en, oldEn),
                    Objects.requireNonNullElse(ru, oldRu),
                    given);
        }
    }

    /** Columns of a new entry: of the entry it is like, then those given. */
    static final class ColumnOptions {
        @Option(names = "--like", paramLabel = "CODE")
        @Nullable String like;

        @Option(names = "--column", paramLabel = "NAME=VALUE")
        Map<String, String> columns = new LinkedHashMap<>();

        @Option(names = "--to", paramLabel = "DATE")
        @Nullable String last;

        NewEntry entry(CodeListService lists, CodeListId list, String code, NameOptions names) {
            var all = new TreeMap<String, String>();
            if (like != null) {
                all.putAll(lists.columnsLike(list, like));
            }
            all.putAll(columns);
            return new NewEntry(names.of(code, "", "", List.of()), all, day(names.from), day(last));
        }
    }
}
