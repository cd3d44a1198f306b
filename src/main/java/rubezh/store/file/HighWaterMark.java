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
 * High-water mark of an installation, saved outside the data folder: the end of its chain after the
 * last write. A register behind its mark was restored from a backup, one without a mark was copied;
 * both continue under a new identity, so that no number is used twice.
 *
 * @see HighWaterMarkFile
 * @param replica identity of the installation
 * @param incarnation letters used in case numbers
 * @param machine name of the computer that wrote the mark
 * @param position newest revision of the chain
 */
public record HighWaterMark(
        UUID replica, String incarnation, String machine, ChainPosition position) {
    /**
     * Position in a chain.
     *
     * @param seq sequence number; 0 for an empty chain
     * @param id revision id; null for an empty chain
     */
    public record ChainPosition(long seq, @Nullable RevisionId id) {
        public static final ChainPosition NONE = new ChainPosition(0, null);
    }

    /** Reads a mark; empty if absent or unreadable. */
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
            throw Faults.of(e, file.toAbsolutePath().getParent());
        }
    }
}
