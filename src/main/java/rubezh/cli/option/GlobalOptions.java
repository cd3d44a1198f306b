package rubezh.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import rubezh.text.Language;

/** Options of every command. */
public final class GlobalOptions {
    /** Those that are followed by a value. */
    private static final List<String> WITH_VALUE =
            List.of("--data", "--user", "--password-file", "--lang");

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable
    public Path data;

    @Option(names = "--user", paramLabel = "LOGIN", scope = ScopeType.INHERIT)
    @Nullable
    public String user;

    @Option(names = "--password-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
    @Nullable
    public Path passwordFile;

    @Option(names = "--lang", paramLabel = "ru|en", scope = ScopeType.INHERIT)
    @Nullable Language language;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    public boolean json;

    /** Whether a file that exists may be replaced. */
    @Option(names = "--force", scope = ScopeType.INHERIT)
    public boolean force;

    @Option(names = "-v", scope = ScopeType.INHERIT)
    boolean verbose;

    @Option(names = "-q", scope = ScopeType.INHERIT)
    boolean quiet;

    /** Returns the first argument that is neither an option nor the value of one of these. */
    public static Optional<String> firstWord(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (WITH_VALUE.contains(arguments.get(i))) {
                i++;
            } else if (!arguments.get(i).startsWith("-")) {
                return Optional.of(arguments.get(i));
            }
        }
        return Optional.empty();
    }
}
