package rubezh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.domain.seizure.Violation;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.register.Outcome;
import rubezh.register.Register;
import rubezh.text.Fault;
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
            Intent intent = submit ? Intent.SUBMIT : Intent.SAVE;
            if (refused(register, inputs, intent, wording)) {
                desk.talk().say("cli.record.refused");
                return Fault.Exit.FINDINGS.status();
            }
            var wishes = new ArrayList<Entering>();
            inputs.forEach(read -> wishes.add(wish(register, read, intent)));
            List<Outcome> outcomes = register.recordAll(wishes, _ -> {});
            outcomes.forEach(this::tell);
        }
        return Fault.Exit.DONE.status();
    }

    private Entering wish(Register register, SeizureInput.Read read, Intent intent) {
        Entering wish = Entering.fresh(register.newRecordId(), read.seizure(), intent);
        if (reason.isBlank()) {
            return wish;
        }
        var questions = new java.util.HashSet<String>();
        register.check(read.seizure(), intent).forEach(v -> questions.add(v.code()));
        return wish.because(reason, questions);
    }

    /**
     * Tells everything that is in the way, for all records at once; nothing is recorded if there is
     * anything.
     */
    private boolean refused(
            Register register, List<SeizureInput.Read> inputs, Intent intent, Wording wording) {
        boolean refused = false;
        for (int i = 0; i < inputs.size(); i++) {
            var found = new ArrayList<>(inputs.get(i).unreadable());
            found.addAll(register.check(inputs.get(i).seizure(), intent));
            for (Violation violation : found) {
                if (stands(violation, intent)) {
                    refused = true;
                    desk.talk()
                            .err()
                            .println(
                                    (i + 1)
                                            + ". "
                                            + violation.code()
                                            + " "
                                            + violation.pointer()
                                            + ": "
                                            + wording.violation(violation));
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
