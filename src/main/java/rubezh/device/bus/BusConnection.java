package rubezh.device.bus;

import module java.base;

/**
 * Connection to a message bus over its socket; the bus knows the user by the socket. Not for
 * several threads, but {@link #close()} by another one ends a wait.
 *
 * <pre>{@code
 * try (var bus = BusConnection.open(BusConnection.system(System.getenv()))) {
 *     BusMessage answer = bus.request(call);
 * }
 * }</pre>
 */
public final class BusConnection implements AutoCloseable {
    /** Name of the bus itself. */
    public static final String BUS = "org.freedesktop.DBus";

    private static final Path SYSTEM = Path.of("/run/dbus/system_bus_socket");
    private static final String UNIX = "unix:path=";
    private static final String BUS_PATH = "/org/freedesktop/DBus";
    private static final int LONGEST_ANSWER = 256;

    private final SocketChannel channel;
    private int serial;

    private BusConnection(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Returns the socket of the bus of the system: that of {@code DBUS_SYSTEM_BUS_ADDRESS}, else
     * the usual one.
     *
     * @param environment environment of the process
     */
    public static Path system(Map<String, String> environment) {
        return socket(environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "")).orElse(SYSTEM);
    }

    /** Returns the socket of an address of a bus; empty if it names none. */
    public static Optional<Path> socket(String address) {
        return address.startsWith(UNIX)
                ? Optional.of(Path.of(address.substring(UNIX.length()).split("[,;]", 2)[0]))
                : Optional.empty();
    }

    /**
     * Opens a connection and says hello.
     *
     * @throws IOException if there is no bus or it does not admit this user
     */
    public static BusConnection open(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        try {
            var connection = new BusConnection(channel);
            connection.authenticate();
            connection.call("Hello");
            return connection;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void authenticate() throws IOException {
        String user = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
        String hex = HexFormat.of().formatHex(user.getBytes(StandardCharsets.US_ASCII));
        write(ascii("\0AUTH EXTERNAL " + hex + "\r\n"));
        String answer = line();
        if (!answer.startsWith("OK ")) {
            throw new IOException("the message bus does not admit this user: " + answer);
        }
        write(ascii("BEGIN\r\n"));
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        while (!text.toString().endsWith("\r\n") && text.length() < LONGEST_ANSWER) {
            text.append((char) read(1).get());
        }
        return text.toString().strip();
    }

    /** Calls a method of the bus itself; its answer comes as a message. */
    public void call(String method, String... arguments) throws IOException {
        BusMessage call = BusMessage.of(BusMessage.CALL, BUS_PATH, BUS, method, arguments);
        call.fields().put(BusMessage.DESTINATION, BUS);
        send(call);
    }

    /**
     * Sends a message.
     *
     * @return its serial, by which an answer names it
     */
    public int send(BusMessage message) throws IOException {
        write(message.encode(++serial));
        return serial;
    }

    /**
     * Sends a call and waits for its answer, however long that takes; an interrupt ends the wait
     * and closes the connection. Other messages that come meanwhile are dropped.
     *
     * @throws BusCallException if the answer is an error
     * @throws IOException if the connection ends
     */
    public BusMessage request(BusMessage call) throws IOException {
        String sent = Integer.toString(send(call));
        BusMessage answer = next();
        while (!answer.field(BusMessage.REPLY_SERIAL).equals(sent)) {
            answer = next();
        }
        if (answer.type() == BusMessage.ERROR) {
            throw BusCallException.of(answer);
        }
        return answer;
    }

    /** Waits for the next message. */
    public BusMessage next() throws IOException {
        ByteBuffer start = read(BusMessage.FIXED);
        int length = BusMessage.length(start);
        ByteBuffer whole = ByteBuffer.allocate(length).order(start.order());
        whole.put(start).put(read(length - BusMessage.FIXED)).flip();
        return BusMessage.decode(whole);
    }

    private ByteBuffer read(int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the message bus ended");
            }
        }
        return buffer.flip();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** An error that another program answered a call with. */
    public static final class BusCallException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String name;

        private BusCallException(String name, String text) {
            super(text);
            this.name = name;
        }

        static BusCallException of(BusMessage answer) throws IOException {
            boolean told = answer.field(BusMessage.SIGNATURE).startsWith("s");
            String name = answer.field(BusMessage.ERROR_NAME);
            return new BusCallException(name, told ? answer.arguments().text() : name);
        }

        /**
         * Returns whether the error is the one of a name; the parts before the last dot are left.
         */
        public boolean is(String last) {
            return name.endsWith("." + last);
        }
    }
}
