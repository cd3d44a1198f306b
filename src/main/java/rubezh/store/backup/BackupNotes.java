package rubezh.store.backup;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;

/**
 * What the register knows of its backups beyond their names: why each was written, what it held,
 * and how its rehearsal ended.
 */
public final class BackupNotes {
    private static final Logger LOG = LoggerFactory.getLogger(BackupNotes.class);
    private static final String PREFIX = "backup/";

    private final StationNotes notes;

    public BackupNotes(StationNotes notes) {
        this.notes = notes;
    }

    /**
     * What is known of one backup.
     *
     * @param occasion why it was written; empty if unknown
     * @param records number of records in it; negative if unknown
     * @param rehearsed when it was last rehearsed; null if never
     * @param sound whether that rehearsal found nothing
     */
    public record BackupNote(
            String occasion, long records, @Nullable Instant rehearsed, boolean sound) {
        public static final BackupNote NONE = new BackupNote("", -1, null, true);
    }

    /** Returns what is known of a backup; a note that cannot be read counts as none. */
    public BackupNote find(Path backup) {
        Optional<byte[]> note = notes.find(name(backup));
        return note.map(BackupNotes::read).orElse(BackupNote.NONE);
    }

    private static String name(Path backup) {
        return PREFIX + backup.getFileName();
    }

    private static BackupNote read(byte[] note) {
        try {
            Map<String, Object> tree = CanonicalJson.read(note);
            Object rehearsed = tree.get("rehearsed");
            return new BackupNote(
                    String.valueOf(tree.getOrDefault("occasion", "")),
                    (Long) tree.getOrDefault("records", -1L),
                    rehearsed == null ? null : Instant.parse(rehearsed.toString()),
                    (Boolean) tree.getOrDefault("sound", true));
        } catch (MalformedJsonException | ClassCastException | DateTimeException e) {
            LOG.warn("note of a backup not read: {}", e.toString());
            return BackupNote.NONE;
        }
    }

    public void put(Path backup, BackupNote facts) {
        notes.put(name(backup), new JsonObjectWriter().putAll(facts).bytes());
    }
}
