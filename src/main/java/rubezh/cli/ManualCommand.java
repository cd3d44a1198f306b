package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.report.manual.ManualBook;
import rubezh.report.pdf.Pdf;
import rubezh.session.Release;
import rubezh.text.Fault;

/** Saves the manual as a book, in the language of the output; needs no register. */
@Command(
        name = "manual",
        footer = {"rubezh manual -o manual.pdf", "rubezh --lang ru manual -o spravka.pdf"})
final class ManualCommand extends ContextCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.pdf",
            required = true)
    Path file = Path.of("");

    ManualCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() {
        OutputFile target = OutputFile.checked(file, options.force);
        Pdf book = ManualBook.of(output.messages().language(), Release.version());
        target.write(out -> out.write(book.bytes()));
        if (options.json) {
            output.printJson(
                    "manual", Map.of("file", target.path().toString(), "pages", book.pages()));
        } else {
            output.printMessage("cli.manual.saved", target.path(), book.pages());
        }
        return Fault.Exit.DONE.status();
    }
}
