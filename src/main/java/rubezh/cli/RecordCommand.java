package rubezh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.SeizureJsonReader.ParsedSeizure;
import rubezh.cli.option.GlobalOptions;
import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;
import rubezh.text.InvisibleCharacters;

/** Records seizures from JSON, one object or an array; all or none. */
@Command(name = "record", mixinStandardHelpOptions = true)
final class RecordCommand extends RegisterCommand {
    @Parameters(paramLabel = "FILE|-")
    String file = "-";

    @Option(names = "--submit")
    boolean submit;

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    @Option(names = "--attach", paramLabel = "PICTURE", arity = "1..*")
    List<Path> pictures = List.of();

    RecordCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    Fault.Exit run(OpenRegister open) {
        Register register = open.register();
        List<ParsedSeizure> inputs = new SeizureJsonReader(register).parse(file);
        if (!pictures.isEmpty()) {
            inputs = List.of(withAttachments(register, inputs));
        }
        SaveIntent intent = submit ? SaveIntent.SUBMIT : SaveIntent.SAVE;
        List<SaveRequest> requests =
                inputs.stream()
                        .map(p -> SaveRequest.ofNew(register.newRecordId(), p.seizure(), intent))
                        .toList();
        List<List<Violation>> violations = register.checkAll(requests);
        if (printBlocking(inputs, violations, intent, context.format(open))) {
            output.printMessage("cli.record.rejected");
            return Fault.Exit.FINDINGS;
        }
        List<SaveRequest> confirmed =
                IntStream.range(0, requests.size())
                        .mapToObj(i -> withReason(requests.get(i), violations.get(i)))
                        .toList();
        register.recordAll(confirmed, _ -> {}).forEach(this::print);
        return Fault.Exit.DONE;
    }

    /** Attaches the pictures to the only record; of several, the target would be ambiguous. */
    private ParsedSeizure withAttachments(Register register, List<ParsedSeizure> inputs) {
        if (inputs.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-018", inputs.size());
        }
        ParsedSeizure only = inputs.getFirst();
        return only.withSeizure(new AttachmentFiles(register).attach(only.seizure(), pictures));
    }

    /** Confirms every question of the rules with the reason. */
    private SaveRequest withReason(SaveRequest request, List<Violation> violations) {
        return reason.isBlank()
                ? request
                : request.withReason(
                        reason,
                        violations.stream().map(Violation::code).collect(Collectors.toSet()));
    }

    /** Prints the blocking violations of all records and returns whether there are any. */
    private boolean printBlocking(
            List<ParsedSeizure> inputs,
            List<List<Violation>> checked,
            SaveIntent intent,
            DomainFormat format) {
        boolean blocked = false;
        for (int i = 0; i < inputs.size(); i++) {
            var found = new ArrayList<>(inputs.get(i).unreadable());
            found.addAll(checked.get(i));
            for (Violation violation : found) {
                if (isBlocking(violation, intent)) {
                    blocked = true;
                    String where = violation.code() + " " + inputs.get(i).place(violation) + ": ";
                    String line = (i + 1) + ". " + where + format.violation(violation);
                    output.err().println(InvisibleCharacters.revealLine(line));
                }
            }
        }
        return blocked;
    }

    private boolean isBlocking(Violation violation, SaveIntent intent) {
        return switch (violation.severity()) {
            case STOP -> true;
            case QUESTION -> intent == SaveIntent.SUBMIT && reason.isBlank();
            case HINT -> false;
        };
    }

    private void print(SaveResult result) {
        switch (result) {
            case SaveResult.Saved saved -> output.printLine(Objects.toString(saved.number(), ""));
            case SaveResult.Unchanged unchanged ->
                    output.printLine(Objects.toString(unchanged.number(), ""));
            case SaveResult.Refused refused ->
                    throw new Fault(Fault.Exit.FINDINGS, "APP-008", refused.violations().size());
            case SaveResult.Overtaken overtaken ->
                    throw new Fault(Fault.Exit.CONFLICTS, "APP-009", overtaken.station());
        }
    }
}
