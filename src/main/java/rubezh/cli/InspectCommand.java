package rubezh.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.verify.BundleInspection;
import rubezh.cli.option.GlobalOptions;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Prints the header and seal of a bundle without importing it. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand extends RegisterCommand {
    @Parameters(paramLabel = "BUNDLE")
    Path bundle = Path.of("");

    InspectCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    Fault.Exit run(OpenRegister open) {
        print(open.exchange().inspect(bundle, Progress.NONE));
        return Fault.Exit.DONE;
    }

    private void print(BundleInspection inspection) {
        if (options.json) {
            output.printJson("inspection", members(inspection));
            return;
        }
        printHeader(inspection.header());
        printLine("cli.inspect.sender", text("cli.sender." + inspection.sender()));
        if (inspection.namesake()) {
            printLine("cli.inspect.namesake", inspection.header().from().station());
        }
        var fingerprint = inspection.senderFingerprint();
        String words = String.join(" ", fingerprint.words());
        printLine("cli.inspect.fingerprint", fingerprint.grouped(), words);
        printLine(
                "cli.inspect.sha256",
                inspection.sha256(),
                String.join(" ", inspection.fingerprint().words()));
    }

    private void printHeader(BundleHeader header) {
        printLine("cli.inspect.from", header.from().station());
        printLine("cli.inspect.to", header.to());
        printLine("cli.inspect.created", header.createdAt());
        printLine("cli.inspect.revisions", header.contents().revisions());
        printLine("cli.inspect.pictures", header.contents().blobBytes());
        header.contents()
                .ranges()
                .forEach(r -> printLine("cli.inspect.range", r.replica(), r.from(), r.to()));
        printLine("cli.inspect.digest", header.digest());
        printLine("cli.inspect.training", text(header.training() ? "common.yes" : "common.no"));
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

    private String text(String key) {
        return output.messages().text(key);
    }

    private void printLine(String key, Object... arguments) {
        output.printLine(output.messages().text(key, arguments));
    }
}
