package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.store.file.PrivateFiles;

/**
 * Hands bundles opened in a file manager over to the window that is already open on the same
 * register, through a socket in the private folder of the program: one UTF-8 path a line, answered
 * by one byte.
 */
final class BundleHandover implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BundleHandover.class);

    /** Nobody sends more; the limit keeps a stranger from filling the memory. */
    private static final int MOST_BYTES = 1 << 20;

    private static final byte TAKEN = 1;

    private final Path socket;
    private final @Nullable ServerSocketChannel server;

    private BundleHandover(Path socket, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /** Returns the socket of the window of a register. */
    static Path socket(Folders folders) {
        String register = Integer.toHexString(folders.data().toString().hashCode());
        return folders.state().resolve("window-" + register + ".socket");
    }

    /**
     * Gives bundles to the window that listens.
     *
     * @return whether a window has taken them; otherwise there is none
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
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == TAKEN;
        } catch (IOException | UnsupportedOperationException noWindow) {
            return false;
        }
    }

    /**
     * Listens until it is closed. Where that cannot be done, or another window listens already, the
     * next start opens a window of its own.
     *
     * @param onBundles gets what is handed over, on a thread of its own
     */
    static BundleHandover listen(Path socket, Consumer<List<Path>> onBundles) {
        try {
            PrivateFiles.createFolderOf(socket);
            if (handOver(socket, List.of())) {
                return new BundleHandover(socket, null);
            }
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            PrivateFiles.tightenFile(socket);
            var handover = new BundleHandover(socket, server);
            Thread.ofPlatform()
                    .daemon()
                    .name("bundle-handover")
                    .start(() -> serve(server, onBundles));
            return handover;
        } catch (IOException | UnsupportedOperationException notPossible) {
            LOG.warn("no hand-over of bundles: {}", notPossible.getClass().getSimpleName());
            return new BundleHandover(socket, null);
        }
    }

    private static void serve(ServerSocketChannel server, Consumer<List<Path>> onBundles) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                List<Path> bundles = read(channel);
                if (!bundles.isEmpty()) {
                    onBundles.accept(bundles);
                }
                channel.write(ByteBuffer.wrap(new byte[] {TAKEN}));
            } catch (IOException | InvalidPathException closedOrStrange) {
                LOG.debug("hand-over ended", closedOrStrange);
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
