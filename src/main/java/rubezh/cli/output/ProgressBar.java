package rubezh.cli.output;

import rubezh.progress.Progress;

/** Progress of long work as a line on the error stream; only on a terminal, only after a second. */
public final class ProgressBar implements AutoCloseable {
    private static final long DELAY_NANOS = 1_000_000_000L;
    private static final int WIDTH = 30;
    private final ConsoleOutput output;
    private final long start;
    private final boolean terminal;
    private int drawnCells = -1;

    public ProgressBar(ConsoleOutput output) {
        this(output, System.console() != null && System.console().isTerminal(), System.nanoTime());
    }

    ProgressBar(ConsoleOutput output, boolean terminal, long startNanos) {
        this.output = output;
        this.terminal = terminal;
        this.start = startNanos;
    }

    /** Shows the progress of an exchange; a {@link Progress} by method reference. */
    public void report(Progress.Step step, long done, long of) {
        show(output.messages().text(key(step)), done, of);
    }

    private static String key(Progress.Step step) {
        return switch (step) {
            case ONLY -> "exchange.step.only";
            case COLLECT -> "exchange.step.collect";
            case WRITE -> "exchange.step.write";
            case VERIFY -> "exchange.step.check";
            case READ -> "exchange.step.preview";
            case APPLY -> "exchange.step.apply";
        };
    }

    /**
     * Draws the bar if a second has passed and its length has changed.
     *
     * @param label name of the work
     * @param of the whole, 0 while unknown
     */
    public void show(String label, long done, long of) {
        if (!terminal || output.quiet() || System.nanoTime() - start < DELAY_NANOS) {
            return;
        }
        int cells = of == 0 ? 0 : (int) (WIDTH * Math.min(done, of) / of);
        if (cells != drawnCells) {
            drawnCells = cells;
            String bar = "#".repeat(cells) + ".".repeat(WIDTH - cells);
            output.err().print("\r" + label + " [" + bar + "] " + done);
        }
    }

    @Override
    public void close() {
        if (drawnCells >= 0) {
            output.err().println();
        }
    }
}
