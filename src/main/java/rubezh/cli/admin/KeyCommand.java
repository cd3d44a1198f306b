package rubezh.cli.admin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.Exchange;
import rubezh.bundle.format.BundleError;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.output.KeyCard;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.QrDocument;
import rubezh.security.Installation;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Prints the key of this station, or those known of another one, in words to compare by voice. */
@Command(name = "key", mixinStandardHelpOptions = true)
public final class KeyCommand extends RegisterCommand {
    @Parameters(paramLabel = "STATION", arity = "0..1")
    @Nullable String station;

    @Option(names = "--qr", paramLabel = "FILE.svg")
    @Nullable Path picture;

    @Mixin final PaperOptions paper = new PaperOptions();

    public KeyCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        List<Installation> found = installations(open.exchange());
        if (found.isEmpty()) {
            throw BundleError.NO_KEY_OF_STATION.fault(String.valueOf(station));
        }
        if (options.json) {
            output.printJson("key", Map.of("keys", found.stream().map(KeyCard::tree).toList()));
        } else {
            found.forEach(new KeyCard(output)::print);
            output.printMessage(station == null ? "cli.key.own" : "cli.key.known");
        }
        paper.file().ifPresent(file -> writePaper(open, file));
        if (picture != null) {
            String svg = QrDocument.svg(found.getLast().fingerprint().scanned());
            new OutputFile(picture, options.force)
                    .write(out -> out.write(svg.getBytes(StandardCharsets.UTF_8)));
        }
        return Fault.Exit.DONE;
    }

    /** Writes the card of this station; a paper of another one would be its word, not ours. */
    private void writePaper(OpenRegister open, Path file) {
        if (station != null) {
            throw new Fault(Fault.Exit.USAGE, "APP-068");
        }
        byte[] pdf = open.keySheet(paper.language()).bytes();
        new OutputFile(file, options.force).write(out -> out.write(pdf));
        output.printMessage("cli.key.written", file);
    }

    private List<Installation> installations(Exchange exchange) {
        String named = station;
        return named == null
                ? List.of(exchange.self())
                : exchange.installationsOf(named.strip().toUpperCase(Locale.ROOT));
    }
}
