package rubezh.store.hub;

import module java.base;

import javax.net.SocketFactory;

/**
 * Factory of the sockets of the driver, by its class name: each socket is among those of its hub,
 * which the {@link SilenceDetector} looks at.
 */
public final class HubSocketFactory extends SocketFactory {
    private static final Map<String, Set<HubSocket>> HUBS = new ConcurrentHashMap<>();

    private final String hub;

    /**
     * Called by the driver.
     *
     * @param hub name of the sockets of a hub
     */
    public HubSocketFactory(String hub) {
        this.hub = hub;
    }

    /** Makes the sockets of a hub known, and returns their name. */
    static String register(Set<HubSocket> sockets) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(Integer::toString)
                .filter(name -> HUBS.putIfAbsent(name, sockets) == null)
                .findFirst()
                .orElseThrow();
    }

    /** Forgets the sockets of a hub; those that are open stay so. */
    static void unregister(String name) {
        HUBS.remove(name);
    }

    @Override
    public Socket createSocket() {
        Set<HubSocket> known = HUBS.get(hub);
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
