package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.input.InputFiles;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.output.OutputFile;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.stock.Stocktake;
import rubezh.domain.stock.Stocktake.StockScan;
import rubezh.format.DomainFormat;
import rubezh.format.StockScanFormat;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.StocktakeService;

/** Stocktaking of the sealed packages in store by the labels that are scanned. */
@Command(name = "stock")
final class StockCommand extends VerbGroup {
    StockCommand(CliContext context, GlobalOptions options) {
        super(context, options, "take");
    }

    /** Tells of each scan at once, then of the differences; ends with an act if a file is named. */
    @Command(
            footer = {
                "rubezh stock take --scans labels.txt",
                "rubezh stock take --scans - -o act.pdf"
            })
    int take(
            @Option(names = "--scans", paramLabel = "FILE|-") @Nullable String scans,
            @Option(names = "-o", paramLabel = "FILE.pdf") @Nullable Path file) {
        return run(open -> {
            OutputFile target =
                    file == null
                            ? null
                            : OutputFile.checked(RowFormat.PDF.checkName(file), options.force);
            StocktakeService service = open.stocktaking();
            Stocktake state = service.open();
            if (scans != null) {
                state = scan(service, state, scans, context.format(open));
            }
            print(state, context.format(open));
            if (target != null) {
                ReportProposal act = service.finish();
                target.write(out -> out.write(act.pdf().bytes()));
                output.printMessage(
                        "cli.report.done",
                        target.path(),
                        act.report().number(),
                        act.report().copy(),
                        act.pdf().pages(),
                        act.report().sha256());
            }
        });
    }

    @Command(footer = "rubezh stock discard")
    int discard() {
        return run(open -> {
            open.stocktaking().discard();
            output.printMessage("cli.stock.discarded");
        });
    }

    private Stocktake scan(
            StocktakeService service, Stocktake begun, String file, DomainFormat format) {
        var state = new AtomicReference<>(begun);
        InputFiles.readLines(
                file,
                text -> {
                    Stocktake next = service.scan(state.get(), text);
                    state.set(next);
                    StockScan scan = next.scans().getLast();
                    output.printText(text + ": " + new StockScanFormat(format).text(scan));
                });
        return state.get();
    }

    /** Prints the counts, then what is missing and what should not be there. */
    private void print(Stocktake state, DomainFormat format) {
        if (options.json) {
            output.printJson(
                    "stocktake",
                    Map.of(
                            "started",
                            state.started().toString(),
                            "expected",
                            (long) state.expected().size(),
                            "found",
                            (long) state.found().size(),
                            "missing",
                            state.missing().stream().map(StockCommand::name).toList(),
                            "unexpected",
                            state.unexpected().stream().map(StockScan::text).toList()));
            return;
        }
        output.printMessage(
                "stocktake.counts",
                state.expected().size(),
                state.found().size(),
                state.missing().size(),
                state.unexpected().size());
        state.missing()
                .forEach(one ->
                        output.printLine(format.messages().text("stocktake.missing", name(one))));
        state.unexpected()
                .forEach(scan ->
                        output.printLine(
                                scan.text() + ": " + new StockScanFormat(format).text(scan)));
    }

    private static String name(StockedPackage one) {
        EvidencePackage content = one.content();
        return String.join(
                ", ",
                one.number(),
                StockedPackage.seal(content),
                StockedPackage.mark(content.id()));
    }
}
