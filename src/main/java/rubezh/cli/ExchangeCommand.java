package rubezh.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.Exchange;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.exchange.ReceiptText;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.SheetWriter;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.station.SilenceTerms;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Prints the exchange log with its receipts, and receipts; sets when they are expected. */
@Command(name = "exchange", mixinStandardHelpOptions = true)
final class ExchangeCommand extends RegisterCommand {
    @Parameters(index = "0", paramLabel = "log|receipt|term|silence", arity = "0..1")
    Task task = Task.LOG;

    @Parameters(index = "1", paramLabel = "BUNDLE|HOURS", arity = "0..1")
    @Nullable String argument;

    @Parameters(index = "2", paramLabel = "HOURS", arity = "0..1")
    @Nullable String second;

    @Option(names = "--format", paramLabel = "table|csv|json")
    RowFormat format = RowFormat.TABLE;

    @Mixin final PaperOptions paper = new PaperOptions();

    /** What to do. */
    enum Task {
        LOG,
        RECEIPT,
        TERM,
        SILENCE
    }

    ExchangeCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        switch (task) {
            case LOG -> printLog(open);
            case RECEIPT -> printReceipts(open);
            case TERM -> term(open.exchange().receipts());
            case SILENCE -> silence(open.exchange().receipts());
        }
        return Fault.Exit.DONE;
    }

    private void printLog(OpenRegister open) {
        Exchange exchange = open.exchange();
        new SheetWriter(null, output, Map.of(), "exchange")
                .write(
                        format.chosen(options),
                        text(open).sheet(exchange.log(), exchange.receipts().sent()));
    }

    private ReceiptText text(OpenRegister open) {
        return new ReceiptText(output.messages(), open.station().zone());
    }

    private void printReceipts(OpenRegister open) {
        List<BundleReceipt> receipts = find(open.exchange(), required(argument, "RCP-003", task));
        if (options.json) {
            output.printJson(
                    "receipts",
                    Map.of("receipts", receipts.stream().map(ReceiptText::tree).toList()));
        } else {
            receipts.forEach(one -> text(open).lines(one).forEach(output::printLine));
        }
        paper.file().ifPresent(_ -> write(open, receipts.getFirst(), paper, options, output));
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

    private void term(ReceiptService receipts) {
        if (argument != null) {
            receipts.changeTerm(hours(argument));
        }
        output.printLine(output.messages().text("cli.exchange.term", receipts.term().toHours()));
    }

    private void silence(ReceiptService receipts) {
        if (argument != null) {
            receipts.changeSilence(hours(argument), second == null ? 0 : hours(second));
        }
        SilenceTerms terms = receipts.silence();
        output.printLine(
                output.messages()
                        .text(
                                "cli.exchange.silence",
                                terms.late().toHours(),
                                terms.overdue().toHours()));
    }

    private static long hours(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
