package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterRevision;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.domain.roster.RosterEntry;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.EnrolmentService;
import rubezh.journal.Revision;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/**
 * Two headquarters that approve, replace and revoke at random, now and then with an earlier program
 * or after an exchange, and a post that has all of it.
 */
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
                act(at);
            } catch (Fault notHeadquartersAnyMore) {
                post.journal.accept(at.journal.ofAll(), () -> {});
            }
        }
        headquarters.forEach(at -> post.journal.accept(at.journal.ofAll(), () -> {}));
    }

    private void act(MemoryStation at) {
        EnrolmentService service = MemoryEnrolment.at(at, () -> MemoryStation.NOW);
        List<RosterEntry> listed = service.status().roster().map(Roster::entries).orElse(List.of());
        @Nullable UUID any =
                listed.isEmpty() ? null : listed.get(random.nextInt(listed.size())).id();
        int choice = random.nextInt(7);
        if (any == null || choice < 2) {
            service.approve(approval(any), Progress.NONE);
        } else if (choice == 2) {
            service.revoke(any, Optional.of((long) random.nextInt(9)), "случай");
        } else if (choice == 3) {
            service.renew(Duration.ofDays(1));
        } else if (choice == 4) {
            headquarters.forEach(from -> at.journal.accept(from.journal.ofAll(), () -> {}));
        } else {
            EarlierRosters.write(at, 1 + random.nextInt(9), earlier(listed));
        }
    }

    /** Returns what an earlier program lists, which does not know of every revocation. */
    private List<RosterEntry> earlier(List<RosterEntry> listed) {
        var entries = new ArrayList<RosterEntry>();
        for (RosterEntry entry : listed) {
            RosterEntry trusted =
                    new RosterEntry(
                            entry.id(),
                            0,
                            entry.key(),
                            null,
                            entry.station(),
                            null,
                            null,
                            RosterEntry.ACTIVE,
                            null,
                            entry.succeeds(),
                            entry.since(),
                            List.of(),
                            List.of());
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> entries.add(trusted.revokedAfter(random.nextInt(9), List.of()));
                case 2 -> entries.add(trusted);
                default -> entries.add(entry);
            }
        }
        return entries;
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
        List<RosterRevision> known =
                revisions.stream().map(RosterRevision::of).flatMap(Optional::stream).toList();
        var found = new TreeMap<String, Object>();
        known.stream()
                .map(RosterRevision::signer)
                .distinct()
                .forEach(signer ->
                        RosterLog.of(List.of(), Set.of(signer))
                                .with(known)
                                .inForce()
                                .ifPresent(roster -> found.put(signer.toString(), answer(roster))));
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
                                        "ends", entry.revokedAfterIds(),
                                        "admitted", entry.admitted())));
        List<String> listed =
                roster.entries().stream()
                        .filter(entry -> !entry.isRevoked())
                        .map(entry -> entry.id().toString())
                        .sorted()
                        .toList();
        return Map.of(
                "version",
                roster.version(),
                "revoked",
                revoked,
                "listed",
                listed,
                "whole",
                roster.whole());
    }
}
