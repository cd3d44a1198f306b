package rubezh.bundle.roster;

import module java.base;

import rubezh.domain.roster.InstallationRecord;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.roster.RosterRecord;
import rubezh.fixtures.MemoryJournal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;

/**
 * Roster that the computer of headquarters writes at random: it lists computers, revokes them after
 * one of their revisions, and lets in single ones that come later. What counts of the revoked ones
 * is computed anew from what it wrote.
 */
public final class HistoryRoster {
    public static final String KEY = "00".repeat(32);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T22:27:38+06:00");

    private final Random random;
    private final UUID headquarters;

    /** What was read already, as each bundle asks it anew. */
    private final Map<RevisionId, Optional<RosterRevision>> read = new HashMap<>();

    /**
     * @param headquarters the computer that writes it
     */
    public HistoryRoster(Random random, UUID headquarters) {
        this.random = random;
        this.headquarters = headquarters;
    }

    /** Returns the rosters of some revisions. */
    public RosterLog log(Collection<StoredRevision> some) {
        var known = new ArrayList<RosterRevision>();
        for (StoredRevision one : some) {
            read.computeIfAbsent(one.id(), _ -> RosterRevision.of(one.revision()))
                    .ifPresent(known::add);
        }
        return RosterLog.of(List.of(), Set.of(headquarters)).with(known);
    }

    /**
     * Writes the next version.
     *
     * @param at journal of a computer with the key of headquarters
     * @param stations station of each computer
     * @param unsent revisions that others have
     */
    public void write(
            MemoryJournal at,
            RevisionWriter writer,
            Map<UUID, String> stations,
            List<StoredRevision> unsent) {
        RosterLog log = log(at.ofAll());
        Roster now = log.inForce().orElse(null);
        var changed = new ArrayList<RosterEntry>();
        if (now == null) {
            stations.forEach((replica, station) -> changed.add(entry(replica, station)));
        } else if (random.nextInt(3) == 0) {
            admit(now, at, unsent).ifPresent(changed::add);
        } else {
            var active = new ArrayList<>(now.entries());
            active.removeIf(one -> one.isRevoked() || one.id().equals(headquarters));
            if (!active.isEmpty()) {
                changed.add(revoked(active.get(random.nextInt(active.size())), at));
            }
        }
        writer.run(chain -> write(writer, chain, log, changed));
    }

    private static RosterEntry entry(UUID replica, String station) {
        return new RosterEntry(
                replica,
                0,
                KEY,
                null,
                station,
                null,
                null,
                RosterEntry.ACTIVE,
                null,
                null,
                NOW,
                List.of(),
                List.of());
    }

    /** Revokes a computer after the last of its revisions here, now and then after an earlier. */
    private RosterEntry revoked(RosterEntry entry, MemoryJournal at) {
        List<StoredRevision> chain = at.ofReplica(entry.id(), 1, Long.MAX_VALUE);
        if (chain.isEmpty()) {
            return entry.revokedAfter(0, List.of());
        }
        int last = random.nextInt(4) == 0 ? random.nextInt(chain.size()) : chain.size() - 1;
        long seq = chain.get(last).revision().link().seq();
        var ends = new TreeSet<String>();
        chain.stream()
                .filter(one -> one.revision().link().seq() <= seq)
                .forEach(one -> ends.add(one.id().hex()));
        chain.stream()
                .filter(one -> one.revision().link().seq() <= seq)
                .flatMap(one -> Stream.ofNullable(one.revision().link().prev()))
                .forEach(prev -> ends.remove(prev.hex()));
        return entry.revokedAfter(seq, random.nextInt(8) == 0 ? List.of() : List.copyOf(ends));
    }

    private Optional<RosterEntry> admit(Roster now, MemoryJournal at, List<StoredRevision> unsent) {
        List<StoredRevision> refused =
                unsent.stream()
                        .filter(one -> !at.contains(one.id()))
                        .filter(one ->
                                now.find(one.revision().link().replica())
                                        .filter(RosterEntry::isRevoked)
                                        .isPresent())
                        .toList();
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        StoredRevision one = refused.get(random.nextInt(refused.size()));
        return now.find(one.revision().link().replica())
                .map(entry -> entry.admitting(Set.of(one.id().hex())));
    }

