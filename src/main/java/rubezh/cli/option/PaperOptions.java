package rubezh.cli.option;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.report.ReportLanguage;
import rubezh.text.Fault;

/** Options for the language and the file of a paper. */
public final class PaperOptions {
    @Option(names = "--report-lang", paramLabel = "ru|en|both")
    @Nullable ReportLanguage language;

    @Option(names = "-o", paramLabel = "FILE.pdf")
    @Nullable Path file;

    /** Returns the language named, else both. */
    public ReportLanguage language() {
        return Objects.requireNonNullElse(language, ReportLanguage.BOTH);
    }

    /** Returns the language named, null for any. */
    public @Nullable ReportLanguage namedLanguage() {
        return language;
    }

    /**
     * Returns the file, if one is named.
     *
     * @throws Fault {@code APP-117} if it is named like one of another format
     */
    public Optional<Path> file() {
        return Optional.ofNullable(file).map(RowFormat.PDF::checkName);
    }

    /**
     * Returns the file.
     *
     * @throws Fault {@code PAP-007} if none is named
     */
    public Path requiredFile() {
        return file().orElseThrow(() -> new Fault(Fault.Exit.USAGE, "PAP-007"));
    }
}
