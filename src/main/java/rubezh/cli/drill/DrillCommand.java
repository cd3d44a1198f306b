package rubezh.cli.drill;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.text.Fault;

/** Practises on training data what to do when a register, a laptop or an administrator is lost. */
@Command(name = "drill", footer = "rubezh drill lost-administrator --out drill-1")
public final class DrillCommand extends ContextCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "damaged-register|other-laptop|swapped-laptops|lost-administrator")
    @Nullable Drill drill;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path out;

    /** What is practised. */
    public enum Drill {
        DAMAGED_REGISTER,
        OTHER_LAPTOP,
        SWAPPED_LAPTOPS,
        LOST_ADMINISTRATOR;

        /** Returns the name on the command line, for example {@code other-laptop}. */
        @Override
        public String toString() {
            return RowFormat.word(this);
        }
    }

    public DrillCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() {
        Path folder = (out == null ? Path.of("drill") : out).toAbsolutePath();
        for (Drill each : drill == null ? List.of(Drill.values()) : List.of(drill)) {
            output.printMessage("cli.drill.title." + each.name());
            new DrillWorkflow(context.stations(), output, folder.resolve(each.toString()))
                    .run(each);
        }
        output.printMessage("cli.drill.done", folder);
        return Fault.Exit.DONE.status();
    }
}
