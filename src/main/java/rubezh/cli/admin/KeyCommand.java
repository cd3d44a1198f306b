package rubezh.cli.admin;

import module java.base;

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
import rubezh.report.content.QrCode;
import rubezh.security.Installation;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Prints the key of this station, or those known of another one, in words to compare by voice. */
@Command(
        name = "key",
        footer = {"rubezh key", "rubezh key -o key.pdf"})
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
            output.printJson("key", members(open.exchange(), found));
        } else {
            found.forEach(new KeyCard(output)::print);
            encryptionKey(open.exchange())
                    .ifPresent(key -> output.printMessage("cli.key.encryption", key));
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

    private Map<String, Object> members(Exchange exchange, List<Installation> found) {
        var members = new LinkedHashMap<String, Object>();
        members.put("keys", found.stream().map(KeyCard::tree).toList());
        encryptionKey(exchange).ifPresent(key -> members.put("encryptionKey", key));
        return members;
    }

    /** Returns the encryption key of this station; nothing where another one is asked for. */
    private Optional<String> encryptionKey(Exchange exchange) {
        return station == null ? exchange.encryptionKey() : Optional.empty();
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

    /** QR code as a picture in SVG, with the quiet zone of four squares around it. */
    private static final class QrDocument {
        private static final int QUIET = 4;
        private static final int PIXELS_PER_SQUARE = 8;

        private QrDocument() {}

        /** Returns the SVG document of the QR code of a text. */
        static String svg(String content) {
            QrCode code = QrCode.of(content);
            int size = code.size() + 2 * QUIET;
            var path = new StringBuilder();
            for (int y = 0; y < code.size(); y++) {
                for (int x = 0; x < code.size(); x++) {
                    if (code.isDark(x, y)) {
                        path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                    }
                }
            }
            return """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 %2$d %2$d">
            <path fill="#fff" d="M0,0h%2$dv%2$dh-%2$dz"/>
            <path d="%3$s"/>
            </svg>
            """
                    .formatted(size * PIXELS_PER_SQUARE, size, path);
        }
    }
}
