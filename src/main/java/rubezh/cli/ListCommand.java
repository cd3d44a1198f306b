package rubezh.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.register.Query;
import rubezh.register.Row;
import rubezh.text.Fault;

/** Lists chosen seizures, newest first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private final Desk desk;
    private final GlobalOptions options;

    @Mixin Choice choice = new Choice();

    @Mixin Target target = new Target();

    @Option(names = "--columns", paramLabel = "PATH", split = ",")
    List<String> columns = List.of();

    @Option(names = "--limit", paramLabel = "N")
    int limit = 1_000;

    ListCommand(Desk desk, GlobalOptions options) {
        this.desk = desk;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = desk.open(options)) {
            Query query = choice.query(workplace.station());
            List<Row> rows = workplace.register().catalogue().page(query, 0, limit);
            var sheet =
                    Columns.sheet(
                            columns.isEmpty() ? Columns.USUAL : columns,
                            rows,
                            desk.wording(workplace));
            target.write(sheet, desk, options);
            long all = workplace.register().catalogue().count(query);
            desk.talk().say("cli.list.count", rows.size(), all);
        }
        return Fault.Exit.DONE.status();
    }
}
