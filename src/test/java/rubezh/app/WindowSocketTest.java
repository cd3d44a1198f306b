package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start while a window is open on the register brings that window, with the bundles named. */
class WindowSocketTest {
    @TempDir Path root;
    private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();

    private Path socket() {
        return root.resolve("state/window.socket");
    }

    @Test
    void withoutAWindowNobodyTakesIt() {
        assertThat(WindowSocket.handOver(socket(), List.of(Path.of("RZ-1of1.json")))).isFalse();
    }

    @Test
    void theOpenWindowGetsThePathsWhole() {
        try (var _ = WindowSocket.listen(socket(), taken::add)) {
            Path one = root.resolve("Обмен 1/RZ-KG-OSH-1of1.json");

            assertThat(WindowSocket.handOver(socket(), List.of(one, Path.of("b.json")))).isTrue();

            assertThat(taken.remove()).containsExactly(one, Path.of("b.json").toAbsolutePath());
        }
        assertThat(socket()).doesNotExist();
    }

    @Test
    void aStartWithoutBundlesBringsTheOpenWindow() {
        try (var _ = WindowSocket.listen(socket(), taken::add)) {
            assertThat(WindowSocket.handOver(socket(), List.of())).isTrue();
        }
        assertThat(taken).containsExactly(List.of());
    }

    @Test
    void aWindowThatDoesNotAnswerIsNotWaitedForLong() throws IOException {
        Files.createDirectories(socket().getParent());
        try (var silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket()));

            assertThat(WindowSocket.handOver(socket(), List.of(root))).isFalse();
        }
    }

    @Test
    void whatAKilledWindowLeftDoesNotPreventTheNextOne() throws IOException {
        Files.createDirectories(socket().getParent());
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket()))
                .close();
        assertThat(socket()).exists();

        try (var _ = WindowSocket.listen(socket(), taken::add)) {
            assertThat(WindowSocket.handOver(socket(), List.of(root))).isTrue();
        }
    }

    @Test
    void aSecondWindowLeavesTheBundlesToTheFirst() {
        try (var _ = WindowSocket.listen(socket(), taken::add);
                var second = WindowSocket.listen(socket(), _ -> {})) {
            second.close();
            assertThat(WindowSocket.handOver(socket(), List.of(root))).isTrue();
        }
        assertThat(taken).endsWith(List.of(root));
    }

    @Test
    void nobodyElseMayConnect() throws IOException {
        try (var _ = WindowSocket.listen(socket(), taken::add)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                    .isEqualTo("rw-------");
        }
    }
}
