package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.security.ChunkSealer;
import rubezh.security.DataKey;
import rubezh.store.projection.ProjectionDatabase.PartLoader;
import rubezh.store.projection.ProjectionPart;
import rubezh.text.Fault;

/** The parts of an image are opened by several threads at once. */
class SnapshotReaderTest {
    private static final int LARGE = 17 * ChunkSealer.CHUNK;

    @TempDir Path folder;
    private final SecureRandom random = new SecureRandom();
    private final ChunkSealer sealer =
            new ChunkSealer(DataKey.random(random).derive(DataKey.Purpose.IMAGE), random);
    private final SnapshotHeader header =
            new SnapshotHeader(
                    7,
                    new byte[32],
                    new byte[32],
                    IntStream.range(0, ProjectionPart.ALL.size())
                            .mapToObj(part -> part == 0 ? LARGE + 1 : part - 1)
                            .toList());

    @BeforeEach
    void write() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(header.bytes());
        for (int part = 0; part < header.sizes().size(); part++) {
            sealer.seal(new ByteArrayInputStream(plain(part)), header.associatedData(part), out);
        }
        Files.write(file(), out.toByteArray());
        assertThat(header.fits(out.size())).isTrue();
    }

    private Path file() {
        return folder.resolve("image");
    }

    private byte[] plain(int part) {
        byte[] bytes = new byte[header.sizes().get(part)];
        new Random(part).nextBytes(bytes);
        return bytes;
    }

    private void read(PartLoader loader) throws IOException {
        try (FileChannel channel = FileChannel.open(file())) {
            SnapshotHeader found = SnapshotHeader.read(channel);
            assertThat(found.sizes()).isEqualTo(header.sizes());
            new SnapshotReader(channel, found, sealer, loader).read(0, found.sizes().size());
        }
    }

    @Test
    void eachPartArrivesOnceAndWhole() throws IOException {
        Map<Integer, byte[]> parts = new ConcurrentHashMap<>();
        read((part, content) -> assertThat(parts.put(part, content)).isNull());
        assertThat(parts).hasSize(header.sizes().size());
        parts.forEach((part, content) -> assertThat(content).isEqualTo(plain(part)));
    }

    @Test
    void aRangeOfPartsArrivesWithoutTheOthers() throws IOException {
        Map<Integer, byte[]> parts = new ConcurrentHashMap<>();
        try (FileChannel channel = FileChannel.open(file())) {
            new SnapshotReader(channel, header, sealer, parts::put).read(3, 6);
        }
        assertThat(parts.keySet()).containsExactlyInAnyOrder(3, 4, 5);
        parts.forEach((part, content) -> assertThat(content).isEqualTo(plain(part)));
    }

    @Test
    void whatFailsOnAnyThreadIsThrown() {
        for (int part = 0; part < header.sizes().size(); part++) {
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
        int from = SnapshotHeader.BYTES;
        for (int size : header.sizes()) {
            int length = (int) ChunkSealer.sealedLength(size);
            byte[] changed = sound.clone();
            changed[from + length - 1 - new Random(size).nextInt(length)] ^= 1;
            Files.write(file(), changed);
            assertThatThrownBy(() -> read((_, _) -> {})).isInstanceOf(Fault.class);
            from += length;
        }
    }
}
