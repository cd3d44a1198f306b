package rubezh.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.ExchangeProgress;
import rubezh.bundle.verify.BundleInspection;
import rubezh.cli.option.GlobalOptions;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Tells what a bundle holds; takes nothing from it. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "BUNDLE")
    Path bundle = Path.of("");

    InspectCommand(CliContext desk, GlobalOptions options) {
        this.context = desk;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (OpenRegister workplace = context.open(options)) {
            print(workplace.exchange().inspect(bundle, ExchangeProgress.NONE));
        }
        return Fault.Exit.DONE.status();
    }

    private void print(BundleInspection inspection) {
        if (options.json) {
            context.output().printJson("inspection", members(inspection));
            return;
        }
        BundleHeader header = inspection.header();
        printLine("cli.inspect.from", header.from().station());
        printLine("cli.inspect.to", header.to());
        printLine("cli.inspect.created", header.createdAt());
        printLine("cli.inspect.revisions", header.contents().revisions());
        printLine("cli.inspect.pictures", header.contents().blobBytes());
        header.contents()
                .ranges()
                .forEach(r -> printLine("cli.inspect.range", r.replica(), r.from(), r.to()));
        printLine("cli.inspect.digest", header.digest());
        printLine("cli.inspect.training", word(header.training() ? "common.yes" : "common.no"));
        printLine("cli.inspect.sender", word("cli.sender." + inspection.sender()));
        var fingerprint = inspection.senderFingerprint();
        printLine(
                "cli.inspect.fingerprint",
                fingerprint.grouped(),
                String.join(" ", fingerprint.words()));
        printLine("cli.inspect.sha256", inspection.sha256());
    }

    private static Map<String, Object> members(BundleInspection inspection) {
        BundleHeader header = inspection.header();
        return Map.of(
                "bundleId", header.bundleId().toString(),
                "from", header.from().station(),
                "to", header.to(),
                "createdAt", header.createdAt().toString(),
                "revisions", (long) header.contents().revisions(),
                "training", header.training(),
                "sender", inspection.sender().name(),
                "sha256", inspection.sha256());
    }

    private String word(String key) {
        return context.output().messages().text(key);
    }

    private void printLine(String key, Object... arguments) {
        context.output().printLine(context.output().messages().text(key, arguments));
    }
}
