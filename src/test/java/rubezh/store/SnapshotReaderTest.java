package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.security.ChunkSealer;
import rubezh.security.DataKey;
import rubezh.store.projection.ProjectionPart;
import rubezh.store.projection.SqliteProjection.PartLoader;
import rubezh.text.Fault;

/** The parts of an image are opened by several threads at once. */
class SnapshotReaderTest {
    private static final int LARGE = 17 * ChunkSealer.CHUNK;

    @TempDir Path folder;
    private final List<byte[]> contents =
            IntStream.range(0, ProjectionPart.ALL.size())
                    .mapToObj(SnapshotReaderTest::content)
                    .toList();
    private final List<byte[]> sealed = contents.stream().map(SnapshotReaderTest::stored).toList();
    private final SecureRandom random = new SecureRandom();
    private final ChunkSealer sealer =
            new ChunkSealer(DataKey.random(random).derive(DataKey.Purpose.IMAGE), random);
    private final SnapshotHeader header =
            new SnapshotHeader(
                    7,
                    new byte[32],
                    new byte[32],
                    IntStream.range(0, ProjectionPart.ALL.size())
                            .mapToObj(part ->
                                    new SnapshotPart(
                                            contents.get(part).length, sealed.get(part).length))
                            .toList());

    /**
     * Returns random bytes for the first part, too large to be deflated, and few for the others.
     */
    private static byte[] content(int part) {
        byte[] bytes = new byte[part == 0 ? LARGE + 1 : part - 1];
        new Random(part).nextBytes(bytes);
        return bytes;
    }

    private static byte[] stored(byte[] content) {
        return SnapshotPart.isDeflated(content.length) ? SnapshotPart.deflate(content) : content;
    }

    @BeforeEach
    void write() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(header.bytes());
        for (int part = 0; part < sealed.size(); part++) {
            var in = new ByteArrayInputStream(sealed.get(part));
            sealer.seal(in, header.associatedData(part), out);
        }
        Files.write(file(), out.toByteArray());
        assertThat(header.fits(out.size())).isTrue();
    }

    private Path file() {
        return folder.resolve("image");
    }

    private void read(PartLoader loader) throws IOException {
        try (FileChannel channel = FileChannel.open(file())) {
            SnapshotHeader found = SnapshotHeader.read(channel);
            assertThat(found.parts()).isEqualTo(header.parts());
            new SnapshotReader(channel, found, sealer, loader).read(0, found.parts().size());
        }
    }

    @Test
    void eachPartArrivesOnceAndWhole() throws IOException {
        Map<Integer, byte[]> parts = new ConcurrentHashMap<>();
        read((part, content) -> assertThat(parts.put(part, content)).isNull());
        assertThat(parts).hasSize(contents.size());
        parts.forEach((part, content) -> assertThat(content).isEqualTo(contents.get(part)));
    }

    @Test
    void aRangeOfPartsArrivesWithoutTheOthers() throws IOException {
        Map<Integer, byte[]> parts = new ConcurrentHashMap<>();
        try (FileChannel channel = FileChannel.open(file())) {
            new SnapshotReader(channel, header, sealer, parts::put).read(3, 6);
        }
        assertThat(parts.keySet()).containsExactlyInAnyOrder(3, 4, 5);
        parts.forEach((part, content) -> assertThat(content).isEqualTo(contents.get(part)));
    }

    @Test
    void whatFailsOnAnyThreadIsThrown() {
        for (int part = 0; part < contents.size(); part++) {
            int failing = part;
            assertThatThrownBy(() ->
                            read((loaded, _) -> {
                                if (loaded == failing) {
                                    throw new OutOfMemoryError("part " + failing);
                                }
                            }))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("part " + failing);
        }
    }

    @Test
    void aChangeOfAnyPartIsFound() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        for (int part = 0; part < sealed.size(); part++) {
            int from = (int) header.offset(part);
            int end = (int) header.offset(part + 1);
            byte[] changed = sound.clone();
            changed[new Random(part).nextInt(from, end)] ^= 1;
            Files.write(file(), changed);
            assertThatThrownBy(() -> read((_, _) -> {})).isInstanceOf(Fault.class);
        }
    }
}
