package rubezh.hub;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector.ReplicaState;

/** Sends what a workstation has signed to a hub, with its files. */
final class OwnSender {
    private final Journal journal;
    private final Blobs blobs;
    private final UUID replica;

    /**
     * @param journal journal in the file of the workstation
     * @param replica the workstation
     */
    OwnSender(Journal journal, Blobs blobs, UUID replica) {
        this.journal = journal;
        this.blobs = blobs;
        this.replica = replica;
    }

    /** Returns the revisions that a hub does not have of the workstation. */
    List<StoredRevision> waiting(Journal hub) {
        ReplicaState there = hub.versionVector().byReplica().get(replica);
        long after = there == null || !there.gaps().isEmpty() ? 0 : there.upTo();
        return journal.ofReplica(replica, after + 1, Long.MAX_VALUE);
    }

    /**
     * Sends them.
     *
     * @return number of revisions that were sent
     * @throws rubezh.text.Fault {@code HUB-…} if the hub does not take them; they stay in the own
     *     file
     */
    int send(Journal hub, Blobs hubBlobs) {
        List<StoredRevision> waiting = waiting(hub);
        if (waiting.isEmpty()) {
            return 0;
        }
        int sent = hub.accept(waiting, () -> {});
        for (StoredRevision one : waiting) {
            for (Revision.AttachmentRef file : one.attachments()) {
                send(Sha256.of(file.sha256()), hubBlobs);
            }
        }
        return sent;
    }

    private void send(Sha256 hash, Blobs target) {
        if (!target.contains(hash)) {
            blobs.open(hash).ifPresent(content -> target.put(hash, content));
        }
    }
}
