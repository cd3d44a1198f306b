package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.security.Audit;

/**
 * High-water mark of an installation, saved outside the data folder: the ends of its chain and of
 * its audit log after the last write, and the versions of its key slots. A register that lacks one
 * of them was restored from a backup or cut, one without a mark was copied; all continue under a
 * new identity, so that no number is used twice.
 *
 * @see HighWaterMarkFile
 * @param replica identity of the installation
 * @param incarnation letters used in case numbers
 * @param machine name of the computer that wrote the mark
 * @param position newest revision of the chain
 * @param audit newest entry of the audit log
 * @param slots version of the key slot by login
 */
public record HighWaterMark(
        UUID replica,
        String incarnation,
        String machine,
        ChainPosition position,
        Audit.Head audit,
        Map<String, Long> slots) {
    public HighWaterMark {
        slots = Map.copyOf(slots);
    }

    /**
     * Position in a chain.
     *
     * @param seq sequence number; 0 for an empty chain
     * @param id revision id; null for an empty chain
     */
    public record ChainPosition(long seq, @Nullable RevisionId id) {
        public static final ChainPosition NONE = new ChainPosition(0, null);

        /** Returns the position of a replica's newest revision; {@link #NONE} if it has none. */
        public static ChainPosition newest(Connection connection, UUID replica)
                throws SQLException {
            return Connections.query(
                            connection,
                            "SELECT seq, id FROM revision WHERE replica = ?"
                                    + " ORDER BY seq DESC, id LIMIT 1",
                            row ->
                                    new ChainPosition(
                                            row.getLong(1), Bytes.revisionId(row.getBytes(2))),
                            (Object) Bytes.of(replica))
                    .stream()
                    .findFirst()
                    .orElse(NONE);
        }
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
                                    id.isEmpty() ? null : RevisionId.of(id)),
                            new Audit.Head(Long.parseLong(lines.get(5)), lines.get(6)),
                            slots(lines.subList(7, lines.size()))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Reads one slot a line, version and login. */
    private static Map<String, Long> slots(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(part -> part[1], part -> Long.valueOf(part[0])));
    }

    HighWaterMark withAudit(Audit.Head head) {
        return new HighWaterMark(replica, incarnation, machine, position, head, slots);
    }

    void write(Path file) throws IOException {
        String id = position.id == null ? "" : position.id.hex();
        String text =
                String.join(
                        "\n",
                        replica.toString(),
                        incarnation,
                        machine,
                        "" + position.seq,
                        id,
                        "" + audit.seq(),
                        audit.hash(),
                        slots.entrySet().stream()
                                .map(slot -> slot.getValue() + " " + slot.getKey() + "\n")
                                .sorted()
                                .collect(Collectors.joining()));
        PrivateFiles.createFolderOf(file);
        AtomicFiles.replace(file, channel -> channel.write(ByteBuffer.wrap(Bytes.of(text))));
    }
}