    private static void write(
            RevisionWriter writer, RevisionSigner chain, RosterLog log, List<RosterEntry> changed) {
        long version = log.version() + 1;
        var statements = new TreeMap<UUID, RevisionId>();
        log.sources().forEach((replica, one) -> statements.put(replica, one.revision().id()));
        for (RosterEntry entry : changed) {
            RosterRevision source = log.sources().get(entry.id());
            RecordEdit<InstallationRecord> edit =
                    source == null
                            ? RecordEdit.create(
                                    RecordKind.INSTALLATION, DerivedId.ofInstallation(entry.id()))
                            : RecordEdit.after(RecordKind.INSTALLATION, source.revision());
            var record = InstallationRecord.of(version, entry);
            statements.put(entry.id(), writer.write(chain, edit.set(record), null));
        }
        var record =
                new RosterRecord(
                        version,
                        NOW,
                        NOW.plusYears(1),
                        (long) statements.size(),
                        Roster.digest(Set.copyOf(statements.values())),
                        List.of());
        RecordEdit<RosterRecord> edit =
                log.inForce()
                        .map(roster -> RecordEdit.after(RecordKind.ROSTER, roster.revision()))
                        .orElseGet(() -> RecordEdit.create(RecordKind.ROSTER, DerivedId.ROSTER));
        writer.write(chain, edit.set(record), null);
    }

    /** Returns the computers that headquarters revoked in some revisions. */
    public Set<UUID> revoked(Collection<StoredRevision> some) {
        return newest(some).keySet();
    }

    /** Returns the ids of those of some revisions that count although their computer is revoked. */
    public Predicate<StoredRevision> counting(Collection<StoredRevision> some) {
        Map<UUID, Map<String, Object>> revoked = newest(some);
        var before = new HashMap<String, RevisionId>();
        for (StoredRevision one : some) {
            RevisionId prev = one.revision().link().prev();
            if (prev != null) {
                before.put(one.id().hex(), prev);
            }
        }
        var counting = new HashSet<String>();
        for (Map<String, Object> said : revoked.values()) {
            for (String end : ids(said, "revokedAfterIds")) {
                for (String id = end; id != null && counting.add(id); ) {
                    RevisionId prev = before.get(id);
                    id = prev == null ? null : prev.hex();
                }
            }
            counting.addAll(ids(said, "admitted"));
        }
        return one -> {
            Map<String, Object> said = revoked.get(one.revision().link().replica());
            return said == null
                    || counting.contains(one.id().hex())
                    || ids(said, "revokedAfterIds").isEmpty()
                            && one.revision().link().seq() <= number(said, "revokedAfterSeq");
        };
    }

    /** Returns what headquarters said last of each computer that it revoked, if a roster holds. */
    private Map<UUID, Map<String, Object>> newest(Collection<StoredRevision> some) {
        List<Revision> own =
                some.stream()
                        .map(StoredRevision::revision)
                        .filter(one -> one.link().replica().equals(headquarters))
                        .toList();
        var revoked = new TreeMap<UUID, Map<String, Object>>();
        if (own.stream().noneMatch(RecordKind.ROSTER::isOf)) {
            return revoked;
        }
        own.stream()
                .filter(RecordKind.INSTALLATION::isOf)
                .sorted(
                        Comparator.comparing((Revision one) ->
                                        (Long) one.content().body().get("version"))
                                .thenComparing(one -> one.id().hex()))
                .map(one -> one.content().body())
                .filter(body -> "revoked".equals(body.get("status")))
                .forEach(body ->
                        revoked.put(UUID.fromString(String.valueOf(body.get("replica"))), body));
        return revoked;
    }

    private static long number(Map<String, Object> said, String member) {
        return (Long) Objects.requireNonNull(said.get(member));
    }

    private static List<String> ids(Map<String, Object> said, String member) {
        return ValueTree.at(said, "/" + member) instanceof List<?> some
                ? some.stream().map(String::valueOf).toList()
                : List.of();
    }
}
