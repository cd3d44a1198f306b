package rubezh.device.scale;

import module java.base;

import rubezh.device.scale.ScaleSetting.ScaleCommandText;
import rubezh.device.scale.ScaleSetting.SerialPortInfo;
import rubezh.text.Fault;
import rubezh.text.Fault.Exit;

/**
 * An open scale. At most one is open in the program: the next {@link #open} waits up to two
 * seconds. Opened, used and closed by one thread.
 *
 * @see WeightReader
 */
public final class Scale implements AutoCloseable {
    private static final ReentrantLock LOCK = new ReentrantLock();

    /** Silent reads after which the request is repeated. */
    private static final int MAX_SILENT_READS = 3;

    private final SerialPortConnection connection;
    private final byte[] request;
    private final ScaleLineSplitter lines = new ScaleLineSplitter();
    private int silentReads = MAX_SILENT_READS;

    private Scale(SerialPortConnection connection, byte[] request) {
        this.connection = connection;
        this.request = request;
    }

    /**
     * @throws Fault {@code SCL-001} to {@code SCL-003}, {@code SCL-011} and {@code SCL-012} if the
     *     port does not open
     * @throws InterruptedException if interrupted while another scale is open
     */
    public static Scale open(ScaleSetting setting) throws InterruptedException {
        if (!LOCK.tryLock(2, TimeUnit.SECONDS)) {
            throw new Fault(Exit.IN_USE, "SCL-002", setting.port());
        }
        try {
            return new Scale(
                    SerialPortConnection.open(setting),
                    ScaleCommandText.bytes(setting.request()).orElseThrow());
        } catch (Fault fault) {
            LOCK.unlock();
            throw fault;
        }
    }

    /**
     * Returns the ports of this machine; takes some milliseconds.
     *
     * @throws Fault {@code SCL-011} if the serial library does not run on this machine
     */
    public static List<SerialPortInfo> ports() {
        return SerialPortConnection.ports();
    }

    /**
     * Returns the lines received within a fifth of a second; sends the request first if the scale
     * needs one.
     *
     * @throws Fault {@code SCL-001} if the port was disconnected
     */
    public List<ScaleLine> readLines() {
        if (silentReads >= MAX_SILENT_READS && request.length > 0) {
            connection.write(request);
            silentReads = 0;
        }
        byte[] bytes = connection.read();
        if (bytes.length == 0) {
            lines.onSilence();
            silentReads++;
            return List.of();
        }
        var received = new ArrayList<ScaleLine>();
        for (ScaleLineSplitter.Line line : lines.append(bytes)) {
            ScaleReading reading =
                    line.whole()
                            ? ScaleLineParser.read(line.text())
                            : new ScaleReading.Unrecognized();
            received.add(ScaleLine.of(line.text(), reading));
            silentReads = MAX_SILENT_READS;
        }
        return received;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } finally {
            LOCK.unlock();
        }
    }

    /**
     * Splits received bytes into lines, ended by CR, LF or both. A line counts only from its
     * beginning: the end of {@code ST,+0123.45 g} alone would be another weight. So bytes before
     * the first line end are dropped, unless there was silence before them.
     */
    static final class ScaleLineSplitter {
        /** Longest accepted line; the longest known format has 22 characters. */
        private static final int MAX_LENGTH = 80;

        private final StringBuilder line = new StringBuilder();
        private boolean atLineStart;

        /**
         * A received line.
         *
         * @param text text without line end, one character for a byte
         * @param whole whether both its beginning and its end were received
         */
        record Line(String text, boolean whole) {}

        /** Marks a pause: the next byte begins a line. */
        void onSilence() {
            if (!atLineStart) {
                line.setLength(0);
            }
            atLineStart = true;
        }

        /** Returns the lines that end in these bytes. */
        List<Line> append(byte[] bytes) {
            var ended = new ArrayList<Line>();
            for (byte b : bytes) {
                if (b == '\r' || b == '\n') {
                    end(ended);
                } else if (line.length() == MAX_LENGTH) {
                    if (atLineStart) {
                        ended.add(new Line(line.toString(), false));
                    }
                    line.setLength(0);
                    atLineStart = false;
                } else {
                    line.append((char) (b & 0xFF));
                }
            }
            return ended;
        }

        private void end(List<Line> ended) {
            if (atLineStart && !line.isEmpty()) {
                ended.add(new Line(line.toString(), true));
            }
            line.setLength(0);
            atLineStart = true;
        }
    }
}
