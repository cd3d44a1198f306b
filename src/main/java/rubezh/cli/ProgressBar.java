package rubezh.cli;

import rubezh.bundle.Progress;

/**
 * A line on the error stream that says how far long work is; only at a terminal, only after a
 * second.
 */
final class ProgressBar implements AutoCloseable {
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final int WIDTH = 30;
    private final Talk talk;
    private final long began = System.nanoTime();
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private int drawn = -1;

    ProgressBar(Talk talk) {
        this.talk = talk;
    }

    void report(Progress.Step step, long done, long of) {
        show(talk.messages().text("exchange.step." + step), done, of);
    }

    /** Draws if it is time to; {@code of} is 0 while unknown. */
    void show(String what, long done, long of) {
        if (!terminal || talk.quiet() || System.nanoTime() - began < QUIET_NANOS) {
            return;
        }
        int cells = of == 0 ? 0 : (int) (WIDTH * Math.min(done, of) / of);
        if (cells != drawn) {
            drawn = cells;
            talk.err()
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
            talk.err().println();
        }
    }
}
