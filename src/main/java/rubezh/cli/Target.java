package rubezh.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.table.Sheet;

/** The options that say how a table is written, and where to. */
final class Target {
    @Option(names = "--format", paramLabel = "table|csv|csv-ru|json|geojson|xlsx")
    RowFormat format = RowFormat.TABLE;

    @Option(names = "-o", paramLabel = "FILE")
    @Nullable Path file;

    void write(Sheet sheet, Desk desk, GlobalOptions options) {
        Output.to(file, desk.talk()).write(format.chosen(options), sheet);
    }
}
