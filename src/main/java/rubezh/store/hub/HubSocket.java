package rubezh.store.hub;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Socket of which is known since when a thread waits for the other side. */
final class HubSocket extends Socket {
    private final Set<HubSocket> open;
    private volatile @Nullable Waiting waiting;

    /**
     * @param open the sockets of a hub, among which it is while it is not closed; for all threads
     */
    HubSocket(Set<HubSocket> open) {
        this.open = open;
        open.add(this);
    }

    /**
     * A thread that waits.
     *
     * @param since when it began, by {@link System#nanoTime}
     * @param sending whether it waits to get rid of something rather than for an answer
     */
    record Waiting(Thread thread, long since, boolean sending) {
        boolean isLongerThan(Duration time) {
            return System.nanoTime() - since > time.toNanos();
        }
    }

    /** Returns who waits; null if nobody does. */
    @Nullable Waiting waiting() {
        return waiting;
    }

    private void begin(boolean sending) {
        waiting = new Waiting(Thread.currentThread(), System.nanoTime(), sending);
    }

    private void end() {
        waiting = null;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Input(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Output(super.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        open.remove(this);
        super.close();
    }

    /** What the other side sends. */
    private final class Input extends FilterInputStream {
        Input(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            begin(false);
            try {
                return super.read();
            } finally {
                end();
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            begin(false);
            try {
                return super.read(bytes, from, length);
            } finally {
                end();
            }
        }
    }

    /** What is sent to the other side; a full network blocks it without a limit of its own. */
    private final class Output extends FilterOutputStream {
        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begin(true);
            try {
                out.write(bytes, from, length);
            } finally {
                end();
            }
        }
    }
}
