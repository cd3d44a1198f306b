package rubezh.enrolment;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterStore;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.roster.RosterRecord;
import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.FormerIdentity;
import rubezh.security.Session;

/** Writer of the roster at headquarters, one version after another. */
final class RosterWriter {
    private final RevisionWriter writer;
    private final RosterStore rosters;
    private final Session session;
    private final Station station;
    private final IdSource idSource;

    RosterWriter(
            Journal journal,
            RosterStore rosterStore,
            Session session,
            Station station,
            IdSource source) {
        this.writer = new RevisionWriter(journal, session, station, source);
        this.rosters = rosterStore;
        this.session = session;
        this.station = station;
        this.idSource = source;
    }

    /**
     * Writes the next version, with this installation in it.
     *
     * @param validity time after which readers warn
     * @param change returns the installations as they become
     * @param alongside further changes in the transaction, before the roster is read
     */
    void write(
            Duration validity,
            @Nullable String reason,
            UnaryOperator<List<RosterEntry>> change,
            Runnable alongside) {
        writer.run(chain -> {
            alongside.run();
            add(chain, validity, reason, change);
        });
    }

    private void add(
            RevisionSigner chain,
            Duration validity,
            @Nullable String reason,
            UnaryOperator<List<RosterEntry>> change) {
        RosterLog log = rosters.log();
        Optional<Revision> before = log.inForce().map(Roster::revision);
        List<RosterEntry> entries = log.inForce().map(Roster::entries).orElse(List.of());
        OffsetDateTime now = idSource.now(station);
        var record =
                new RosterRecord(
                        log.version() + 1,
                        now,
                        now.plus(validity),
                        numbered(change.apply(withOwn(entries, now))));
        // Follows the roster before alone, whatever others wrote there.
        RecordEdit<RosterRecord> edit =
                before.map(revision -> RecordEdit.after(RecordKind.ROSTER, revision))
                        .orElseGet(() -> RecordEdit.create(RecordKind.ROSTER, DerivedId.ROSTER));
        writer.write(chain, edit.set(record), reason);
    }

    private List<RosterEntry> withOwn(List<RosterEntry> entries, OffsetDateTime now) {
        UUID own = session.signer().replica();
        if (entries.stream().anyMatch(entry -> entry.id().equals(own))) {
            return entries;
        }
        List<UUID> former = session.former().stream().map(FormerIdentity::replica).toList();
        UUID before =
                entries.stream()
                        .map(RosterEntry::id)
                        .filter(former::contains)
                        .reduce((_, last) -> last)
                        .orElse(null);
        var all = new ArrayList<>(entries);
        all.add(ownEntry(before, now));
        return all;
    }

    private RosterEntry ownEntry(@Nullable UUID before, OffsetDateTime now) {
        return new RosterEntry(
                session.signer().replica(),
                0,
                HexFormat.of().formatHex(session.signer().publicKey()),
                EnrolmentRequest.encryptionKey(session),
                station.code(),
                station.nameRu(),
                station.nameEn(),
                RosterEntry.ACTIVE,
                null,
                before,
                now,
                List.of());
    }

    private static List<RosterEntry> numbered(List<RosterEntry> entries) {
        var numbered = new ArrayList<RosterEntry>();
        entries.forEach(entry -> numbered.add(entry.at(numbered.size() + 1)));
        return numbered;
    }
}
