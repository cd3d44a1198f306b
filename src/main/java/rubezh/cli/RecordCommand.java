package rubezh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.domain.seizure.Violation;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.register.Outcome;
import rubezh.register.Register;
import rubezh.text.Fault;
import rubezh.text.Unseen;
import rubezh.wording.Wording;

/** Records seizures from JSON: one object or an array; all or none. */
@Command(name = "record", mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
    private final Desk desk;
    private final GlobalOptions options;

    @Parameters(paramLabel = "FILE|-")
    String file = "-";

    @Option(names = "--submit")
    boolean submit;

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    @Option(names = "--attach", paramLabel = "PICTURE", arity = "1..*")
    List<Path> pictures = List.of();

    RecordCommand(Desk desk, GlobalOptions options) {
        this.desk = desk;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = desk.open(options)) {
            Register register = workplace.register();
            Wording wording = desk.wording(workplace);
            List<SeizureInput.Read> inputs = new SeizureInput(register).read(file);
            if (!pictures.isEmpty()) {
                inputs = List.of(pictured(register, inputs));
            }
            Intent intent = submit ? Intent.SUBMIT : Intent.SAVE;
            var wishes = new ArrayList<Entering>();
            inputs.forEach(read ->
                    wishes.add(Entering.fresh(register.newRecordId(), read.seizure(), intent)));
            List<List<Violation>> found = register.checkAll(wishes);
            if (refused(inputs, found, intent, wording)) {
                desk.talk().say("cli.record.refused");
                return Fault.Exit.FINDINGS.status();
            }
            for (int i = 0; i < wishes.size(); i++) {
                wishes.set(i, answered(wishes.get(i), found.get(i)));
            }
            List<Outcome> outcomes = register.recordAll(wishes, _ -> {});
            outcomes.forEach(this::tell);
        }
        return Fault.Exit.DONE.status();
    }

    /** Pictures belong to one record; of several nobody could say to which. */
    private SeizureInput.Read pictured(Register register, List<SeizureInput.Read> inputs) {
        if (inputs.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-018", inputs.size());
        }
        SeizureInput.Read only = inputs.getFirst();
        return only.with(new Attachments(register).with(only.seizure(), pictures));
    }

    /** The reason answers whatever was asked. */
    private Entering answered(Entering wish, List<Violation> found) {
        return reason.isBlank()
                ? wish
                : wish.because(
                        reason, found.stream().map(Violation::code).collect(Collectors.toSet()));
    }

    /**
     * Tells everything that is in the way, for all records at once; nothing is recorded if there is
     * anything.
     */
    private boolean refused(
            List<SeizureInput.Read> inputs,
            List<List<Violation>> checked,
            Intent intent,
            Wording wording) {
        boolean refused = false;
        for (int i = 0; i < inputs.size(); i++) {
            var found = new ArrayList<>(inputs.get(i).unreadable());
            found.addAll(checked.get(i));
            for (Violation violation : found) {
                if (stands(violation, intent)) {
                    refused = true;
                    String where = violation.code() + " " + inputs.get(i).place(violation) + ": ";
                    String line = (i + 1) + ". " + where + wording.violation(violation);
                    desk.talk().err().println(Unseen.markedLine(line));
                }
            }
        }
        return refused;
    }

    private boolean stands(Violation violation, Intent intent) {
        return switch (violation.severity()) {
            case STOP -> true;
            case QUESTION -> intent == Intent.SUBMIT && reason.isBlank();
            case HINT -> false;
        };
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Recorded recorded ->
                    desk.talk().data(java.util.Objects.toString(recorded.number(), ""));
            case Outcome.Unchanged unchanged ->
                    desk.talk().data(java.util.Objects.toString(unchanged.number(), ""));
            case Outcome.Refused refused ->
                    throw new Fault(Fault.Exit.FINDINGS, "APP-008", refused.violations().size());
            case Outcome.Overtaken overtaken ->
                    throw new Fault(Fault.Exit.CONFLICTS, "APP-009", overtaken.station());
        }
    }
}
