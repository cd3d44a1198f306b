package rubezh.cli.command;

import java.util.concurrent.Callable;
import rubezh.cli.option.GlobalOptions;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** A command on the open register: opens it, runs and closes it. */
public abstract class RegisterCommand extends ContextCommand implements Callable<Integer> {
    protected RegisterCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public final Integer call() {
        return runToExit(this::run);
    }

    /** Runs the command; faults are thrown. */
    protected abstract Fault.Exit run(OpenRegister open);
}
