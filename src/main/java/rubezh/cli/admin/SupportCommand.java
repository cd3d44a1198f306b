package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.diagnosis.SupportFacts;
import rubezh.diagnosis.SupportFormat;
import rubezh.text.Fault;

/** Shows the file for support, and saves what it has shown. */
@Command(
        name = "support",
        footer = {"rubezh support", "rubezh support -o rubezh-support.txt"})
public final class SupportCommand extends ContextCommand implements Callable<Integer> {
    @Option(names = "-o", paramLabel = "FILE")
    @Nullable Path file;

    public SupportCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() {
        OutputFile target = file == null ? null : OutputFile.checked(file, options.force);
        Path folder = context.stations().folder(options.data);
        SupportFacts facts = context.stations().diagnosis(folder).supportFacts();
        String text = new SupportFormat(output.messages()).text(facts);
        if (options.json) {
            output.printJson("support", Map.of("lines", text.lines().toList()));
        } else {
            text.lines().forEach(output::printLine);
        }
        if (target != null) {
            target.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            output.printMessage("cli.support.saved", target.path());
        }
        return Fault.Exit.DONE.status();
    }
}
