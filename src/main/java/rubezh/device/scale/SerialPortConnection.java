package rubezh.device.scale;

import module java.base;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import rubezh.device.scale.ScaleSetting.SerialFraming;
import rubezh.device.scale.ScaleSetting.SerialPortInfo;
import rubezh.text.Fault;
import rubezh.text.Fault.Exit;

/** An open serial port of this machine. */
final class SerialPortConnection implements AutoCloseable {
    private static final int WAIT_MILLIS = 200;
    private static final int BUFFER = 1024;

    /** Error code EINVAL of Unix: the device does not accept the settings. */
    private static final int INVALID = 22;

    private final SerialPort port;
    private final String name;

    private SerialPortConnection(SerialPort port, String name) {
        this.port = port;
        this.name = name;
    }

    /**
     * @throws Fault {@code SCL-001} if there is no such port, {@code SCL-002} if another program
     *     uses it, {@code SCL-003} if this user may not open it, {@code SCL-011} if the library
     *     does not run on this machine, {@code SCL-012} if the port does not accept the settings
     */
    static SerialPortConnection open(ScaleSetting setting) {
        try {
            SerialPort port = SerialPort.getCommPort(setting.port());
            SerialFraming serialFraming = setting.framing();
            port.setComPortParameters(
                    setting.baud(),
                    serialFraming.bits(),
                    SerialPort.ONE_STOP_BIT,
                    serialFraming.even() ? SerialPort.EVEN_PARITY : SerialPort.NO_PARITY);
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, WAIT_MILLIS, 0);
            if (!port.openPort(0)) {
                throw openFault(setting, port.getLastErrorCode());
            }
            port.flushIOBuffers();
            return new SerialPortConnection(port, setting.port());
        } catch (SerialPortInvalidPortException e) {
            throw new Fault(e, Exit.USAGE, "SCL-001", setting.port());
        } catch (LinkageError e) {
            throw new Fault(e, Exit.INTERNAL, "SCL-011", String.valueOf(e.getMessage()));
        }
    }

    /** Returns the cause of a failed opening, which the library does not report. */
    private static Fault openFault(ScaleSetting setting, int error) {
        String name = setting.port();
        Path file = Path.of(name);
        if (file.isAbsolute() && !Files.exists(file)) {
            return new Fault(Exit.USAGE, "SCL-001", name);
        }
        if (file.isAbsolute() && !(Files.isReadable(file) && Files.isWritable(file))) {
            return new Fault(Exit.NOT_PERMITTED, "SCL-003", name);
        }
        if (file.isAbsolute() && error == INVALID) {
            String framing = setting.framing().code();
            return new Fault(
                    Exit.USAGE, "SCL-012", name, Integer.toString(setting.baud()), framing);
        }
        boolean known = file.isAbsolute() || ports().stream().anyMatch(p -> p.name().equals(name));
        return new Fault(Exit.IN_USE, known ? "SCL-002" : "SCL-001", name);
    }

    /**
     * Returns the ports of this machine, read from its devices.
     *
     * @throws Fault {@code SCL-011} if the library does not run on this machine
     */
    static List<SerialPortInfo> ports() {
        try {
            return Arrays.stream(SerialPort.getCommPorts())
                    .map(SerialPortConnection::portInfo)
                    .toList();
        } catch (LinkageError e) {
            throw new Fault(e, Exit.INTERNAL, "SCL-011", String.valueOf(e.getMessage()));
        }
    }

    private static SerialPortInfo portInfo(SerialPort port) {
        String path = port.getSystemPortPath();
        return new SerialPortInfo(
                path.startsWith("/") ? path : port.getSystemPortName(),
                port.getDescriptivePortName());
    }

    /**
     * Waits for bytes, at most a fifth of a second.
     *
     * @return the received bytes, may be empty
     * @throws Fault {@code SCL-001} if the port is gone
     */
    byte[] read() {
        byte[] bytes = new byte[BUFFER];
        int count = port.readBytes(bytes, bytes.length);
        if (count < 0) {
            throw disconnected();
        }
        return Arrays.copyOf(bytes, count);
    }

    /**
     * @throws Fault {@code SCL-001} if the port is gone
     */
    void write(byte[] bytes) {
        if (port.writeBytes(bytes, bytes.length) != bytes.length) {
            throw disconnected();
        }
    }

    private Fault disconnected() {
        return new Fault(Exit.USAGE, "SCL-001", name);
    }

    @Override
    public void close() {
        port.closePort();
    }
}
