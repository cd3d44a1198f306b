package rubezh.cli;

import java.util.concurrent.Callable;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConsoleOutput;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** A command on the open register: opens it, runs and closes it. */
abstract class RegisterCommand implements Callable<Integer> {
    final CliContext context;
    final GlobalOptions options;
    final ConsoleOutput output;

    RegisterCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        this.output = context.output();
    }

    @Override
    public final Integer call() {
        return context.withRegister(options, register -> run(register).status());
    }

    /** Runs the command; faults are thrown. */
    abstract Fault.Exit run(OpenRegister open);
}
