package rubezh.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.SelectionOptions;
import rubezh.cli.output.SeizureListSheet;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Lists chosen seizures, newest first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Mixin SelectionOptions choice = new SelectionOptions();

    @Mixin OutputOptions target = new OutputOptions();

    @Option(names = "--columns", paramLabel = "PATH", split = ",")
    List<String> columns = List.of();

    @Option(names = "--limit", paramLabel = "N")
    int limit = 1_000;

    ListCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (OpenRegister register = context.open(options)) {
            Query query = choice.query(register.station());
            List<SeizureRow> rows = register.register().catalogue().page(query, 0, limit);
            var sheet =
                    SeizureListSheet.sheet(
                            columns.isEmpty() ? SeizureListSheet.USUAL : columns,
                            rows,
                            context.wording(register));
            target.write(sheet, context, options);
            long all = register.register().catalogue().count(query);
            context.output().printMessage("cli.list.count", rows.size(), all);
        }
        return Fault.Exit.DONE.status();
    }
}
