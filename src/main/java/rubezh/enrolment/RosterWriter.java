package rubezh.enrolment;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterRevision;
import rubezh.bundle.roster.RosterStore;
import rubezh.domain.roster.InstallationRecord;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.roster.RosterRecord;
import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
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
        List<RosterEntry> before = log.inForce().map(Roster::entries).orElse(List.of());
        OffsetDateTime now = idSource.now(station);
        List<RosterEntry> entries = change.apply(withOwn(before, now));
        var listing = new Listing(chain, log, entries, reason);
        var statements = new HashSet<RevisionId>();
        entries.forEach(entry -> statements.add(listing.statement(entry)));
        var record =
                new RosterRecord(
                        log.version() + 1,
                        now,
                        now.plus(validity),
                        (long) entries.size(),
                        Roster.digest(statements),
                        List.of());
        RecordEdit<RosterRecord> edit =
                log.inForce()
                        .map(roster -> RecordEdit.after(RecordKind.ROSTER, roster.revision()))
                        .orElseGet(() -> RecordEdit.create(RecordKind.ROSTER, DerivedId.ROSTER));
        writer.write(chain, edit.set(record), reason);
    }

    /** Revisions on the installations that a version of the roster lists. */
    private final class Listing {
        private final RevisionSigner chain;
        private final RosterLog log;
        private final @Nullable String reason;
        private final Map<UUID, RosterEntry> before = new HashMap<>();
        private final Set<UUID> revoked;

        Listing(
                RevisionSigner chain,
                RosterLog log,
                List<RosterEntry> entries,
                @Nullable String reason) {
            this.chain = chain;
            this.log = log;
            this.reason = reason;
            log.inForce().ifPresent(roster -> before.putAll(roster.listed()));
            this.revoked =
                    entries.stream()
                            .filter(RosterEntry::isRevoked)
                            .map(RosterEntry::id)
                            .collect(Collectors.toSet());
        }

        /**
         * Returns the revision that says what an entry says: a new one if it changes, if a roster
         * of an earlier program said it, or if who said it is not headquarters any more.
         */
        RevisionId statement(RosterEntry entry) {
            RosterRevision source = log.sources().get(entry.id());
            boolean same = entry.equals(before.get(entry.id()));
            if (same
                    && source != null
                    && !source.isRoster()
                    && !revoked.contains(source.signer())) {
                return source.revision().id();
            }
            var record = InstallationRecord.of(log.version() + 1, entry);
            return writer.write(chain, edit(source, entry.id()).set(record), same ? null : reason);
        }

        /** Returns an edit that follows what holds alone, whatever others wrote there. */
        private static RecordEdit<InstallationRecord> edit(
                @Nullable RosterRevision source, UUID replica) {
            return source == null || source.isRoster()
                    ? RecordEdit.create(RecordKind.INSTALLATION, DerivedId.ofInstallation(replica))
                    : RecordEdit.after(RecordKind.INSTALLATION, source.revision());
        }
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
                List.of(),
                List.of());
    }
}
