package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle opened while a window is there goes to that window, and to a new one otherwise. */
class BundleHandoverTest {
    @TempDir Path root;
    private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();

    private Path socket() {
        return root.resolve("state/window.socket");
    }

    @Test
    void withoutAWindowNobodyTakesIt() {
        assertThat(BundleHandover.handOver(socket(), List.of(Path.of("RZ-1of1.json")))).isFalse();
    }

    @Test
    void theOpenWindowGetsThePathsWhole() {
        try (var _ = BundleHandover.listen(socket(), taken::add)) {
            Path one = root.resolve("Обмен 1/RZ-KG-OSH-1of1.json");

            assertThat(BundleHandover.handOver(socket(), List.of(one, Path.of("b.json")))).isTrue();

            assertThat(taken.remove()).containsExactly(one, Path.of("b.json").toAbsolutePath());
        }
        assertThat(socket()).doesNotExist();
    }

    @Test
    void whatAKilledWindowLeftDoesNotPreventTheNextOne() throws IOException {
        Files.createDirectories(socket().getParent());
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket()))
                .close();
        assertThat(socket()).exists();

        try (var _ = BundleHandover.listen(socket(), taken::add)) {
            assertThat(BundleHandover.handOver(socket(), List.of(root))).isTrue();
        }
    }

    @Test
    void aSecondWindowLeavesTheBundlesToTheFirst() {
        try (var _ = BundleHandover.listen(socket(), taken::add);
                var second = BundleHandover.listen(socket(), _ -> {})) {
            second.close();
            assertThat(BundleHandover.handOver(socket(), List.of(root))).isTrue();
        }
        assertThat(taken).containsExactly(List.of(root));
    }

    @Test
    void nobodyElseMayConnect() throws IOException {
        try (var _ = BundleHandover.listen(socket(), taken::add)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                    .isEqualTo("rw-------");
        }
    }
}
