package rubezh.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import rubezh.text.Language;

/** Options that every command takes. */
final class GlobalOptions {
    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable Path data;

    @Option(names = "--user", paramLabel = "LOGIN", scope = ScopeType.INHERIT)
    @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
    @Nullable Path passwordFile;

    @Option(names = "--lang", paramLabel = "ru|en", scope = ScopeType.INHERIT)
    @Nullable Language language;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "-v", scope = ScopeType.INHERIT)
    boolean verbose;

    @Option(names = "-q", scope = ScopeType.INHERIT)
    boolean quiet;
}
