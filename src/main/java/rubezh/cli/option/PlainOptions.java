package rubezh.cli.option;

import picocli.CommandLine.Option;

/** Options of a bundle that is left plain: that it is, and why. */
public final class PlainOptions {
    @Option(names = "--plain", required = true)
    boolean chosen;

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    /** Returns why; empty if no reason is given. */
    public String reason() {
        return reason;
    }
}
