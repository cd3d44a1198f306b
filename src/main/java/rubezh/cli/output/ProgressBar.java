package rubezh.cli.output;

import rubezh.progress.Progress;

/**
 * A line on the error stream that says how far long work is; only at a terminal, only after a
 * second.
 */
public final class ProgressBar implements AutoCloseable {
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final int WIDTH = 30;
    private final ConsoleOutput output;
    private final long began = System.nanoTime();
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private int drawn = -1;

    public ProgressBar(ConsoleOutput output) {
        this.output = output;
    }

    public void report(Progress.Step step, long done, long of) {
        show(output.messages().text("exchange.step." + step), done, of);
    }

    /** Draws if it is time to; {@code of} is 0 while unknown. */
    public void show(String what, long done, long of) {
        if (!terminal || output.quiet() || System.nanoTime() - began < QUIET_NANOS) {
            return;
        }
        int cells = of == 0 ? 0 : (int) (WIDTH * Math.min(done, of) / of);
        if (cells != drawn) {
            drawn = cells;
            output.err()
                    .print(
                            "\r"
                                    + what
                                    + " ["
                                    + "#".repeat(cells)
                                    + ".".repeat(WIDTH - cells)
                                    + "] "
                                    + done);
        }
    }

    @Override
    public void close() {
        if (drawn >= 0) {
            output.err().println();
        }
    }
}
