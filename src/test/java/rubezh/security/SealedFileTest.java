package rubezh.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.security.SealedFile.ChangedException;

/** Content that is read back at any position, and by nobody without the object that wrote it. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class SealedFileTest {
    private static final int CHUNK = SealedFile.CHUNK;

    /** Whether the library of the system is used, where there is one, or the JDK. */
    @Parameter boolean byLibrary;

    @TempDir Path folder;

    private SealedFile sealed(byte[] content) throws IOException {
        return sealed(content, 0);
    }

    private SealedFile sealed(byte[] content, long inMemory) throws IOException {
        Supplier<@Nullable NativeAesGcm> used = byLibrary ? NativeAesGcm::ofTheSystem : () -> null;
        var file = new SealedFile(folder.resolve("x.sealed"), inMemory, used);
        var plain = Channels.newChannel(new ByteArrayInputStream(content));
        file.write(plain, new FileAttribute<?>[0], () -> {});
        return file;
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 300_000})
    void whatWasWrittenIsReadInOrder(int length) throws IOException {
        try (SealedFile file = sealed(content(length));
                SeekableByteChannel channel = file.open()) {
            assertThat(channel.size()).isEqualTo(length);
            assertThat(Channels.newInputStream(channel).readAllBytes()).isEqualTo(content(length));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anyPartIsReadAtItsPlaceThroughSeveralChannels() throws IOException {
        byte[] content = content(300_000);
        var random = new Random(5);
        try (SealedFile file = sealed(content);
                SeekableByteChannel one = file.open();
                SeekableByteChannel other = file.open()) {
            for (int n = 0; n < 500; n++) {
                SeekableByteChannel channel = random.nextBoolean() ? one : other;
                int from = random.nextInt(content.length);
                var part = ByteBuffer.allocate(1 + random.nextInt(100_000));
                int read = channel.position(from).read(part);
                assertThat(Arrays.copyOf(part.array(), read))
                        .isEqualTo(
                                Arrays.copyOfRange(
                                        content,
                                        from,
                                        Math.min(content.length, from + part.capacity())));
            }
        }
    }

    @Test
    void nothingOfTheContentStandsInTheFile() throws IOException {
        try (SealedFile file = sealed("опий ".repeat(40_000).getBytes(StandardCharsets.UTF_8))) {
            assertThat(Files.readString(file.path(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(
                            new String("опий".getBytes(StandardCharsets.UTF_8), ISO_8859_1));
        }
    }

    @Test
    void aFileThatIsChangedCutOrOfAnotherOrderIsNotRead() throws IOException {
        byte[] changed = content(200_000);
        try (SealedFile file = sealed(changed)) {
            byte[] good = Files.readAllBytes(file.path());
            byte[] bit = good.clone();
            bit[70_000] ^= 1;
            byte[] swapped = good.clone();
            System.arraycopy(good, 0, swapped, CHUNK + 16, CHUNK + 16);
            System.arraycopy(good, CHUNK + 16, swapped, 0, CHUNK + 16);
            for (byte[] bad : List.of(bit, swapped, Arrays.copyOf(good, good.length - 1))) {
                Files.write(file.path(), bad);
                try (var in = Channels.newInputStream(file.open())) {
                    assertThatThrownBy(in::readAllBytes).isInstanceOf(ChangedException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK, 3 * CHUNK, 3 * CHUNK + 1, 10 * CHUNK})
    void whatFitsStaysInMemoryAndTheRestIsAFile(int length) throws IOException {
        try (SealedFile file = sealed(content(length), 3 * CHUNK);
                SeekableByteChannel channel = file.open()) {
            assertThat(Files.exists(file.path())).isEqualTo(length > 3 * CHUNK);
            assertThat(Channels.newInputStream(channel).readAllBytes()).isEqualTo(content(length));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void nobodyReadsAfterTheEnd(int inMemory) throws IOException {
        SealedFile file = sealed(content(10), inMemory);
        try (SeekableByteChannel channel = file.open()) {
            file.close();
            assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(10)))
                    .hasMessageContaining("SEC-012");
        }
    }
}
