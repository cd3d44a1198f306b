package rubezh.device.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import rubezh.text.Fault;
import rubezh.text.Fault.Exit;

/**
 * A scale being listened to. One at a time in this program: whoever comes next waits until the port
 * is closed. Opened, used and closed by one thread.
 */
public final class Scale implements AutoCloseable {
    private static final ReentrantLock ONE = new ReentrantLock();

    /** Reads without a word after which a scale is asked again. */
    private static final int UNANSWERED = 3;

    private final SerialConnection wire;
    private final byte[] request;
    private final ScaleLineSplitter lines = new ScaleLineSplitter();
    private int silentReads = UNANSWERED;

    private Scale(SerialConnection connection, byte[] request) {
        this.wire = connection;
        this.request = request;
    }

    /**
     * @throws Fault {@code SCL-001} to {@code SCL-003}, {@code SCL-011} and {@code SCL-012} if the
     *     port does not open
     * @throws InterruptedException if given up while another listens
     */
    public static Scale open(ScaleSetting setting) throws InterruptedException {
        if (!ONE.tryLock(2, TimeUnit.SECONDS)) {
            throw new Fault(Exit.IN_USE, "SCL-002", setting.port());
        }
        try {
            return new Scale(
                    SerialPortConnection.open(setting),
                    ScaleCommandText.bytes(setting.request()).orElseThrow());
        } catch (Fault fault) {
            ONE.unlock();
            throw fault;
        }
    }

    /**
     * Returns the ports of this machine; takes some milliseconds.
     *
     * @throws Fault {@code SCL-011} if the serial library does not run here
     */
    public static List<SerialPortInfo> ports() {
        return SerialPortConnection.ports();
    }

    /**
     * Waits for what the scale has to say, asking it first where it must be asked; at most a fifth
     * of a second.
     *
     * @throws Fault {@code SCL-001} if the port is gone
     */
    public List<ScaleLine> readLines() {
        if (silentReads >= UNANSWERED && request.length > 0) {
            wire.write(request);
            silentReads = 0;
        }
        byte[] bytes = wire.read();
        if (bytes.length == 0) {
            lines.onSilence();
            silentReads++;
            return List.of();
        }
        var heard = new ArrayList<ScaleLine>();
        for (ScaleLineSplitter.Line line : lines.append(bytes)) {
            ScaleReading reading =
                    line.whole()
                            ? ScaleLineParser.read(line.text())
                            : new ScaleReading.Unrecognized();
            heard.add(ScaleLine.of(line.text(), reading));
            silentReads = UNANSWERED;
        }
        return heard;
    }

    @Override
    public void close() {
        try {
            wire.close();
        } finally {
            ONE.unlock();
        }
    }
}
