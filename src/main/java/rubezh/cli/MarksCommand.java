package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.register.mark.MarkGroup;
import rubezh.session.OpenRegister;
import rubezh.table.MarkFormat;
import rubezh.text.Fault;

/** Lists the marks of goods, logos and press stamps, with the cases that have them. */
@Command(
        name = "marks",
        footer = {"rubezh marks", "rubezh marks --query scorpion --format json"})
final class MarksCommand extends RegisterCommand {
    @Option(names = "--query", paramLabel = "Q")
    String query = "";

    @Mixin OfRows target = new OfRows();

    MarksCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        var format = new MarkFormat(context.format(open));
        List<MarkGroup> groups =
                MarkGroup.of(open.register().catalogue().marks()).stream()
                        .filter(group -> format.matches(group, query))
                        .toList();
        target.write(format.table(groups), Map.of(), output, options);
        output.printMessage("cli.marks.count", groups.size());
        return Fault.Exit.DONE;
    }
}
