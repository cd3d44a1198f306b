package rubezh.cli;

import java.util.List;
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

/** Lists the selected seizures, newest first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand extends RegisterCommand {
    @Mixin SelectionOptions selection = new SelectionOptions();

    @Mixin OutputOptions target = new OutputOptions();

    @Option(names = "--columns", paramLabel = "PATH", split = ",")
    List<String> columns = List.of();

    @Option(names = "--limit", paramLabel = "N")
    int limit = 1_000;

    ListCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    Fault.Exit run(OpenRegister open) {
        Query query = selection.query(open.station());
        List<SeizureRow> rows = open.register().catalogue().page(query, 0, limit);
        var sheet =
                SeizureListSheet.sheet(
                        columns.isEmpty() ? SeizureListSheet.DEFAULT : columns,
                        rows,
                        context.format(open));
        target.write(sheet, context, options);
        long all = open.register().catalogue().count(query);
        output.printMessage("cli.list.count", rows.size(), all);
        return Fault.Exit.DONE;
    }
}
