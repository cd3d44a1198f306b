package rubezh.cli.option;

import module java.base;

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

    /** Whether the records are those of the hub that the computer is connected with. */
    @Option(names = "--hub", scope = ScopeType.INHERIT)
    public boolean hub;

    @Option(names = "-v", scope = ScopeType.INHERIT)
    boolean verbose;

    @Option(names = "-q", scope = ScopeType.INHERIT)
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean help;

    /** Returns where the first word is that is no option nor the value of one of these, or -1. */
    public static int firstWord(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            at += WITH_VALUE.contains(arguments.get(at)) ? 2 : 1;
        }
        return at < arguments.size() ? at : -1;
    }
}
