package rubezh.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Drafts;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.BodyAttachments;
import rubezh.store.file.Faults;
import rubezh.store.file.StationHandle;
import rubezh.text.Fault;

/** Check of all blobs and deletion of unreferenced ones. */
public final class BlobMaintenance {
    /**
     * Minimum age for deletion: an editor may refer to a blob cutoff its draft is saved, or undo a
     * removal.
     */
    private static final Duration GRACE = Duration.ofDays(1);

    private final StationHandle handle;
    private final SqliteBlobs blobs;
    private final Journal journal;
    private final Drafts drafts;

    public BlobMaintenance(
            StationHandle handle, SqliteBlobs blobs, Journal journal, Drafts drafts) {
        this.handle = handle;
        this.blobs = blobs;
        this.journal = journal;
        this.drafts = drafts;
    }

    /** Reads every blob; returns error code and hash of each damaged or missing one. */
    public List<String> findDamaged() {
        var errors = new ArrayList<String>();
        hashes("SELECT hash FROM blob ORDER BY hash")
                .forEach(hash -> {
                    try (InputStream in = blobs.open(hash).orElseThrow()) {
                        in.transferTo(OutputStream.nullOutputStream());
                    } catch (Fault damaged) {
                        errors.add(damaged.code() + " " + hash);
                    } catch (IOException e) {
                        throw Faults.ofReading(e);
                    }
                });
        hashes("SELECT hash FROM blob_named WHERE kept = 1 AND hash NOT IN (SELECT hash FROM blob)")
                .forEach(missing -> errors.add("BLB-002 " + missing));
        return errors;
    }

    /**
     * Deletes blobs older than a day without reference by a revision or a draft. The table {@code
     * blob_named} gives the candidates; the revisions themselves are searched before a deletion.
     */
    public void deleteUnreferenced() {
        long cutoff = handle.config().clock().instant().minus(GRACE).toEpochMilli();
        List<Sha256> candidates =
                hashes(
                        "SELECT hash FROM blob WHERE at < ? AND hash NOT IN (SELECT hash FROM blob_named)",
                        cutoff);
        if (!candidates.isEmpty()) {
            handle.connections()
                    .write(_ -> {
                        deleteUnreferencedOf(candidates);
                        return true;
                    });
        }
    }

    private void deleteUnreferencedOf(List<Sha256> candidates) {
        Set<Sha256> referenced = new HashSet<>();
        journal.replay(0, (_, revision) -> referenced.addAll(hashesOf(revision)));
        drafts.all().forEach(draft -> referenced.addAll(BodyAttachments.hashes(draft.body())));
        candidates.stream()
                .filter(hash -> !referenced.contains(hash))
                .forEach(hash ->
                        handle.connections()
                                .update(
                                        "DELETE FROM blob WHERE hash = ?",
                                        (Object) SqliteBlobs.id(hash)));
    }

    private static List<Sha256> hashesOf(StoredRevision revision) {
        return revision.revision().content().attachments().stream()
                .map(Revision.AttachmentRef::sha256)
                .map(Sha256::of)
                .toList();
    }

    private List<Sha256> hashes(String sql, Object... parameters) {
        return handle.connections()
                .query(
                        sql,
                        row -> Sha256.of(HexFormat.of().formatHex(row.getBytes(1))),
                        parameters);
    }
}
