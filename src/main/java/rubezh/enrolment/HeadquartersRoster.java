package rubezh.enrolment;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.station.Station;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.register.revision.IdSource;
import rubezh.security.AuditAction;
import rubezh.security.Session;
import rubezh.text.Fault;

/** Roster of this register, and its changes where this installation is headquarters. */
final class HeadquartersRoster {
    private final EnrolmentStorage storage;
    private final RosterStore rosters;
    private final PeerStore peers;
    private final Session session;
    private final Station station;
    private final IdSource idSource;
    private final RosterWriter writer;

    HeadquartersRoster(
            EnrolmentStorage storage, Session session, Station station, IdSource source) {
        this.storage = storage;
        this.rosters = storage.rosters();
        this.peers = new PeerStore(storage.notes(), session, station.code());
        this.session = session;
        this.station = station;
        this.idSource = source;
        this.writer = new RosterWriter(storage.journal(), rosters, session, station, source);
    }

    /** Adds an installation, and pins its key, which a person compared. */
    void add(ApprovalRequest approval) {
        write(
                EnrolmentService.USUAL_VALIDITY,
                null,
                entries -> with(entries, approval),
                () -> pin(approval.request()));
    }

    private void pin(EnrolmentRequest request) {
        var now = idSource.clock().instant();
        String login = session.officer().login();
        Peer known =
                peers.find(request.replica())
                        .orElse(Peer.of(request.origin(), Peer.TrustState.PINNED, now, login));
        peers.save(known.asPinned(request.station(), now, login));
    }

    private List<RosterEntry> with(List<RosterEntry> entries, ApprovalRequest approval) {
        EnrolmentRequest request = approval.request();
        var all = new ArrayList<>(entries);
        all.add(
                new RosterEntry(
                        request.replica(),
                        0,
                        request.publicKey(),
                        request.encryptionKey(),
                        request.station(),
                        request.nameRu(),
                        request.nameEn(),
                        RosterEntry.ACTIVE,
                        null,
                        approval.replaces().orElse(null),
                        idSource.now(station),
                        List.of(),
                        List.of()));
        return all;
    }

    /** Lets in the revisions of cases of revoked installations. */
    void admit(List<RefusedRecord> records, String reason) {
        var ids = new HashMap<UUID, Set<String>>();
        records.forEach(
                one -> ids.computeIfAbsent(one.replica(), _ -> new TreeSet<>()).addAll(one.ids()));
        write(
                EnrolmentService.USUAL_VALIDITY,
                reason,
                entries ->
                        entries.stream()
                                .map(e ->
                                        ids.containsKey(e.id()) ? e.admitting(ids.get(e.id())) : e)
                                .toList(),
                () -> records.forEach(one -> noteAdmission(one, reason)));
    }

    private void noteAdmission(RefusedRecord record, String reason) {
        storage.audit()
                .write(
                        AuditAction.ROSTER,
                        record.recordId().toString(),
                        Map.of(
                                "number", record.headline().number(),
                                "station", record.station(),
                                "revisions", String.valueOf(record.ids().size()),
                                "reason", reason));
    }

    /**
     * Writes the next version; the first one makes this installation headquarters. Of revoked
     * installations the last revisions are named by id where they are here.
     */
    void write(
            Duration validity,
            @Nullable String reason,
            UnaryOperator<List<RosterEntry>> change,
            Runnable alongside) {
        writer.write(
                validity,
                reason,
                entries -> change.apply(entries).stream().map(this::withEnds).toList(),
                () -> {
                    if (rosters.headquarters().isEmpty()) {
                        becomeHeadquarters();
                    }
                    alongside.run();
                });
    }

    private void becomeHeadquarters() {
        UUID own = session.signer().replica();
        rosters.pin(
                new Headquarters(
                        own,
                        station.code(),
                        idSource.clock().instant(),
                        session.officer().login()));
        storage.audit()
                .write(
                        AuditAction.PIN_HEADQUARTERS,
                        own.toString(),
                        Map.of("station", station.code()));
    }

    void requireHeadquarters(boolean mayBecome) {
        Optional<Headquarters> pinned = rosters.headquarters();
        boolean becomes = mayBecome && pinned.isEmpty();
        if (!becomes && !rosters.log().isCurrent(session.signer().replica())) {
            throw new Fault(
                    Fault.Exit.FINDINGS, "ENR-004", pinned.map(Headquarters::station).orElse("–"));
        }
    }

    Optional<RosterEntry> entry(UUID replica) {
        return rosters.log().inForce().flatMap(roster -> roster.find(replica));
    }

    RosterEntry requireEntry(UUID replica) {
        return entry(replica)
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "ENR-006", replica.toString()));
    }

    /** Returns the numbers of the last revisions known here, by installation. */
    Map<UUID, Long> lastKnown() {
        var last = new HashMap<UUID, Long>();
        storage.journal()
                .versionVector()
                .byReplica()
                .forEach((replica, state) -> last.put(replica, state.upTo()));
        return last;
    }

    private RosterEntry withEnds(RosterEntry entry) {
        Long last = entry.revokedAfterSeq();
        return entry.isRevoked() && last != null && entry.revokedAfterIds().isEmpty()
                ? entry.revokedAfter(last, ends(entry.id(), last))
                : entry;
    }

    /**
     * Returns the ids of the last revisions of an installation up to a number: those that no other
     * one of them follows. None if this register has no revision of that number.
     */
    private List<String> ends(UUID replica, long lastSeq) {
        List<Revision.Link> links = new ArrayList<>();
        var ends = new TreeSet<String>();
        for (StoredRevision revision : storage.journal().ofReplica(replica, 1, lastSeq)) {
            links.add(revision.revision().link());
            ends.add(revision.id().hex());
        }
        if (links.isEmpty() || links.getLast().seq() != lastSeq) {
            return List.of();
        }
        links.stream()
                .flatMap(link -> Stream.ofNullable(link.prev()))
                .forEach(id -> ends.remove(id.hex()));
        return List.copyOf(ends);
    }

    Roster inForce() {
        return rosters.log().inForce().orElseThrow();
    }
}
