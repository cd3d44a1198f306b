package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.store.file.PrivateFiles;

/**
 * Socket of the window that is open on a register, in the private folder of the program. A second
 * start hands over the bundles it was to open, one UTF-8 path a line, is answered by one byte, and
 * the window comes to the front.
 */
final class WindowSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowSocket.class);

    /** Nobody sends more; the limit keeps a stranger from filling the memory. */
    private static final int MOST_BYTES = 1 << 20;

    private static final byte TAKEN = 1;

    /** A window answers at once; one that was stopped must not keep the next from opening. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Path socket;
    private final @Nullable ServerSocketChannel server;

    private WindowSocket(Path socket, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /** Returns the socket of the window of a register. */
    static Path socket(Folders folders) {
        String register = Integer.toHexString(folders.data().toString().hashCode());
        return folders.state().resolve("window-" + register + ".socket");
    }

    /**
     * Brings the window that listens to the front and gives it bundles.
     *
     * @param bundles empty if there are none to open
     * @return whether a window has taken them; otherwise there is none, or it does not answer
     */
    static boolean handOver(Path socket, List<Path> bundles) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            String text =
                    bundles.stream()
                            .map(bundle -> bundle.toAbsolutePath().toString())
                            .collect(Collectors.joining("\n"));
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            return isTaken(channel);
        } catch (IOException | UnsupportedOperationException noWindow) {
            return false;
        }
    }

    private static boolean isTaken(SocketChannel channel) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(1);
        channel.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            return selector.select(LONGEST_WAIT.toMillis()) == 1
                    && channel.read(answer) == 1
                    && answer.get(0) == TAKEN;
        }
    }

    /**
     * Listens until it is closed. Where that cannot be done, or another window listens already, the
     * next start opens a window of its own.
     *
     * @param onBundles gets what is handed over, perhaps nothing, on a thread of its own
     */
    static WindowSocket listen(Path socket, Consumer<List<Path>> onBundles) {
        try {
            PrivateFiles.createFolderOf(socket);
            if (handOver(socket, List.of())) {
                return new WindowSocket(socket, null);
            }
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            PrivateFiles.tightenFile(socket);
            var handover = new WindowSocket(socket, server);
            Thread.ofPlatform()
                    .daemon()
                    .name("window-socket")
                    .start(() -> serve(server, onBundles));
            return handover;
        } catch (IOException | UnsupportedOperationException notPossible) {
            LOG.warn("no socket of the window: {}", notPossible.getClass().getSimpleName());
            return new WindowSocket(socket, null);
        }
    }

    private static void serve(ServerSocketChannel server, Consumer<List<Path>> onBundles) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                onBundles.accept(read(channel));
                channel.write(ByteBuffer.wrap(new byte[] {TAKEN}));
            } catch (IOException | InvalidPathException closedOrStrange) {
                LOG.debug("a start was not heard", closedOrStrange);
            }
        }
    }

    private static List<Path> read(SocketChannel channel) throws IOException {
        byte[] bytes = Channels.newInputStream(channel).readNBytes(MOST_BYTES);
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .toList();
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.warn("the socket of the window was not removed", e);
        }
    }
}
