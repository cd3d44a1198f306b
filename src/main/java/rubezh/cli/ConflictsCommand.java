package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.input.TakenValues;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConflictText;
import rubezh.domain.summary.ExclusionReason;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.json.JsonObjectWriter;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveResult;
import rubezh.register.conflict.ContestedRecord;
import rubezh.session.OpenRegister;
import rubezh.table.LineNames;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/** Records in conflict: which there are, the contested values of one, and settling them. */
@Command(name = "conflicts")
final class ConflictsCommand extends VerbGroup {
    ConflictsCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh conflicts list")
    int list() {
        return run(this::list);
    }

    @Command(footer = "rubezh conflicts show KG-OSH-A-2026-000001")
    int show(@Parameters(paramLabel = "NUMBER") String number) {
        return run(open -> show(open, open(open.register(), number)));
    }

    /** Settles with the values shown, or those chosen, of a side or by their numbers. */
    @Command(footer = "rubezh conflicts resolve KG-OSH-A-2026-000001 --take newer --reason weighed")
    int resolve(
            @Parameters(paramLabel = "NUMBER") String number,
            @Parameters(paramLabel = "PATH", arity = "0..*") @Nullable List<String> paths,
            @Option(names = "--take", paramLabel = "ours|theirs|newer|C.V", split = ",")
                    @Nullable List<String> taken,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return run(open -> {
            OpenRecord record = find(open.register(), number);
            if (BlankCharacters.isBlank(reason)) {
                throw new Fault(Fault.Exit.USAGE, "APP-051");
            }
            ContestedRecord contested = contested(open, record);
            var chosen =
                    new TakenValues(contested, numberOf(record))
                            .of(
                                    Objects.requireNonNullElse(taken, List.of()),
                                    Objects.requireNonNullElse(paths, List.of()));
            print(record, open.register().resolve(record, ConflictDecisions.of(chosen), reason));
        });
    }

    private void list(OpenRegister open) {
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
    }

    private void show(OpenRegister open, OpenRecord record) {
        if (options.json) {
            output.printJson("conflicts", document(open, record));
        } else if (record.view().conflicts().isEmpty()) {
            output.printMessage("cli.conflicts.none", numberOf(record));
        } else {
            printValues(open, record);
        }
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
        ConflictText text = text(open, record);
        ContestedRecord contested = contested(open, record);
        return new JsonObjectWriter()
                .put("recordId", record.recordId())
                .put("number", numberOf(record))
                .putList("conflicts", contested.conflicts(), c -> text.tree(c, contested))
                .put("commonRevision", contested.common().map(common -> common.id()))
                .putList(
                        "sameLines",
                        contested.twins(),
                        twin -> List.of(twin.first(), twin.second()))
                .tree();
    }

    private static String numberOf(OpenRecord record) {
        String number = record.seizure().header().number();
        return number == null ? record.recordId().toString() : number;
    }

    private void print(OpenRecord record, SaveResult result) {
        switch (result) {
            case SaveResult.Saved saved -> printSettled(record, saved);
            case SaveResult.Unchanged _ ->
                    output.printMessage("cli.conflicts.none", numberOf(record));
            case SaveResult.Overtaken overtaken ->
                    throw new Fault(Fault.Exit.CONFLICTS, "APP-009", overtaken.station());
            case SaveResult.Refused(var violations) ->
                    throw new Fault(
                            Fault.Exit.FINDINGS,
                            violations.getFirst().code(),
                            violations.getFirst().arguments().toArray());
        }
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
