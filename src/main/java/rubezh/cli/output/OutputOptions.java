package rubezh.cli.output;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.table.Sheet;
import rubezh.text.Fault;

/** Options for the format and the file of a table. */
public final class OutputOptions {
    @Option(names = "--format", paramLabel = "table|csv|csv-ru|json|geojson|xlsx|pdf")
    public RowFormat format = RowFormat.TABLE;

    @Option(names = "-o", paramLabel = "FILE")
    public @Nullable Path file;

    /** Returns whether a table goes to standard output, where somebody reads it. */
    public boolean isForTerminal(GlobalOptions options) {
        return file == null && format.chosen(options) == RowFormat.TABLE;
    }

    /**
     * Returns the file of a paper, after checking that it may be written.
     *
     * @throws Fault {@code PAP-007} if none is named, {@code APP-033} if it exists
     */
    public OutputFile paper(GlobalOptions options) {
        if (file == null) {
            throw new Fault(Fault.Exit.USAGE, "PAP-007");
        }
        return OutputFile.checked(file, options.force);
    }

    /**
     * Writes a sheet.
     *
     * @param members further members of a JSON document
     */
    public void write(
            Sheet sheet, Map<String, Object> members, ConsoleOutput output, GlobalOptions options) {
        write(sheet, "list", members, output, options);
    }

    /**
     * Writes a sheet.
     *
     * @param document name of a JSON document
     * @param members further members of it
     */
    public void write(
            Sheet sheet,
            String document,
            Map<String, Object> members,
            ConsoleOutput output,
            GlobalOptions options) {
        @Nullable OutputFile target = file == null ? null : new OutputFile(file, options.force);
        new SheetWriter(target, output, members, document).write(format.chosen(options), sheet);
    }
}
