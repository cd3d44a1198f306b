package rubezh.cli.command;

import module java.base;

import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConsoleOutput;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.access.RecordAccessLog;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** What every command has: its context, the options of every command and the output. */
public abstract class ContextCommand {
    protected final CliContext context;
    protected final GlobalOptions options;
    protected final ConsoleOutput output;

    protected ContextCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        this.output = context.output();
    }

    /** Runs an action on the open register and closes it; returns the exit status. */
    protected final int runToExit(Function<OpenRegister, Fault.Exit> action) {
        return context.withRegister(options, action).status();
    }

    /** Runs an action like {@link #runToExit} that is done or throws a fault. */
    protected final int run(Consumer<OpenRegister> action) {
        return runToExit(open -> {
            action.accept(open);
            return Fault.Exit.DONE;
        });
    }

    /**
     * Returns the record with a number or id; of several with a number the user chooses one by its
     * id.
     */
    protected static OpenRecord find(Register register, String number) {
        List<UUID> found = register.find(number);
        if (found.size() > 1) {
            String ids = found.stream().map(UUID::toString).collect(Collectors.joining(", "));
            throw new Fault(Fault.Exit.FINDINGS, "APP-060", number, found.size(), ids);
        }
        return found.stream()
                .findFirst()
                .flatMap(register::open)
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "APP-007", number));
    }

    /** Returns a record as {@link #find} does, and tells the audit log that it is shown. */
    protected static OpenRecord open(Register register, String number) {
        OpenRecord record = find(register, number);
        register.accessLog().noteOpening(record.recordId(), RecordAccessLog.Purpose.COMMAND_LINE);
        return record;
    }
}
