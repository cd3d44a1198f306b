package rubezh.cli.option;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the days of a nil report, and for what to do with it. */
public final class NilReportOptions {
    /** First day of several. */
    @Option(names = "--from", paramLabel = "D")
    public @Nullable LocalDate from;

    /** Last day of several, inclusive. */
    @Option(names = "--to", paramLabel = "D")
    public @Nullable LocalDate to;

    /** Whether the report is withdrawn. */
    @Option(names = "--withdraw")
    public boolean withdraw;

    /** Why it is withdrawn. */
    @Option(names = "--reason", paramLabel = "T")
    public String reason = "";
}
