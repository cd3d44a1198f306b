package rubezh.hub;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector.ReplicaState;

/** Sends revisions of a workstation to a hub with their files, some at a time. */
public final class HubSender {
    /** Revisions that are sent in one transaction. */
    private static final int BATCH = 2_000;

    private final Journal journal;
    private final Blobs blobs;
    private final UUID replica;
    private final LongConsumer onSent;

    /**
     * @param journal journal in the file of the workstation
     * @param blobs files in it
     * @param replica the workstation
     */
    public HubSender(Journal journal, Blobs blobs, UUID replica) {
        this(journal, blobs, replica, _ -> {});
    }

    private HubSender(Journal journal, Blobs blobs, UUID replica, LongConsumer onSent) {
        this.journal = journal;
        this.blobs = blobs;
        this.replica = replica;
        this.onSent = onSent;
    }

    /**
     * Returns the same sender that tells what the hub has.
     *
     * @param consumer receives the number of the last revision that the hub has acknowledged
     */
    HubSender noting(LongConsumer consumer) {
        return new HubSender(journal, blobs, replica, consumer);
    }

    /** Returns the number of the last revision that the workstation has signed. */
    long own() {
        return journal.replicaState(replica).map(ReplicaState::upTo).orElse(0L);
    }

    /**
     * Sends what the workstation has signed and the hub does not have.
     *
     * @return number of revisions that were sent
     * @throws rubezh.text.Fault {@code HUB-…} if the hub does not take them; they stay in the own
     *     file
     */
    long sendOwn(Journal hub, Blobs hubBlobs) {
        long upTo = own();
        long after =
                hub.replicaState(replica)
                        .filter(there -> there.gaps().isEmpty())
                        .map(ReplicaState::upTo)
                        .orElse(0L);
        var run = new Run(hub, hubBlobs, _ -> {});
        if (after < upTo) {
            run.send(
                    replica,
                    after + 1,
                    one -> {
                        throw one.fault();
                    });
        }
        onSent.accept(upTo);
        return run.sent;
    }

    /** Returns a run of its own over any chains of the journal. */
    Run run(Journal hub, Blobs hubBlobs, LongConsumer progress) {
        return new Run(hub, hubBlobs, progress);
    }

    /** Sending of chains. */
    final class Run {
        private final Journal hub;
        private final Blobs hubBlobs;
        private final LongConsumer progress;
        private final List<StoredRevision> batch = new ArrayList<>();
        private long sent;
        private long added;
        private long files;

        /**
         * @param progress receives the number of revisions gone through
         */
        private Run(Journal hub, Blobs hubBlobs, LongConsumer progress) {
            this.hub = hub;
            this.hubBlobs = hubBlobs;
            this.progress = progress;
        }

        /** Returns how many revisions the hub did not have. */
        long added() {
            return added;
        }

        /** Returns how many files the hub did not have. */
        long files() {
            return files;
        }

        /**
         * Sends the revisions of a chain from a number on.
         *
         * @param damaged receives those that cannot be read
         */
        void send(UUID chain, long from, Consumer<DamagedRevision> damaged) {
            journal.replay(chain, from, Long.MAX_VALUE, this::add, damaged);
            flush();
        }

        private void add(StoredRevision revision) {
            batch.add(revision);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            if (!batch.isEmpty()) {
                // Nobody sends a file again whose revision is there.
                batch.forEach(this::sendFiles);
                added += hub.accept(batch, () -> {});
                sent += batch.size();
                batch.clear();
                progress.accept(sent);
            }
        }

        private void sendFiles(StoredRevision revision) {
            for (Revision.AttachmentRef file : revision.attachments()) {
                Sha256 hash = Sha256.of(file.sha256());
                if (!hubBlobs.contains(hash)) {
                    send(hash);
                }
            }
        }

        /** Sends the files that records of the hub refer to and that are not there. */
        void sendMissingFiles() {
            hubBlobs.missing(Integer.MAX_VALUE).forEach(this::send);
        }

        private void send(Sha256 hash) {
            Optional<InputStream> content = blobs.open(hash);
            if (content.isPresent() && hubBlobs.put(hash, content.get())) {
                files++;
            }
        }
    }
}
