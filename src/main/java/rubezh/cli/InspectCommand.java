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
    private final CliContext desk;
    private final GlobalOptions options;

    @Parameters(paramLabel = "BUNDLE")
    Path bundle = Path.of("");

    InspectCommand(CliContext desk, GlobalOptions options) {
        this.desk = desk;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (OpenRegister workplace = desk.open(options)) {
            tell(workplace.exchange().inspect(bundle, ExchangeProgress.NONE));
        }
        return Fault.Exit.DONE.status();
    }

    private void tell(BundleInspection inspection) {
        if (options.json) {
            desk.talk().json("inspection", members(inspection));
            return;
        }
        BundleHeader header = inspection.header();
        line("cli.inspect.from", header.from().station());
        line("cli.inspect.to", header.to());
        line("cli.inspect.created", header.createdAt());
        line("cli.inspect.revisions", header.contents().revisions());
        line("cli.inspect.pictures", header.contents().blobBytes());
        header.contents()
                .ranges()
                .forEach(r -> line("cli.inspect.range", r.replica(), r.from(), r.to()));
        line("cli.inspect.digest", header.digest());
        line("cli.inspect.training", word(header.training() ? "common.yes" : "common.no"));
        line("cli.inspect.sender", word("cli.sender." + inspection.sender()));
        var fingerprint = inspection.senderFingerprint();
        line(
                "cli.inspect.fingerprint",
                fingerprint.grouped(),
                String.join(" ", fingerprint.words()));
        line("cli.inspect.sha256", inspection.sha256());
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
        return desk.talk().messages().text(key);
    }

    private void line(String key, Object... arguments) {
        desk.talk().data(desk.talk().messages().text(key, arguments));
    }
}
