package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.domain.roster.RosterEntry;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.EnrolmentService;
import rubezh.journal.Revision;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/** Two headquarters that approve, replace and revoke at random, and a post that has all of it. */
final class RandomRosters {
    private static final int ACTS = 10;

    private final Random random;
    private final Path folder;
    private final List<MemoryStation> headquarters;
    private final MemoryStation post;

    RandomRosters(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
        this.headquarters =
                List.of(
                        new MemoryStation("HQ", 10 * seed + 1, folder),
                        new MemoryStation("HQ", 10 * seed + 2, folder));
        this.post = new MemoryStation("KG-OSH", 10 * seed + 3, folder);
    }

    MemoryStation post() {
        return post;
    }

    void run() {
        for (int act = 0; act < ACTS; act++) {
            MemoryStation at = headquarters.get(random.nextInt(2));
            try {
                act(MemoryEnrolment.at(at, () -> MemoryStation.NOW));
            } catch (Fault notHeadquartersAnyMore) {
                post.journal.accept(at.journal.ofAll(), () -> {});
            }
        }
        headquarters.forEach(at -> post.journal.accept(at.journal.ofAll(), () -> {}));
    }

    private void act(EnrolmentService service) {
        List<RosterEntry> listed = service.status().roster().map(Roster::entries).orElse(List.of());
        @Nullable UUID any =
                listed.isEmpty() ? null : listed.get(random.nextInt(listed.size())).id();
        int choice = random.nextInt(4);
        if (any == null || choice < 2) {
            service.approve(approval(any), Progress.NONE);
        } else if (choice == 2) {
            service.revoke(any, Optional.of((long) random.nextInt(9)), "случай");
        } else {
            service.renew(Duration.ofDays(1));
        }
    }

    private ApprovalRequest approval(@Nullable UUID replaced) {
        MemoryStation station =
                random.nextInt(4) == 0
                        ? headquarters.get(1)
                        : new MemoryStation("KG-BAT", random.nextInt(1_000_000), folder);
        var request =
                EnrolmentRequest.of(
                        MemoryEnrolment.at(station, () -> MemoryStation.NOW).request(), "request");
        return new ApprovalRequest(
                request,
                new TrustWords(request.fingerprint().words()),
                Optional.ofNullable(replaced).filter(_ -> random.nextBoolean()),
                true,
                folder.resolve("approval.json"));
    }

    /** Returns the roster that holds where each signer of one is headquarters. */
    static Map<String, Object> answer(List<Revision> revisions) {
        var found = new TreeMap<String, Object>();
        for (Revision revision : revisions) {
            UUID signer = revision.link().replica();
            RosterLog.of(revisions, Set.of(signer))
                    .inForce()
                    .ifPresent(roster -> found.put(signer.toString(), answer(roster)));
        }
        return found;
    }

    private static Map<String, Object> answer(Roster roster) {
        var revoked = new TreeMap<String, Object>();
        roster.entries().stream()
                .filter(RosterEntry::isRevoked)
                .forEach(entry ->
                        revoked.put(
                                entry.id().toString(),
                                Map.of(
                                        "after", entry.revokedAfterSeq(),
                                        "ends", entry.revokedAfterIds())));
        return Map.of("version", roster.version(), "revoked", revoked);
    }
}
