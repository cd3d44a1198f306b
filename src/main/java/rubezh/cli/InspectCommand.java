package rubezh.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.verify.BundleInspection;
import rubezh.cli.option.GlobalOptions;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Tells what a bundle holds; takes nothing from it. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "BUNDLE")
    Path bundle = Path.of("");

    InspectCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (OpenRegister register = context.open(options)) {
            print(register.exchange().inspect(bundle, Progress.NONE));
        }
        return Fault.Exit.DONE.status();
    }

    private void print(BundleInspection bundleInspection) {
        if (options.json) {
            context.output().printJson("inspection", members(bundleInspection));
            return;
        }
        BundleHeader bundleHeader = bundleInspection.header();
        printLine("cli.inspect.from", bundleHeader.from().station());
        printLine("cli.inspect.to", bundleHeader.to());
        printLine("cli.inspect.created", bundleHeader.createdAt());
        printLine("cli.inspect.revisions", bundleHeader.contents().revisions());
        printLine("cli.inspect.pictures", bundleHeader.contents().blobBytes());
        bundleHeader
                .contents()
                .ranges()
                .forEach(r -> printLine("cli.inspect.range", r.replica(), r.from(), r.to()));
        printLine("cli.inspect.digest", bundleHeader.digest());
        printLine(
                "cli.inspect.training", word(bundleHeader.training() ? "common.yes" : "common.no"));
        printLine("cli.inspect.sender", word("cli.sender." + bundleInspection.sender()));
        var fingerprint = bundleInspection.senderFingerprint();
        printLine(
                "cli.inspect.fingerprint",
                fingerprint.grouped(),
                String.join(" ", fingerprint.words()));
        printLine("cli.inspect.sha256", bundleInspection.sha256());
    }

    private static Map<String, Object> members(BundleInspection bundleInspection) {
        BundleHeader bundleHeader = bundleInspection.header();
        return Map.of(
                "bundleId", bundleHeader.bundleId().toString(),
                "from", bundleHeader.from().station(),
                "to", bundleHeader.to(),
                "createdAt", bundleHeader.createdAt().toString(),
                "revisions", (long) bundleHeader.contents().revisions(),
                "training", bundleHeader.training(),
                "sender", bundleInspection.sender().name(),
                "sha256", bundleInspection.sha256());
    }

    private String word(String key) {
        return context.output().messages().text(key);
    }

    private void printLine(String key, Object... arguments) {
        context.output().printLine(context.output().messages().text(key, arguments));
    }
}
