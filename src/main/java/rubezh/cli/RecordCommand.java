package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.input.RecordFileImporter;
import rubezh.cli.input.SeizureJsonReader;
import rubezh.cli.input.SeizureJsonReader.ParsedSeizure;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.AttachmentFiles;
import rubezh.cli.output.OutputFile;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Records seizures from JSON, one object or an array: all or none, or those without errors.
 * Changes, submits or cancels a record by its number.
 */
@Command(
        name = "record",
        footer = {
            "rubezh record case.json --submit",
            "rubezh record cases.json --partial --rejects rejects.json",
            "rubezh record cases.json --allow-duplicates",
            "rubezh record change.json --update KG-OSH-A-2026-000001",
            "rubezh record --cancel KG-OSH-A-2026-000001 --reason duplicate"
        })
final class RecordCommand extends RegisterCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1")
    @Nullable String file;

    @Option(names = "--submit")
    boolean submit;

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    @Option(names = "--attach", paramLabel = "PICTURE", arity = "1..*")
    List<Path> pictures = List.of();

    @Option(names = "--update", paramLabel = "NUMBER")
    @Nullable String update;

    @Option(names = "--cancel", paramLabel = "NUMBER")
    @Nullable String cancel;

    @Option(names = "--partial")
    boolean partial;

    @Option(names = "--allow-duplicates")
    boolean allowDuplicates;

    @Option(names = "--rejects", paramLabel = "FILE")
    @Nullable Path rejects;

    RecordCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        checkOptions();
        Register register = open.register();
        if (cancel != null) {
            return cancel(register, cancel);
        }
        @Nullable OutputFile target =
                rejects == null ? null : new OutputFile(rejects, options.force);
        if (target != null) {
            target.check();
        }
        RecordFileImporter batch = batch(open);
        if (partial) {
            batch.recordValid();
        } else {
            batch.recordAll();
        }
        if (options.json) {
            output.printJson("record", batch.tree());
        } else {
            batch.print(output);
        }
        return finish(batch, target);
    }

    /** Refuses options that contradict each other before anything is opened or written. */
    private void checkOptions() {
        boolean several = update != null && cancel != null;
        boolean cancelMore = cancel != null && (file != null || submit || !pictures.isEmpty());
        boolean partialOfOne = partial && (update != null || cancel != null);
        if (several || cancelMore || partialOfOne || rejects != null && !partial) {
            throw new Fault(Fault.Exit.USAGE, "APP-065");
        }
        boolean nothing = file == null && cancel == null && !(update != null && submit);
        if (nothing) {
            throw new Fault(Fault.Exit.USAGE, "APP-066");
        }
    }

    private Fault.Exit cancel(Register register, String number) {
        if (BlankCharacters.isBlank(reason)) {
            throw new Fault(Fault.Exit.USAGE, "APP-067");
        }
        var _ = register.cancel(find(register, number).recordId(), reason);
        output.printLine(number);
        return Fault.Exit.DONE;
    }

    private RecordFileImporter batch(OpenRegister open) {
        Register register = open.register();
        OpenRecord basis = update == null ? null : find(register, update);
        List<ParsedSeizure> inputs = inputs(register, basis);
        if (!pictures.isEmpty()) {
            inputs = List.of(withAttachments(register, inputs));
        }
        List<SaveRequest> requests =
                inputs.stream().map(input -> request(register, basis, input)).toList();
        return new RecordFileImporter(register, inputs, requests, context.format(open));
    }

    private List<ParsedSeizure> inputs(Register register, @Nullable OpenRecord basis) {
        var reader = new SeizureJsonReader(register);
        if (basis == null) {
            return reader.parse(file == null ? "-" : file);
        }
        return List.of(
                file == null
                        ? ParsedSeizure.unchanged(basis.seizure())
                        : reader.parseChanges(file, basis.seizure()));
    }

    private SaveRequest request(
            Register register, @Nullable OpenRecord basis, ParsedSeizure input) {
        SaveRequest request =
                SaveRequest.ofFile(
                                basis == null ? register.newRecordId() : basis.recordId(),
                                basis,
                                input.seizure(),
                                submit ? SaveIntent.SUBMIT : SaveIntent.SAVE,
                                BlankCharacters.isBlank(reason) ? null : reason)
                        .withUnreadable(input.unreadable());
        return basis == null && !allowDuplicates ? request.refusingRepeats() : request;
    }

    /** Attaches the pictures to the only record; of several, the target would be ambiguous. */
    private ParsedSeizure withAttachments(Register register, List<ParsedSeizure> inputs) {
        if (inputs.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-018", inputs.size());
        }
        ParsedSeizure only = inputs.getFirst();
        return only.withSeizure(new AttachmentFiles(register).attach(only.seizure(), pictures));
    }

    private Fault.Exit finish(RecordFileImporter batch, @Nullable OutputFile target) {
        int rejected = batch.rejects().size();
        if (partial) {
            output.printMessage("cli.record.partial", batch.recorded(), rejected);
            if (target != null && rejected > 0) {
                batch.rejects().write(target, output);
                output.printMessage("cli.record.rejects", target.path());
            }
        } else if (rejected > 0) {
            output.printMessage("cli.record.rejected");
        }
        return rejected > 0 ? Fault.Exit.FINDINGS : Fault.Exit.DONE;
    }
}
