package rubezh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
import rubezh.text.BlankCharacters;
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
        List<SaveResult> results = register.recordAll(requests(register, inputs));
        if (printRefusals(inputs, results, context.format(open))) {
            output.printMessage("cli.record.rejected");
            return Fault.Exit.FINDINGS;
        }
        inputs.stream()
                .flatMap(input -> input.given().stream())
                .distinct()
                .forEach(pointer -> output.printMessage("cli.record.given", pointer));
        results.forEach(this::print);
        return Fault.Exit.DONE;
    }

    private List<SaveRequest> requests(Register register, List<ParsedSeizure> inputs) {
        SaveIntent intent = submit ? SaveIntent.SUBMIT : SaveIntent.SAVE;
        String answer = BlankCharacters.isBlank(reason) ? null : reason;
        return inputs.stream()
                .map(p ->
                        SaveRequest.ofFile(
                                register.newRecordId(),
                                p.seizure(),
                                intent,
                                answer,
                                p.unreadable()))
                .toList();
    }

    /** Attaches the pictures to the only record; of several, the target would be ambiguous. */
    private ParsedSeizure withAttachments(Register register, List<ParsedSeizure> inputs) {
        if (inputs.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-018", inputs.size());
        }
        ParsedSeizure only = inputs.getFirst();
        return only.withSeizure(new AttachmentFiles(register).attach(only.seizure(), pictures));
    }

    /** Prints the violations of the refused records and returns whether there are any. */
    private boolean printRefusals(
            List<ParsedSeizure> inputs, List<SaveResult> results, DomainFormat format) {
        boolean refused = false;
        for (int i = 0; i < inputs.size(); i++) {
            if (results.get(i) instanceof SaveResult.Refused(List<Violation> violations)) {
                refused = true;
                for (Violation violation : violations) {
                    String where =
                            (violation.code() + " " + inputs.get(i).place(violation)).strip();
                    String line = (i + 1) + ". " + where + ": " + format.violation(violation);
                    output.err().println(InvisibleCharacters.revealLine(line));
                }
            }
        }
        return refused;
    }

    private void print(SaveResult result) {
        switch (result) {
            case SaveResult.Saved saved -> output.printLine(Objects.toString(saved.number(), ""));
            case SaveResult.Unchanged unchanged ->
                    output.printLine(Objects.toString(unchanged.number(), ""));
            case SaveResult.Refused refused ->
                    throw new IllegalStateException("not printed: " + refused.violations());
            case SaveResult.Overtaken overtaken ->
                    throw new Fault(Fault.Exit.CONFLICTS, "APP-009", overtaken.station());
        }
    }
}
