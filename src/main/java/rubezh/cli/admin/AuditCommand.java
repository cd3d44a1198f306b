package rubezh.cli.admin;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.audit.AuditCheck;
import rubezh.audit.AuditQuery;
import rubezh.audit.AuditReader;
import rubezh.audit.AuditSelection;
import rubezh.audit.AuditSheet;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.SheetWriter;
import rubezh.security.AuditAction;
import rubezh.session.OpenRegister;
import rubezh.table.Sheet;
import rubezh.text.Fault;

/** Lists, checks and exports the audit log. */
@Command(name = "audit", mixinStandardHelpOptions = true)
public final class AuditCommand extends RegisterCommand {
    private static final String DOCUMENT = "audit";
    private static final int LINES = 100;

    @Parameters(paramLabel = "list|verify|export", arity = "0..1")
    Task task = Task.LIST;

    @Option(names = "--who", paramLabel = "LOGIN")
    @Nullable String login;

    @Option(names = "--what", paramLabel = "KIND")
    @Nullable String kind;

    @Option(names = "--object", paramLabel = "ID")
    String object = "";

    @Option(names = "--from", paramLabel = "D")
    @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D")
    @Nullable LocalDate to;

    @Option(names = "--query", paramLabel = "Q")
    String text = "";

    @Option(names = "--mark", paramLabel = "MARK")
    @Nullable String mark;

    @Option(names = "--limit", paramLabel = "N")
    int limit = LINES;

    @Option(names = "--format", paramLabel = "csv|csv-ru|json|xlsx")
    RowFormat format = RowFormat.CSV;

    @Option(names = "-o", paramLabel = "FILE")
    @Nullable Path file;

    /** What to do. */
    enum Task {
        LIST,
        VERIFY,
        EXPORT
    }

    public AuditCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        AuditReader reader = open.audit();
        return switch (task) {
            case LIST -> list(reader);
            case VERIFY -> verify(reader);
            case EXPORT -> export(reader);
        };
    }

    private AuditQuery query() {
        return AuditQuery.ALL.of(login).of(kind()).on(object).between(from, to).matching(text);
    }

    private AuditAction.@Nullable Kind kind() {
        String given = kind;
        if (given == null) {
            return null;
        }
        return Arrays.stream(AuditAction.Kind.values())
                .filter(known -> known.code().equals(given))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known =
                            Arrays.stream(AuditAction.Kind.values())
                                    .map(AuditAction.Kind::code)
                                    .toList();
                    return new Fault(Fault.Exit.USAGE, "AUD-003", given, String.join(", ", known));
                });
    }

    private Fault.Exit list(AuditReader reader) {
        if (limit < 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-041", limit);
        }
        AuditSelection found = reader.select(query());
        Sheet sheet = new AuditSheet(reader, output.messages()).of(found, limit);
        new SheetWriter(null, output, Map.of("count", found.count()), DOCUMENT)
                .write(options.json ? RowFormat.JSON : RowFormat.TABLE, sheet);
        output.printMessage("cli.audit.count", sheet.rows().size(), found.count());
        return Fault.Exit.DONE;
    }

    private Fault.Exit verify(AuditReader reader) {
        boolean found = mark == null || reader.contains(mark);
        AuditCheck check = reader.check();
        if (options.json) {
            output.printJson(DOCUMENT, tree(check, found));
        } else {
            check.text(output.messages(), reader.zone()).forEach(output::printLine);
        }
        if (mark != null) {
            output.printMessage(
                    found ? "auditlog.check.mark.found" : "auditlog.check.mark.missing",
                    mark.strip());
        }
        return found && check.isIntact() ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }

    private static Map<String, Object> tree(AuditCheck check, boolean markFound) {
        return Map.of(
                "entries", check.entries(),
                "firstInvalid", check.firstInvalid(),
                "head", check.head().hash(),
                "markFound", markFound,
                "losses", check.losses().size());
    }

    private Fault.Exit export(AuditReader reader) {
        if (file == null) {
            throw new Fault(Fault.Exit.USAGE, "PAP-007");
        }
        if (!List.of(RowFormat.CSV, RowFormat.CSV_RU, RowFormat.JSON, RowFormat.XLSX)
                .contains(format)) {
            throw new Fault(Fault.Exit.USAGE, "AUD-004", format);
        }
        OutputFile target = OutputFile.checked(file, options.force);
        AuditSelection found = reader.select(query());
        reader.noteExport(format.toString(), found.count());
        new SheetWriter(target, output, Map.of("count", found.count()), DOCUMENT)
                .write(format, new AuditSheet(reader, output.messages()).of(found, found.count()));
        output.printMessage("cli.audit.exported", found.count(), target.path());
        return Fault.Exit.DONE;
    }
}
