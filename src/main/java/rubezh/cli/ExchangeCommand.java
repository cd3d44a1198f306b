package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rubezh.bundle.Exchange;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.cli.output.ReceiptText;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.station.SilenceTerms;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** The exchange log, receipts of bundles, and when they are expected. */
@Command(name = "exchange")
final class ExchangeCommand extends VerbGroup {
    ExchangeCommand(CliContext context, GlobalOptions options) {
        super(context, options, "log");
    }

    @Command(footer = {"rubezh exchange log", "rubezh exchange log --format csv"})
    int log(@Mixin OfRows sheet) {
        return run(open -> {
            Exchange exchange = open.exchange();
            var rows = text(open).table(exchange.log(), exchange.receipts().sent());
            sheet.write(rows, "exchange", Map.of(), output, options);
        });
    }

    @Command(
            footer = {
                "rubezh exchange receipt RZ-KG-OSH-812-20261124T192738Z-1of1.json --json",
                "rubezh exchange receipt -o receipt.pdf \\",
                "    RZ-KG-OSH-812-20261124T192738Z-1of1.json"
            })
    int receipt(@Parameters(paramLabel = "BUNDLE") String bundle, @Mixin PaperOptions paper) {
        return run(open -> {
            List<BundleReceipt> receipts = find(open.exchange(), bundle);
            if (options.json) {
                output.printJson(
                        "receipts",
                        Map.of("receipts", receipts.stream().map(ReceiptText::tree).toList()));
            } else {
                receipts.forEach(one -> text(open).lines(one).forEach(output::printLine));
            }
            paper.file().ifPresent(_ -> write(open, receipts.getFirst(), paper, options, output));
        });
    }

    @Command(footer = {"rubezh exchange term", "rubezh exchange term 24"})
    int term(@Parameters(paramLabel = "HOURS", arity = "0..1") @Nullable String hours) {
        return run(open -> {
            ReceiptService receipts = open.exchange().receipts();
            if (hours != null) {
                receipts.changeTerm(hours(hours));
            }
            long term = receipts.term().toHours();
            output.printLine(output.messages().text("cli.exchange.term", term));
        });
    }

    @Command(footer = {"rubezh exchange silence", "rubezh exchange silence 12 48"})
    int silence(
            @Parameters(paramLabel = "LATE", arity = "0..1") @Nullable String late,
            @Parameters(paramLabel = "OVERDUE", arity = "0..1") @Nullable String overdue) {
        return run(open -> {
            ReceiptService receipts = open.exchange().receipts();
            if (late != null) {
                receipts.changeSilence(hours(late), overdue == null ? 0 : hours(overdue));
            }
            SilenceTerms terms = receipts.silence();
            output.printLine(
                    output.messages()
                            .text(
                                    "cli.exchange.silence",
                                    terms.late().toHours(),
                                    terms.overdue().toHours()));
        });
    }

    private ReceiptText text(OpenRegister open) {
        return new ReceiptText(output.messages(), open.station().zone());
    }

    /** Writes the paper of a receipt. */
    static void write(
            OpenRegister open,
            BundleReceipt receipt,
            PaperOptions paper,
            GlobalOptions options,
            ConsoleOutput output) {
        OutputFile target = OutputFile.checked(paper.requiredFile(), options.force);
        byte[] bytes = open.exchangeSheets().receipt(receipt, paper.language()).bytes();
        target.write(out -> out.write(bytes));
        output.printMessage("cli.exchange.receipt.written", target.path());
    }

    /**
     * Returns the receipts of a bundle, by its id or the name of its file.
     *
     * @throws Fault {@code RCP-002} if there is none
     */
    static List<BundleReceipt> find(Exchange exchange, String bundle) {
        return exchange.log().stream()
                .filter(entry -> isNamed(entry, bundle))
                .map(exchange.receipts()::of)
                .filter(receipts -> !receipts.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "RCP-002", bundle));
    }

    private static boolean isNamed(ExchangeLogEntry entry, String bundle) {
        return entry.bundleId().toString().equals(bundle) || entry.file().equals(bundle);
    }

    private static long hours(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
