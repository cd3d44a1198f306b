package rubezh.device.scale;

/** An open serial port. */
interface SerialConnection extends AutoCloseable {
    /**
     * Waits for bytes, at most a fifth of a second.
     *
     * @return the received bytes, may be empty
     * @throws rubezh.text.Fault {@code SCL-001} if the port is gone
     */
    byte[] read();

    /**
     * @throws rubezh.text.Fault {@code SCL-001} if the port is gone
     */
    void write(byte[] bytes);

    @Override
    void close();
}
