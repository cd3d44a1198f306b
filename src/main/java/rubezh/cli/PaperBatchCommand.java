package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.LabelOptions;
import rubezh.cli.option.ReportKindOption;
import rubezh.cli.option.SelectionOptions;
import rubezh.cli.output.ProgressBar;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.batch.BatchEntry;
import rubezh.report.service.PaperBatch;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Issues papers of all selected cases into a folder, with an index. */
@Command(
        footer = {
            "rubezh report batch --kinds protocol,act --from 2026-11-01 -o papers",
            "rubezh report batch --kinds labels --packages --used 3 -o labels"
        })
final class PaperBatchCommand extends RegisterCommand {
    @Option(
            names = "--kinds",
            paramLabel = "KIND,…",
            split = ",",
            required = true,
            converter = ReportKindOption.class,
            completionCandidates = ReportKindOption.class)
    List<ReportKind> kinds = List.of();

    @Mixin SelectionOptions selection = new SelectionOptions();

    @Option(names = "--report-lang", paramLabel = "ru|en|both")
    @Nullable ReportLanguage language;

    @Option(names = "--without-persons")
    boolean withoutPersons;

    @Mixin LabelOptions labels = new LabelOptions();

    @Option(names = "-o", paramLabel = "DIR", required = true)
    Path folder = Path.of("");

    PaperBatchCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        for (ReportKind kind : kinds) {
            if (!kind.isOfCase()) {
                throw new Fault(Fault.Exit.USAGE, "PAP-013", ReportKindOption.word(kind));
            }
        }
        var batch =
                new PaperBatch(
                        open.register().catalogue().ids(selection.query(open.station())),
                        kinds,
                        List.of(),
                        language == null ? ReportLanguage.BOTH : language,
                        labels.with(!withoutPersons),
                        folder,
                        options.force);
        PaperBatch.Outcome outcome;
        try (var bar = new ProgressBar(output)) {
            String label = output.messages().text("report.batch.step");
            outcome = open.reports().issueAll(batch, (_, done, of) -> bar.show(label, done, of));
        }
        print(outcome);
        return outcome.refused().isEmpty() ? Fault.Exit.DONE : Fault.Exit.FINDINGS;
    }

    private void print(PaperBatch.Outcome outcome) {
        if (options.json) {
            output.printJson(
                    "paper-batch",
                    Map.of(
                            "index", outcome.index().toString(),
                            "papers", outcome.entries().stream().map(this::tree).toList()));
            return;
        }
        for (BatchEntry one : outcome.refused()) {
            output.printText(one.number() + ": " + paper(one) + ": " + reason(one));
        }
        int written = outcome.entries().size() - outcome.refused().size();
        output.printMessage(
                "report.batch.done", written, outcome.refused().size(), outcome.index());
    }

    private Map<String, Object> tree(BatchEntry one) {
        var tree = new TreeMap<String, Object>();
        tree.put("number", one.number());
        tree.put("kind", one.kind().fileName());
        if (one.fault() != null) {
            tree.put("fault", one.fault().code());
            return tree;
        }
        tree.put("issue", one.issue());
        tree.put("copy", (long) one.copy());
        tree.put("file", folder.resolve(one.file()).toString());
        tree.put("pages", (long) one.pages());
        tree.put("sha256", one.sha256());
        return tree;
    }

    private String paper(BatchEntry one) {
        return output.messages().text("report.screen." + one.kind().fileName());
    }

    private String reason(BatchEntry one) {
        return one.fault() == null ? "" : one.fault().sentences(output.messages()).what();
    }
}
