package rubezh.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.bundle.transfer.ExportResult;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.PlainOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Writes a bundle. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends RegisterCommand {
    private static final long MEGABYTE = 1_000_000;

    @Option(
            names = {"--to-peer", "--to"},
            paramLabel = "STATION")
    String to = ExportRequest.HEADQUARTERS;

    @Option(names = "--all")
    boolean all;

    @Option(names = "--since-ack")
    boolean sinceAcknowledged;

    @Option(names = "--records-only")
    boolean recordsOnly;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--also", paramLabel = "STATION")
    List<String> others = List.of();

    @ArgGroup(exclusive = false)
    @Nullable PlainOptions plain;

    @Option(names = "--split", paramLabel = "MB")
    int megabytes = (int) (ExportRequest.PART_BYTES / MEGABYTE);

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
                    new ExportRequest(
                            selection(open, addressee),
                            addressee,
                            target,
                            !recordsOnly,
                            protection(),
                            Math.max(1, megabytes) * MEGABYTE);
            print(open.exchange().export(request, bar::report));
        }
        return Fault.Exit.DONE;
    }

    private ExportRequest.Protection protection() {
        return plain == null
                ? new ExportRequest.Encrypted(others.stream().map(ExportCommand::code).toList())
                : new ExportRequest.Plain(plain.reason());
    }

    /** Returns a code as codes are written. */
    private static String code(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
            throw BundleError.NO_STATION_CODE.fault(typed);
        }
        return code;
    }

    /** Returns the code of the addressee; warns if no key of it is known. */
    private String addressee(OpenRegister open) {
        String code = code(to);
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
            return new ExportRequest.OfOperation(operation);
        }
        if (all && !sinceAcknowledged) {
            return new ExportRequest.Everything();
        }
        return new ExportRequest.SinceAcknowledged(
                register.exchange().newestPeer(addressee).orElse(null));
    }

    private static Map<String, Object> members(ExportResult result) {
        return Map.of(
                "file",
                result.file().toString(),
                "files",
                result.files().stream().map(f -> f.file().toString()).toList(),
                "bytes",
                result.bytes(),
                "revisions",
                (long) result.revisions(),
                "pictures",
                (long) result.attachments(),
                "drafts",
                (long) result.drafts(),
                "damaged",
                (long) result.omissions().revisions().size(),
                "damagedPictures",
                (long) result.omissions().attachments().size(),
                "encryptedFor",
                result.recipients(),
                "sha256",
                result.sha256());
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
        result.files().forEach(file -> output.printLine(file.file().toString()));
        output.printMessage(
                "cli.export.done", result.revisions(), result.bytes(), result.attachments());
        if (result.isEncrypted()) {
            output.printMessage(
                    "exchange.exported.encrypted", String.join(", ", result.recipients()));
        } else {
            output.printMessage("exchange.exported.plain");
        }
        if (result.drafts() > 0) {
            output.printMessage("exchange.exported.drafts", result.drafts());
        }
        result.files().forEach(file -> output.printMessage("cli.export.hash", file.sha256()));
        output.printMessage("cli.export.key");
    }
}
