package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.audit.AuditCheck;
import rubezh.audit.AuditQuery;
import rubezh.audit.AuditReader;
import rubezh.audit.AuditSelection;
import rubezh.audit.AuditTable;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.OutputOptions.OfFile;
import rubezh.cli.output.TableWriter;
import rubezh.security.AuditAction;
import rubezh.table.DataTable;
import rubezh.text.Fault;

/** The audit log: listing, checking and exporting it. */
@Command(name = "audit")
public final class AuditCommand extends VerbGroup {
    private static final String DOCUMENT = "audit";

    public AuditCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(
            footer = {
                "rubezh audit list --what account --limit 20",
                "rubezh audit list --from 2026-11-01 --query bek"
            })
    int list(
            @Mixin SelectOptions selected,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "100") int limit) {
        return run(open -> list(open.audit(), selected.query(), limit));
    }

    @Command(footer = {"rubezh audit verify", "rubezh audit verify --mark 48211-9f2c01ab"})
    int verify(@Option(names = "--mark", paramLabel = "MARK") @Nullable String mark) {
        return runToExit(open -> verify(open.audit(), mark));
    }

    @Command(footer = "rubezh audit export -o audit.json")
    int export(@Mixin SelectOptions selected, @Mixin OfFile target) {
        return run(open -> export(open.audit(), selected.query(), target));
    }

    /** Options that select entries. */
    static final class SelectOptions {
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

        AuditQuery query() {
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
                        return new Fault(
                                Fault.Exit.USAGE, "AUD-003", given, String.join(", ", known));
                    });
        }
    }

    private void list(AuditReader reader, AuditQuery query, int limit) {
        if (limit < 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-041", limit);
        }
        AuditSelection found = reader.select(query);
        DataTable table = new AuditTable(reader, output.messages()).of(found, limit);
        new TableWriter(null, output, Map.of("count", found.count()), DOCUMENT)
                .write(options.json ? RowFormat.JSON : RowFormat.TABLE, table);
        output.printMessage("cli.audit.count", table.rows().size(), found.count());
        if (query.equals(AuditQuery.ALL)) {
            reader.markRead();
        }
    }

    private Fault.Exit verify(AuditReader reader, @Nullable String mark) {
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

    private void export(AuditReader reader, AuditQuery query, OfFile target) {
        OutputFile file = target.paper(options);
        RowFormat format = target.format(options);
        AuditSelection found = reader.select(query);
        reader.noteExport(format.toString(), found.count());
        target.write(
                new AuditTable(reader, output.messages()).of(found, found.count()),
                DOCUMENT,
                Map.of("count", found.count()),
                output,
                options);
        output.printMessage("cli.audit.exported", found.count(), file.path());
    }
}
