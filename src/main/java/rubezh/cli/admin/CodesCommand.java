package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.CodesTable;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.table.DataTable;
import rubezh.table.ReferenceReader;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Lists the code lists, the codes of one, or the codes that a search finds; needs no station unless
 * own entries are wanted.
 */
@Command(
        name = "codes",
        footer = {
            "rubezh codes",
            "rubezh codes categories",
            "rubezh codes items.substance --query opium --format csv"
        })
public final class CodesCommand extends ContextCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LIST", arity = "0..1")
    @Nullable String list;

    @Option(names = "--query", paramLabel = "Q")
    String query = "";

    @Option(names = "--own")
    boolean own;

    @Mixin OfRows target = new OfRows();

    public CodesCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() {
        return own
                ? context.withRegister(options, open -> write(open.reference()))
                : write(ReferenceReader.builtIn());
    }

    private int write(ReferenceData reference) {
        var codes = new CodesTable(reference, output.messages());
        List<CodeListId> lists = list == null ? List.of(CodeListId.values()) : List.of(find(list));
        boolean overview = list == null && BlankCharacters.isBlank(query);
        DataTable table = overview ? codes.lists() : codes.codes(lists, query);
        target.write(table, Map.of(), output, options);
        output.printMessage(overview ? "cli.codes.lists" : "cli.codes.count", table.rows().size());
        codes.missingRegions(lists).forEach(output::printText);
        return Fault.Exit.DONE.status();
    }

    /** Finds a list by its name, or by the path of a field that takes its codes. */
    public static CodeListId find(String name) {
        String file = name.toLowerCase(Locale.ROOT).replace('-', '_');
        Optional<CodeListId> named =
                Arrays.stream(CodeListId.values()).filter(id -> id.file().equals(file)).findFirst();
        return named.or(() -> Optional.ofNullable(CodesTable.fields().get(path(name))))
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "APP-063", name, names()));
    }

    /** Returns the path of a field given as a path or as a pointer. */
    private static String path(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).replace('/', '.');
    }

    private static String names() {
        return Arrays.stream(CodeListId.values())
                .map(CodeListId::file)
                .collect(Collectors.joining(", "));
    }
}
