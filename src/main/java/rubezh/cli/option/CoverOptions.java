package rubezh.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.report.ReportLanguage;

/** Options of the paper that goes with a bundle. */
public final class CoverOptions {
    @Option(names = "--cover", paramLabel = "FILE.pdf")
    @Nullable Path file;

    @Option(names = "--report-lang", paramLabel = "ru|en|both")
    @Nullable ReportLanguage language;

    /** Returns the file of the paper; empty if none is wanted. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Returns the language named, else both. */
    public ReportLanguage language() {
        return Objects.requireNonNullElse(language, ReportLanguage.BOTH);
    }
}
