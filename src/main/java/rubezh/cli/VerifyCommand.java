package rubezh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ProgressBar;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Checks the register or a bundle through; 0 faults, or a list of them. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "database|bundle")
    Subject what = Subject.DATABASE;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    @Nullable Path file;

    /** What can be checked. */
    enum Subject {
        DATABASE,
        BUNDLE
    }

    VerifyCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (OpenRegister register = context.open(options);
                var bar = new ProgressBar(context.output())) {
            List<String> findings = findings(register, bar);
            findings.forEach(context.output()::printLine);
            context.output()
                    .printMessage(
                            findings.isEmpty() ? "cli.verify.sound" : "cli.verify.found",
                            findings.size());
            return (findings.isEmpty() ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED).status();
        }
    }

    private List<String> findings(OpenRegister register, ProgressBar bar) {
        if (what == Subject.DATABASE) {
            return register.verify(
                    done -> bar.show(context.output().messages().text("cli.verify.step"), done, 0));
        }
        if (file == null) {
            throw new Fault(Fault.Exit.USAGE, "APP-015");
        }
        return register.exchange().verify(file, bar::report).findings().stream()
                .map(f -> f.line() + " " + f.code() + " " + f.detail())
                .toList();
    }
}
