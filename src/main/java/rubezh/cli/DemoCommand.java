package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.demo.DemoCases;
import rubezh.cli.demo.ExchangeDemoWorkflow;
import rubezh.cli.option.GlobalOptions;
import rubezh.text.Fault;

/**
 * Creates training stations and runs the main job on them: record, report, export, import, compare.
 */
@Command(name = "demo", footer = "rubezh demo --records 10 --seed 7 --out training")
final class DemoCommand extends ContextCommand implements Callable<Integer> {
    @Option(names = "--records", paramLabel = "N")
    long records;

    @Option(names = "--seed", paramLabel = "S")
    long seed = 2009;

    @Option(names = "--exchange")
    boolean exchange;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path out;

    DemoCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() {
        Path folder = folder(exchange ? "exchange-demo" : "demo");
        if (exchange) {
            new ExchangeDemoWorkflow(context.stations(), output, folder, context.config().clock())
                    .run();
            return Fault.Exit.DONE.status();
        }
        var workflow =
                new DemoWorkflow(
                        context, folder, new DemoCases(records, seed, context.config().clock()));
        workflow.run();
        return Fault.Exit.DONE.status();
    }

    private Path folder(String name) {
        return out != null
                ? out.toAbsolutePath()
                : context.stations().folder(options.data).resolveSibling(name);
    }
}
