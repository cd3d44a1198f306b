package rubezh.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;

/**
 * The high-water mark of an installation, kept outside the data folder: how far its chain had come
 * when it last wrote. A register behind its mark was put back, one without a mark was copied here;
 * both must go on under a new identity, or numbers would be given twice.
 *
 * @param replica identity
 * @param incarnation letters used in numbers
 * @param machine where it was written
 * @param position newest revision of the chain
 */
public record HighWaterMark(
        UUID replica, String incarnation, String machine, ChainPosition position) {
    /**
     * A place in a chain.
     *
     * @param seq 0 when nothing was written yet
     * @param id null when nothing was written yet
     */
    public record ChainPosition(long seq, @Nullable RevisionId id) {
        public static final ChainPosition NONE = new ChainPosition(0, null);
    }

    /** Reads a mark; an unreadable one counts as none. */
    static Optional<HighWaterMark> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String id = lines.get(4);
            return Optional.of(
                    new HighWaterMark(
                            UUID.fromString(lines.get(0)),
                            lines.get(1),
                            lines.get(2),
                            new ChainPosition(
                                    Long.parseLong(lines.get(3)),
                                    id.isEmpty() ? null : RevisionId.of(id))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        String id = position.id == null ? "" : position.id.hex();
        String text =
                String.join(
                        "\n", replica.toString(), incarnation, machine, "" + position.seq, id, "");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFiles.replace(file, channel -> channel.write(ByteBuffer.wrap(Bytes.of(text))));
        } catch (IOException e) {
            throw Faults.of(e);
        }
    }
}
