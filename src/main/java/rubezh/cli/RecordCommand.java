package rubezh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

/** Records seizures from JSON: one object or an array; all or none. */
@Command(name = "record", mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "FILE|-")
    String file = "-";

    @Option(names = "--submit")
    boolean submit;

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    @Option(names = "--attach", paramLabel = "PICTURE", arity = "1..*")
    List<Path> pictures = List.of();

    RecordCommand(CliContext desk, GlobalOptions options) {
        this.context = desk;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (OpenRegister workplace = context.open(options)) {
            Register register = workplace.register();
            DomainFormat wording = context.wording(workplace);
            List<SeizureJsonReader.ParsedSeizure> inputs =
                    new SeizureJsonReader(register).parse(file);
            if (!pictures.isEmpty()) {
                inputs = List.of(withAttachments(register, inputs));
            }
            SaveIntent intent = submit ? SaveIntent.SUBMIT : SaveIntent.SAVE;
            var wishes = new ArrayList<SaveRequest>();
            inputs.forEach(read ->
                    wishes.add(SaveRequest.ofNew(register.newRecordId(), read.seizure(), intent)));
            List<List<Violation>> found = register.checkAll(wishes);
            if (printBlocking(inputs, found, intent, wording)) {
                context.output().printMessage("cli.record.rejected");
                return Fault.Exit.FINDINGS.status();
            }
            for (int i = 0; i < wishes.size(); i++) {
                wishes.set(i, withReason(wishes.get(i), found.get(i)));
            }
            List<SaveResult> outcomes = register.recordAll(wishes, _ -> {});
            outcomes.forEach(this::print);
        }
        return Fault.Exit.DONE.status();
    }

    /** Pictures belong to one record; of several nobody could say to which. */
    private SeizureJsonReader.ParsedSeizure withAttachments(
            Register register, List<SeizureJsonReader.ParsedSeizure> inputs) {
        if (inputs.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-018", inputs.size());
        }
        SeizureJsonReader.ParsedSeizure only = inputs.getFirst();
        return only.withSeizure(new AttachmentFiles(register).attach(only.seizure(), pictures));
    }

    /** The reason answers whatever was asked. */
    private SaveRequest withReason(SaveRequest wish, List<Violation> found) {
        return reason.isBlank()
                ? wish
                : wish.withReason(
                        reason, found.stream().map(Violation::code).collect(Collectors.toSet()));
    }

    /**
     * Tells everything that is in the way, for all records at once; nothing is recorded if there is
     * anything.
     */
    private boolean printBlocking(
            List<SeizureJsonReader.ParsedSeizure> inputs,
            List<List<Violation>> checked,
            SaveIntent intent,
            DomainFormat wording) {
        boolean refused = false;
        for (int i = 0; i < inputs.size(); i++) {
            var found = new ArrayList<>(inputs.get(i).unreadable());
            found.addAll(checked.get(i));
            for (Violation violation : found) {
                if (isBlocking(violation, intent)) {
                    refused = true;
                    String where = violation.code() + " " + inputs.get(i).place(violation) + ": ";
                    String line = (i + 1) + ". " + where + wording.violation(violation);
                    context.output().err().println(InvisibleCharacters.revealLine(line));
                }
            }
        }
        return refused;
    }

    private boolean isBlocking(Violation violation, SaveIntent intent) {
        return switch (violation.severity()) {
            case STOP -> true;
            case QUESTION -> intent == SaveIntent.SUBMIT && reason.isBlank();
            case HINT -> false;
        };
    }

    private void print(SaveResult outcome) {
        switch (outcome) {
            case SaveResult.Saved recorded ->
                    context.output().printLine(java.util.Objects.toString(recorded.number(), ""));
            case SaveResult.Unchanged unchanged ->
                    context.output().printLine(java.util.Objects.toString(unchanged.number(), ""));
            case SaveResult.Refused refused ->
                    throw new Fault(Fault.Exit.FINDINGS, "APP-008", refused.violations().size());
            case SaveResult.Overtaken overtaken ->
                    throw new Fault(Fault.Exit.CONFLICTS, "APP-009", overtaken.station());
        }
    }
}
