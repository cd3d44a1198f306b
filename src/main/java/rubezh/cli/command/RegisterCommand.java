package rubezh.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConsoleOutput;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.access.RecordAccessLog;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** A command on the open register: opens it, runs and closes it. */
public abstract class RegisterCommand implements Callable<Integer> {
    protected final CliContext context;
    protected final GlobalOptions options;
    protected final ConsoleOutput output;

    protected RegisterCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        this.output = context.output();
    }

    @Override
    public final Integer call() {
        return context.withRegister(options, register -> run(register).status());
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

    /**
     * Returns an argument that a task cannot do without.
     *
     * @throws Fault of usage, with the code given and the task as it is typed
     */
    protected static <T> T required(@Nullable T argument, String code, Enum<?> task) {
        if (argument == null) {
            throw new Fault(Fault.Exit.USAGE, code, task.name().toLowerCase(Locale.ROOT));
        }
        return argument;
    }

    /** Runs the command; faults are thrown. */
    protected abstract Fault.Exit run(OpenRegister open);
}
