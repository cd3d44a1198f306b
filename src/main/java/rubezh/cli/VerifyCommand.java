package rubezh.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ProgressBar;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Verifies the register or a bundle and prints the findings. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand extends RegisterCommand {
    @Parameters(paramLabel = "database|bundle")
    Subject subject = Subject.DATABASE;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    @Nullable Path file;

    /** Subject of the verification. */
    enum Subject {
        DATABASE,
        BUNDLE
    }

    VerifyCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    Fault.Exit run(OpenRegister open) {
        try (var bar = new ProgressBar(output)) {
            List<String> findings = findings(open, bar);
            findings.forEach(output::printLine);
            output.printMessage(
                    findings.isEmpty() ? "cli.verify.sound" : "cli.verify.found", findings.size());
            return (findings.isEmpty() ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED);
        }
    }

    private List<String> findings(OpenRegister register, ProgressBar bar) {
        if (subject == Subject.DATABASE) {
            return register.verify(
                    done -> bar.show(output.messages().text("cli.verify.step"), done, 0));
        }
        if (file == null) {
            throw new Fault(Fault.Exit.USAGE, "APP-015");
        }
        return register.exchange().verify(file, bar::report).findings().stream()
                .map(f -> f.line() + " " + f.code() + " " + f.detail())
                .toList();
    }
}
