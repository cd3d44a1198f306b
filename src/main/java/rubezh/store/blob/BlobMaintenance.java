package rubezh.store.blob;

import module java.base;

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
    private final BlobIndex index;
    private final Journal journal;
    private final Drafts drafts;

    public BlobMaintenance(
            StationHandle handle, SqliteBlobs blobs, Journal journal, Drafts drafts) {
        this.handle = handle;
        this.blobs = blobs;
        this.index = blobs.index();
        this.journal = journal;
        this.drafts = drafts;
    }

    /** Reads every blob; returns error code and hash of each damaged or missing one. */
    public List<String> findDamaged() {
        var errors = new ArrayList<String>();
        index.select("", damaged -> errors.add(text(damaged)))
                .forEach(facts -> {
                    try (InputStream in = blobs.open(facts.hash()).orElseThrow()) {
                        in.transferTo(OutputStream.nullOutputStream());
                    } catch (Fault damaged) {
                        errors.add(text(damaged));
                    } catch (IOException e) {
                        throw Faults.ofReading(e);
                    }
                });
        index.missing(" AND kept = 1").forEach(missing -> errors.add("BLB-002 " + missing));
        return errors;
    }

    private static String text(Fault damaged) {
        return damaged.code() + " " + damaged.arguments().getFirst();
    }

    /**
     * Deletes blobs older than a day without reference by a revision or a draft. The table {@code
     * blob_named} gives the candidates; the revisions themselves are searched before a deletion.
     */
    public void deleteUnreferenced() {
        long cutoff = handle.config().clock().instant().minus(GRACE).toEpochMilli();
        List<Sha256> candidates =
                index.select("WHERE id NOT IN (SELECT id FROM blob_named)", _ -> {}).stream()
                        .filter(facts -> facts.at() < cutoff)
                        .map(BlobIndex.BlobFacts::hash)
                        .toList();
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
                                .update("DELETE FROM blob WHERE id = ?", (Object) index.id(hash)));
    }

    private static List<Sha256> hashesOf(StoredRevision revision) {
        return revision.revision().content().attachments().stream()
                .map(Revision.AttachmentRef::sha256)
                .map(Sha256::of)
                .toList();
    }
}
