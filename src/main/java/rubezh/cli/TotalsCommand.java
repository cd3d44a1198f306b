package rubezh.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.Grouping;
import rubezh.cli.option.SelectionOptions;
import rubezh.cli.output.DrugTotals;
import rubezh.cli.output.TotalsSheet;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.TotalsRow;
import rubezh.session.OpenRegister;
import rubezh.table.Sheet;
import rubezh.text.Fault;

/** Sums up chosen seizures: mass, volume and each counted unit in a column of its own. */
@Command(name = "totals", mixinStandardHelpOptions = true)
final class TotalsCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Mixin SelectionOptions choice = new SelectionOptions();

    @Mixin OutputOptions target = new OutputOptions();

    @Option(names = "--by", paramLabel = "KEY", split = ",")
    List<Grouping> by = List.of();

    TotalsCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (OpenRegister register = context.open(options)) {
            Catalogue catalogue = register.register().catalogue();
            Query query = choice.query(register.station());
            var drugs = new DrugTotals(catalogue, register.reference(), query);
            List<String> keys = by.stream().map(Grouping::key).toList();
            boolean apart = by.contains(Grouping.SUBSTANCE);
            List<TotalsRow> rows = apart ? catalogue.totals(query, keys) : drugs.by(keys);
            List<TotalsRow> all = drugs.by(List.of());
            Sheet sheet = new TotalsSheet(by, context.wording(register)).of(rows, all);
            target.write(sheet, context, options);
            context.output().printMessage("cli.totals.note");
            if (drugs.others()) {
                context.output().printMessage("cli.totals.goods");
            }
        }
        return Fault.Exit.DONE.status();
    }
}
