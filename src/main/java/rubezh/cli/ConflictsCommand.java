package rubezh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.input.TakenValues;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConflictText;
import rubezh.domain.summary.ExclusionReason;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveResult;
import rubezh.register.conflict.ContestedRecord;
import rubezh.session.OpenRegister;
import rubezh.table.LineNames;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Lists the records in conflict, shows the contested values of one, or settles them with a reason:
 * the values shown, or those chosen by {@code --take}, of a side or by their numbers.
 */
@Command(name = "conflicts", mixinStandardHelpOptions = true)
final class ConflictsCommand extends RegisterCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "list|show|resolve")
    Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NUMBER")
    @Nullable String number;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "PATH")
    List<String> paths = List.of();

    @Option(names = "--take", paramLabel = "ours|theirs|newer|C.V", split = ",")
    List<String> taken = List.of();

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    /** What to do with conflicts. */
    enum Action {
        LIST,
        SHOW,
        RESOLVE
    }

    ConflictsCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        return switch (action) {
            case LIST -> list(open);
            case SHOW -> show(open, open(open.register(), number()));
            case RESOLVE -> resolve(open, find(open.register(), number()));
        };
    }

    private String number() {
        if (number == null) {
            throw new Fault(Fault.Exit.USAGE, "APP-050");
        }
        return number;
    }

    private Fault.Exit list(OpenRegister open) {
        Query contested = Query.ALL.marked(Set.of(ExclusionReason.CONFLICT));
        var documents = new ArrayList<Object>();
        for (UUID id : open.register().catalogue().ids(contested)) {
            OpenRecord record = open.register().open(id).orElseThrow();
            if (options.json) {
                documents.add(document(open, record));
            } else {
                output.printLine(numberOf(record));
                printValues(open, record);
            }
        }
        if (options.json) {
            output.printJson("conflicts", Map.of("records", documents));
        } else {
            output.printMessage(
                    "cli.conflicts.count", open.register().catalogue().count(contested));
        }
        return Fault.Exit.DONE;
    }

    private Fault.Exit show(OpenRegister open, OpenRecord record) {
        if (options.json) {
            output.printJson("conflicts", document(open, record));
        } else if (record.view().conflicts().isEmpty()) {
            output.printMessage("cli.conflicts.none", numberOf(record));
        } else {
            printValues(open, record);
        }
        return Fault.Exit.DONE;
    }

    private void printValues(OpenRegister open, OpenRecord record) {
        text(open, record)
                .numberedLines(record.view().conflicts(), context.format(open))
                .forEach(output::printLine);
    }

    private static ConflictText text(OpenRegister open, OpenRecord record) {
        return new ConflictText(
                open.register().history(record.recordId()), LineNames.of(record.seizure()));
    }

    private static ContestedRecord contested(OpenRegister open, OpenRecord record) {
        return ContestedRecord.of(
                record,
                open.register().history(record.recordId()),
                open.register().station().code());
    }

    private static Map<String, Object> document(OpenRegister open, OpenRecord record) {
        var members = new TreeMap<String, Object>();
        members.put("recordId", record.recordId().toString());
        members.put("number", numberOf(record));
        ConflictText text = text(open, record);
        ContestedRecord contested = contested(open, record);
        members.put(
                "conflicts",
                contested.conflicts().stream().map(c -> text.tree(c, contested)).toList());
        contested
                .common()
                .ifPresent(common -> members.put("commonRevision", common.id().toString()));
        members.put(
                "sameLines",
                contested.twins().stream()
                        .map(twin -> List.of(twin.first(), twin.second()))
                        .toList());
        return members;
    }

    private static String numberOf(OpenRecord record) {
        String number = record.seizure().header().number();
        return number == null ? record.recordId().toString() : number;
    }

    private Fault.Exit resolve(OpenRegister open, OpenRecord record) {
        if (BlankCharacters.isBlank(reason)) {
            throw new Fault(Fault.Exit.USAGE, "APP-051");
        }
        ContestedRecord contested = contested(open, record);
        var chosen = new TakenValues(contested, numberOf(record)).of(taken, paths);
        return switch (open.register().resolve(record, ConflictDecisions.of(chosen), reason)) {
            case SaveResult.Saved saved -> {
                printSettled(record, saved);
                yield Fault.Exit.DONE;
            }
            case SaveResult.Unchanged _ -> {
                output.printMessage("cli.conflicts.none", numberOf(record));
                yield Fault.Exit.DONE;
            }
            case SaveResult.Overtaken overtaken ->
                    throw new Fault(Fault.Exit.CONFLICTS, "APP-009", overtaken.station());
            case SaveResult.Refused(var violations) ->
                    throw new Fault(
                            Fault.Exit.FINDINGS,
                            violations.getFirst().code(),
                            violations.getFirst().arguments().toArray());
        };
    }

    private void printSettled(OpenRecord record, SaveResult.Saved saved) {
        if (options.json) {
            output.printJson(
                    "conflicts",
                    Map.of(
                            "recordId", record.recordId().toString(),
                            "number", numberOf(record),
                            "revision", saved.revision().toString(),
                            "settled", pointers(record)));
        } else {
            output.printMessage("cli.conflicts.settled", numberOf(record));
        }
    }

    private static List<String> pointers(OpenRecord record) {
        return record.view().conflicts().stream().map(FieldConflict::pointer).toList();
    }
}
