package rubezh.store;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.authority.GrantSource;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.journal.Blobs;
import rubezh.journal.Drafts;
import rubezh.journal.IssuedReports;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;
import rubezh.register.Catalogue;
import rubezh.register.severity.StationRules;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.DataKey;
import rubezh.security.InstallationLookup;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Permission;
import rubezh.security.Sealer;
import rubezh.security.Session;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.Officers;
import rubezh.store.blob.BlobMaintenance;
import rubezh.store.blob.SqliteBlobs;
import rubezh.store.file.AuditLog;
import rubezh.store.file.IntegrityCheck;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteDrafts;
import rubezh.store.journal.SqliteIssuedReports;
import rubezh.store.journal.SqliteJournal;
import rubezh.store.journal.SqliteJournal.KeyedTables;
import rubezh.store.journal.SqliteNotes;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.SqliteProjection;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Open register of a signed-in officer: journal, drafts, notes, attachments, catalogue and audit
 * log.
 *
 * @see StationFile
 */
public final class OpenStation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStation.class);

    private final StationHandle handle;
    private final SignedIn signedIn;
    private final Session session;
    private final StationOfficers officers;
    private final SqliteJournal journal;
    private final SqliteDrafts drafts;
    private final SqliteNotes notes;
    private final SqliteBlobs blobs;
    private final InstallationLookup installations;
    private final SqliteCatalogue catalogue;
    private final CatalogueLoader loader;
    private final StationNotices notices;
    private volatile boolean closed;

    private OpenStation(StationHandle handle, SignedIn signedIn, StationNotices notices) {
        this.handle = handle;
        this.signedIn = signedIn;
        this.notices = notices;
        var rowSealer = sealer(DataKey.Purpose.ROW);
        var connections = handle.connections();
        var rows = new RevisionRows(connections, rowSealer);
        var identity = signedIn.identity();
        var tables = KeyedTables.of(connections, signedIn.key(), handle.config().random());
        this.session = signedIn.session(rowSealer);
        this.journal = new SqliteJournal(connections, rows, identity, signedIn.audit(), tables);
        this.officers = signedIn.officers(handle, session, journal);
        this.drafts = new SqliteDrafts(connections, sealer(DataKey.Purpose.DRAFT));
        this.notes =
                new SqliteNotes(
                        connections, sealer(DataKey.Purpose.NOTE), signedIn.key().keyedHash());
        this.blobs =
                new SqliteBlobs(
                        connections,
                        tables.blobs(),
                        sealer(DataKey.Purpose.BLOB),
                        handle.config().clock());
        this.installations = handle.config().installations().of(notes, session, station().code());
        this.catalogue = catalogue(rows);
        this.loader = new CatalogueLoader(handle, signedIn.key(), catalogue, notices);
    }

    private SqliteCatalogue catalogue(RevisionRows rows) {
        Station own = station();
        var grants = GrantSource.in(journal);
        var rules = new StationRules(handle.config().rules(), own.code(), notes);
        var projector = new RecordProjector(handle.config(), own, rules, installations, grants);
        return new SqliteCatalogue(journal, rows, projector, own, new SqliteProjection());
    }

    /** Records the roles that the officers had before there were records of them. */
    public void recordEarlierRoles() {
        officers.recordEarlierRoles();
    }

    private Sealer sealer(DataKey.Purpose purpose) {
        return signedIn.key().sealer(purpose, handle.config().random());
    }

    /** Opens a register, its lists yet to be loaded by {@link #loadLists}. */
    static OpenStation open(
            StationHandle handle,
            SignedIn signedIn,
            StationNotices notices,
            LongConsumer progress) {
        var station = new OpenStation(handle, signedIn, notices);
        station.loader.loadRecords(progress);
        return station;
    }

    /**
     * Loads the lists unless they are there, and adds the notices of what is missing in them.
     *
     * @param progress receives the number of revisions read, if the lists have to be built
     */
    public void loadLists(LongConsumer progress) {
        loader.loadLists(progress);
    }

    public StationHandle handle() {
        return handle;
    }

    SignedIn signedIn() {
        return signedIn;
    }

    /** Returns the station, with the letters of the current incarnation. */
    public Station station() {
        return handle.connections().read(StationMetadata::readStation);
    }

    /** Changes the details of the station, as {@code OpenRegister.changeStation} tells. */
    public void changeStation(StationDetails details) {
        new StationWriter(handle, signedIn.key(), session, signedIn.audit()).change(details);
    }

    public Session session() {
        return session;
    }

    /** Returns the code lists, with the operations that are recorded here. */
    public ReferenceData reference() {
        return handle.config().reference();
    }

    public Journal journal() {
        return journal;
    }

    public Drafts drafts() {
        return drafts;
    }

    /** Returns the accounts of the station, by login, with the names and ranks recorded. */
    public OfficerLookup officers() {
        return officers.lookup();
    }

    public StationNotes notes() {
        return notes;
    }

    public Blobs blobs() {
        return blobs;
    }

    public IssuedReports issuedReports() {
        return new SqliteIssuedReports(handle.connections(), notes, blobs, signedIn.audit());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the installations that the register knows. */
    public InstallationLookup installations() {
        return installations;
    }

    public Audit audit() {
        return signedIn.audit();
    }

    /**
     * Checks every page of the file, every index against its table, and every note; takes as long
     * as reading the whole file.
     *
     * @return error messages of the database; empty for an intact file
     */
    public List<String> checkIntegrity() {
        var errors = new ArrayList<>(handle.connections().read(IntegrityCheck::findErrors));
        notes.findDamaged().forEach(name -> errors.add("note " + name));
        return errors;
    }

    /** Reads every attachment; returns error code and hash of each damaged or missing one. */
    public List<String> damagedBlobs() {
        return new BlobMaintenance(handle, blobs, journal, drafts).findDamaged();
    }

    /** Returns the notices to show after sign-in and, once closed, those of closing too. */
    public Set<StationNotice> notices() {
        return notices.all();
    }

    /** Returns the arguments of a notice, listed at the constants of {@link StationNotice}. */
    public List<Object> noticeArguments(StationNotice notice) {
        return notices.arguments(notice);
    }

    /** Returns the writer of acknowledgements. */
    public AcknowledgementWriter acknowledgements() {
        return new AcknowledgementWriter(session, signedIn.audit());
    }

    /** Returns the accounts of the officers and their passwords. */
    public Officers accounts() {
        return officers;
    }

    public void addOfficer(Officer officer, String password) {
        officers.add(officer, password, AccountStatus.ACTIVE);
    }

    /**
     * Idle-time maintenance: deletes unreferenced attachments, checkpoints the write-ahead log and
     * writes a stale projection snapshot; nothing where the disk has no space for it.
     */
    public void runMaintenance() {
        if (takesData()) {
            handle.connections().space().reserve();
            new BlobMaintenance(handle, blobs, journal, drafts).deleteUnreferenced();
            handle.connections().checkpoint();
            loader.snapshot().writeIfStale(catalogue);
        }
    }

    /**
     * Signs out and overwrites the keys of the register in memory; the file lock stays with this
     * process. What still runs and needs a key ends with {@code SEC-012}. Values read before, and
     * copies that the JDK made within a call, stay until they are collected.
     */
    public LockedStation lock() {
        signOut(AuditAction.LOCK);
        return new LockedStation(handle, Optional.empty());
    }

    private boolean takesData() {
        return handle.connections().readOnlyReason().isEmpty()
                && !handle.connections().space().isShort();
    }

    /** Overwrites the keys also where the disk does not take the last entry. */
    private void signOut(AuditAction action) {
        closed = true;
        session.end();
        noteFailure(() -> {
            signedIn.audit().write(action, signedIn.officer().login(), Map.of());
            if (takesData()) {
                loader.snapshot().writeIfStale(catalogue, 1);
            }
        });
        catalogue.close();
        signedIn.eraseKeys();
    }

    /**
     * Signs out, overwrites the keys as {@link #lock} does, and releases the file lock. Everything
     * was saved before, so a disk that does not take the last entry is no failure of the work done:
     * {@link #notices} then has {@link StationNotice#END_NOT_RECORDED}.
     */
    @Override
    public void close() {
        if (!closed) {
            signOut(AuditAction.SIGN_OUT);
            noteFailure(handle::close);
        }
    }

    private void noteFailure(Runnable end) {
        try {
            end.run();
        } catch (Fault e) {
            LOG.warn("end not recorded: {}", e.code());
            notices.add(StationNotice.END_NOT_RECORDED);
        }
    }

    /**
     * Writer of acknowledgements into the audit log.
     *
     * @see Audit#acknowledgements
     */
    public static final class AcknowledgementWriter {
        private final Session session;
        private final AuditLog audit;

        AcknowledgementWriter(Session session, AuditLog audit) {
            this.session = session;
            this.audit = audit;
        }

        /**
         * Checks that the officer may acknowledge faults, and that it can be written down.
         *
         * @throws Fault {@code SEC-011} if no role of the officer allows it; {@code STO-010} to
         *     {@code STO-014} if the disk takes no data
         */
        public void requirePermitted() {
            session.require(Permission.ACKNOWLEDGE_FAULT);
            audit.requireWritable();
        }

        /**
         * Acknowledges one fault.
         *
         * @param place what exactly is meant
         * @throws Fault as {@link #requirePermitted}
         */
        public void write(String code, String place, String reason) {
            requirePermitted();
            Officer officer = session.officer();
            String name = officer.name().isEmpty() ? officer.login() : officer.name();
            audit.acknowledge(code, place, name, reason);
        }
    }

    /** Writer of the details of the station: the change and its audit entry in one transaction. */
    private static final class StationWriter {
        private final StationHandle handle;
        private final DataKey key;
        private final Session session;
        private final AuditLog audit;

        StationWriter(StationHandle handle, DataKey key, Session session, AuditLog audit) {
            this.handle = handle;
            this.key = key;
            this.session = session;
            this.audit = audit;
        }

        void change(StationDetails details) {
            session.require(Permission.CHANGE_STATION);
            check(details);
            var sealer = key.sealer(DataKey.Purpose.KEY_WRAP, handle.config().random());
            handle.connections()
                    .write(connection -> {
                        Station before = StationMetadata.readStation(connection);
                        Map<String, String> changed = difference(before.details(), details);
                        if (!changed.isEmpty()) {
                            var register = StationMetadata.readRegisterId(connection);
                            StationMetadata.write(
                                    connection, before.with(details), register, sealer);
                            audit.write(AuditAction.CHANGE_STATION, before.code(), changed);
                        }
                        return true;
                    });
        }

        private static void check(StationDetails details) {
            List<String> names = List.of(details.nameRu(), details.nameEn());
            List<String> agency = List.of(details.agencyRu(), details.agencyEn());
            if (names.stream().anyMatch(BlankCharacters::isBlank)) {
                throw new Fault(Fault.Exit.USAGE, "STN-001");
            }
            if (agency.stream().filter(BlankCharacters::isBlank).count() == 1) {
                throw new Fault(Fault.Exit.USAGE, "STN-002");
            }
            boolean unfit =
                    Stream.concat(names.stream(), agency.stream())
                            .anyMatch(name -> !StationDetails.isName(name));
            if (unfit) {
                throw new Fault(Fault.Exit.USAGE, "STN-003", StationDetails.MAX_NAME);
            }
        }

        /** Returns what changes, with its value before and after. */
        private static Map<String, String> difference(StationDetails before, StationDetails after) {
            var changed = new LinkedHashMap<String, String>();
            add(changed, "nameRu", before.nameRu(), after.nameRu());
            add(changed, "nameEn", before.nameEn(), after.nameEn());
            add(changed, "agencyRu", before.agencyRu(), after.agencyRu());
            add(changed, "agencyEn", before.agencyEn(), after.agencyEn());
            add(changed, "zone", before.zone(), after.zone());
            add(changed, "dayStart", before.dayStart(), after.dayStart());
            return changed;
        }

        private static void add(
                Map<String, String> changed, String name, Object old, Object value) {
            if (!old.equals(value)) {
                changed.put(name, old + " → " + value);
            }
        }
    }
}
