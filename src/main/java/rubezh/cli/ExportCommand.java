package rubezh.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.bundle.transfer.ExportResult;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Writes a bundle. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends RegisterCommand {
    @Option(names = "--to-peer", paramLabel = "STATION")
    String to = ExportRequest.HEADQUARTERS;

    @Option(names = "--all")
    boolean all;

    @Option(names = "--since-ack")
    boolean sinceAcknowledged;

    @Option(names = "--records-only")
    boolean recordsOnly;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "-o", paramLabel = "FILE|DIR", required = true)
    Path target = Path.of("");

    ExportCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        String addressee = addressee(open);
        if (!Files.isDirectory(target)) {
            new OutputFile(target, options.force).checkRegular();
        }
        try (var bar = new ProgressBar(output)) {
            var request =
                    new ExportRequest(selection(open, addressee), addressee, target, !recordsOnly);
            print(open.exchange().export(request, bar::report));
        }
        return Fault.Exit.DONE;
    }

    /** Returns the code of the addressee as codes are written; warns if no key of it is known. */
    private String addressee(OpenRegister open) {
        String code = to.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
            throw BundleError.NO_STATION_CODE.fault(to);
        }
        if (!code.equals(ExportRequest.HEADQUARTERS)
                && open.exchange().installationsOf(code).isEmpty()) {
            output.printNotice(
                    new OpenRegister.Notice("cli.export.unknown", List.<Object>of(code)));
        }
        return code;
    }

    /** Default: the revisions the receiver has not acknowledged, at first all of them. */
    private Selection selection(OpenRegister register, String addressee) {
        if (operation != null) {
            return new ExportRequest.Records(register.register().catalogue().recordsOf(operation));
        }
        if (all && !sinceAcknowledged) {
            return new ExportRequest.Everything();
        }
        return new ExportRequest.SinceAcknowledged(
                register.exchange().newestPeer(addressee).orElse(null));
    }

    private static Map<String, Object> members(ExportResult result) {
        return Map.of(
                "file", result.file().toString(),
                "bytes", result.bytes(),
                "revisions", (long) result.header().contents().revisions(),
                "pictures", (long) result.attachments(),
                "drafts", (long) result.drafts(),
                "damaged", (long) result.omissions().revisions().size(),
                "damagedPictures", (long) result.omissions().attachments().size(),
                "sha256", result.sha256());
    }

    private void printOmissions(ExportResult.Omissions omissions) {
        if (!omissions.isEmpty()) {
            output.printNotice(
                    new OpenRegister.Notice(
                            "cli.export.damaged",
                            List.of(
                                    omissions.revisions().size(),
                                    omissions.records(),
                                    omissions.attachments().size())));
        }
    }

    private void print(ExportResult result) {
        printOmissions(result.omissions());
        if (options.json) {
            output.printJson("export", members(result));
            return;
        }
        output.printLine(result.file().toString());
        output.printMessage(
                "cli.export.done",
                result.header().contents().revisions(),
                result.bytes(),
                result.attachments());
        if (result.drafts() > 0) {
            output.printMessage("exchange.exported.drafts", result.drafts());
        }
        output.printMessage("cli.export.hash", result.sha256());
        output.printMessage("cli.export.key");
    }
}
