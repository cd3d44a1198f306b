package rubezh.store.blob;

import java.io.IOException;
import java.io.InputStream;
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

/** Checks the blobs through, and drops what nothing names any more. */
public final class BlobMaintenance {
    /** A blob may be named by a form whose draft is not written yet, or taken back later. */
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

    /** Reads every blob; returns code and hash of each that is damaged or gone. */
    public List<String> findDamaged() {
        var wrong = new ArrayList<String>();
        hashes("SELECT hash FROM blob ORDER BY hash")
                .forEach(hash -> {
                    try (InputStream in = blobs.open(hash).orElseThrow()) {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    } catch (Fault damaged) {
                        wrong.add(damaged.code() + " " + hash);
                    } catch (IOException e) {
                        throw Faults.of(e);
                    }
                });
        hashes("SELECT hash FROM blob_named WHERE kept = 1 AND hash NOT IN (SELECT hash FROM blob)")
                .forEach(gone -> wrong.add("BLB-002 " + gone));
        return wrong;
    }

    /**
     * Drops blobs that neither a revision nor a draft names and that are older than a day. The
     * table of names only proposes: what is dropped is looked for in the revisions themselves.
     */
    public void deleteUnreferenced() {
        long before = handle.config().clock().instant().minus(GRACE).toEpochMilli();
        List<Sha256> proposed =
                hashes(
                        "SELECT hash FROM blob WHERE at < ? AND hash NOT IN (SELECT hash FROM blob_named)",
                        before);
        if (!proposed.isEmpty()) {
            handle.connections()
                    .write(_ -> {
                        deleteUnreferencedOf(proposed);
                        return true;
                    });
        }
    }

    private void deleteUnreferencedOf(List<Sha256> proposed) {
        Set<Sha256> named = new HashSet<>();
        journal.replay(0, (_, revision) -> named.addAll(namesOf(revision)));
        drafts.all().forEach(draft -> named.addAll(BodyAttachments.hashes(draft.body())));
        proposed.stream()
                .filter(hash -> !named.contains(hash))
                .forEach(hash ->
                        handle.connections()
                                .update(
                                        "DELETE FROM blob WHERE hash = ?",
                                        (Object) SqliteBlobs.id(hash)));
    }

    private static List<Sha256> namesOf(StoredRevision revision) {
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
