package rubezh.store.hub;

import module java.base;

import javax.net.SocketFactory;

/**
 * Factory of the sockets of the driver, by its class name: each socket tells the {@link
 * SilenceDetector} of its hub that a thread waits for it.
 */
public final class HubSocketFactory extends SocketFactory {
    private static final Map<String, SilenceDetector> DETECTORS = new ConcurrentHashMap<>();

    private final String detector;

    /**
     * Called by the driver.
     *
     * @param detector name of the detector
     */
    public HubSocketFactory(String detector) {
        this.detector = detector;
    }

    /** Makes a detector known, and returns its name. */
    static String register(SilenceDetector detector) {
        String name = UUID.randomUUID().toString();
        DETECTORS.put(name, detector);
        return name;
    }

    /** Forgets a detector; sockets that are open stay so. */
    static void unregister(String name) {
        DETECTORS.remove(name);
    }

    @Override
    public Socket createSocket() {
        SilenceDetector known = DETECTORS.get(detector);
        return known == null ? new Socket() : new HubSocket(known);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connect(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connect(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(host, port);
    }

    private Socket connect(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }
}
