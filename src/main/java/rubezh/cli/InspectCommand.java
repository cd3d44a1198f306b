package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.verify.BundleInspection;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.KeyCard;
import rubezh.json.JsonObjectWriter;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;
import rubezh.text.Language;

/** Prints the header and seal of a bundle without importing it. */
@Command(name = "inspect", footer = "rubezh inspect bundle.json")
final class InspectCommand extends RegisterCommand {
    @Parameters(paramLabel = "BUNDLE")
    Path bundle = Path.of("");

    InspectCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
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
        if (inspection.continued() != null) {
            printLine(
                    "cli.inspect.continues",
                    inspection.continued().station(),
                    inspection.continued().replica());
        } else if (inspection.namesake()) {
            printLine("cli.inspect.namesake", inspection.header().from().station());
        }
        printKey("cli.inspect.fingerprint", inspection.senderFingerprint());
        inspection.known().forEach(key -> printKey("cli.inspect.known", key));
        printLine("cli.inspect.sha256", inspection.sha256());
        printLine("exchange.file.words", inspection.words().text(output.messages().language()));
    }

    private void printKey(String key, Fingerprint fingerprint) {
        Language language = output.messages().language();
        printLine(key, fingerprint.grouped(), fingerprint.words().text(language));
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
        return new JsonObjectWriter()
                .putAll(header, "bundleId", "to", "createdAt", "training")
                .put("from", header.from().station())
                .put("revisions", header.contents().revisions())
                .putAll(inspection, "sender", "sha256")
                .put("key", KeyCard.tree(inspection.senderFingerprint()))
                .putList("known", inspection.known(), KeyCard::tree)
                .put(
                        "continues",
                        inspection.continued() == null ? null : inspection.continued().replica())
                .tree();
    }

    private String text(String key) {
        return output.messages().text(key);
    }

    private void printLine(String key, Object... arguments) {
        output.printLine(output.messages().text(key, arguments));
    }
}
