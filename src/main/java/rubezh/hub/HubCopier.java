package rubezh.hub;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.RegisterDigest;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector.ReplicaState;
import rubezh.text.Fault;

/** Copies of a whole register: from the own file into a hub, and back. */
final class HubCopier {
    /** Revisions that are added together. */
    private static final int BATCH = 2_000;

    private final Journal journal;
    private final Blobs blobs;
    private final Exchange exchange;

    /**
     * @param journal journal in the own file
     * @param blobs files in it
     * @param exchange its exchange, which knows whose signatures count here
     */
    HubCopier(Journal journal, Blobs blobs, Exchange exchange) {
        this.journal = journal;
        this.blobs = blobs;
        this.exchange = exchange;
    }

    /** What was not there before. */
    private record Added(long revisions, long files) {}

    /** Copies what the hub does not have, some at a time, and reads it back. */
    HubCopy send(HubConnection hub, HubSender sender, LongConsumer progress) {
        HubSender.Run run = sender.run(hub.journal(), hub.blobs(), progress);
        var damaged = new LongAdder();
        for (UUID chain : unequal(journal, hub.journal())) {
            run.send(chain, 1, _ -> damaged.increment());
        }
        run.sendMissingFiles();
        hub.lists().refresh(List.of());
        return result(
                journal,
                hub.journal(),
                new Added(run.added(), run.files()),
                missing(hub.blobs()),
                damaged.sum());
    }

    /**
     * Copies what the register does not have, in one transaction of the own file that ends only if
     * nothing is found against what was written; then the files, and reads it back.
     *
     * @throws Fault {@code HUB-025} if something is; then the register is as before
     */
    HubCopy fetch(HubConnection hub, LongConsumer progress) {
        Set<VerificationFinding> before = faults();
        var added = new LongAdder();
        journal.together(() -> {
            for (UUID chain : unequal(hub.journal(), journal)) {
                fetch(hub.journal(), chain, added, progress);
            }
            Set<VerificationFinding> found = faults();
            found.removeAll(before);
            if (!found.isEmpty()) {
                throw unsound(found.size());
            }
        });
        var brought = new Added(added.sum(), fetchFiles(hub.blobs()));
        return result(hub.journal(), journal, brought, missing(blobs), 0);
    }

    private void fetch(Journal hub, UUID chain, LongAdder added, LongConsumer progress) {
        var batch = new ArrayList<StoredRevision>();
        Consumer<DamagedRevision> refuse =
                _ -> {
                    throw unsound(1);
                };
        hub.replay(
                chain,
                1,
                Long.MAX_VALUE,
                revision -> {
                    batch.add(revision);
                    if (batch.size() == BATCH) {
                        add(batch, added, progress);
                    }
                },
                refuse);
        add(batch, added, progress);
    }

    private void add(List<StoredRevision> batch, LongAdder added, LongConsumer progress) {
        added.add(journal.accept(batch, () -> {}));
        batch.clear();
        progress.accept(added.sum());
    }

    private Set<VerificationFinding> faults() {
        return exchange.verifyJournal(journal, _ -> {}).stream()
                .filter(VerificationFinding::fault)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Fault unsound(int faults) {
        return new Fault(Fault.Exit.UNVERIFIED, "HUB-025", faults);
    }

    private int fetchFiles(Blobs hub) {
        int files = 0;
        for (Sha256 hash : blobs.missing(Integer.MAX_VALUE)) {
            Optional<InputStream> content = hub.open(hash);
            if (content.isPresent() && blobs.put(hash, content.get())) {
                files++;
            }
        }
        return files;
    }

    /** Returns the chains of which another journal has not the same numbers. */
    private static List<UUID> unequal(Journal from, Journal to) {
        Map<UUID, ReplicaState> there = to.versionVector().byReplica();
        return from.versionVector().byReplica().entrySet().stream()
                .filter(chain -> !chain.getValue().equals(there.get(chain.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int missing(Blobs files) {
        return files.missing(Integer.MAX_VALUE).size();
    }

    /** Compares both sides as they are now. */
    private static HubCopy result(
            Journal from, Journal to, Added added, long missing, long damaged) {
        var source = RegisterDigest.of(from);
        var target = RegisterDigest.of(to);
        long there = 0;
        long absent = 0;
        for (UUID replica : source.byReplica().keySet()) {
            List<RevisionId> ids = from.idsOf(replica);
            boolean equal =
                    Objects.equals(
                            source.byReplica().get(replica), target.byReplica().get(replica));
            Set<RevisionId> held = equal ? Set.of() : new HashSet<>(to.idsOf(replica));
            long found = equal ? ids.size() : ids.stream().filter(held::contains).count();
            there += found;
            absent += ids.size() - found;
        }
        return new HubCopy(
                added.revisions,
                there,
                damaged,
                absent - damaged,
                added.files,
                missing,
                source,
                target);
    }
}
