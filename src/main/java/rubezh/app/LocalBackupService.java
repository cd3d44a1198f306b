package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.backup.BackupComparison;
import rubezh.backup.BackupContents;
import rubezh.backup.BackupLocation;
import rubezh.backup.BackupService;
import rubezh.bundle.Exchange;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.session.OpenRegister;
import rubezh.store.BackupReader;
import rubezh.store.OpenStation;
import rubezh.store.backup.BackupFile;
import rubezh.store.backup.BackupNotes;
import rubezh.store.backup.BackupWriter;
import rubezh.store.backup.ContentsComparison;
import rubezh.store.backup.RestoreWorkflow;
import rubezh.store.file.ReadOnlyReason;
import rubezh.text.Fault;

/** Backups of the register in folders of this machine. */
final class LocalBackupService implements BackupService {
    private static final Logger LOG = LoggerFactory.getLogger(LocalBackupService.class);

    /** Shifts change at the same hour, so a day less a little. */
    private static final Duration BACKUP_AGE = Duration.ofHours(20);

    private static final Duration REHEARSAL_AGE = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final OpenStation station;
    private final Exchange exchange;
    private final BackupShelf shelf;
    private final Function<OpenStation, OpenRegister> services;
    private volatile @Nullable Fault failure;
    private volatile Instant notBefore = Instant.MIN;

    /**
     * @param places folders of the backups
     * @param services builds the services over a backup that is open
     */
    LocalBackupService(
            OpenStation station,
            Exchange exchange,
            BackupPlaces places,
            Function<OpenStation, OpenRegister> services) {
        this.station = station;
        this.exchange = exchange;
        this.shelf = new BackupShelf(station, places);
        this.services = services;
    }

    @Override
    public Path folder() {
        station.session().require(Permission.SIGNED_IN);
        return shelf.places().first();
    }

    @Override
    public Optional<BackupLocation> location(Place place) {
        station.session().require(Permission.SIGNED_IN);
        return shelf.places().location(place);
    }

    @Override
    public void choose(Place place, @Nullable Path folder) {
        station.session().require(Permission.RESTORE);
        shelf.places().choose(place, folder);
        failure = null;
        notBefore = Instant.MIN;
        station.audit()
                .write(
                        AuditAction.SETTING,
                        "backup-folder-" + place.name().toLowerCase(Locale.ROOT),
                        Map.of("value", folder == null ? "none" : "chosen"));
    }

    @Override
    public List<Entry> list() {
        station.session().require(Permission.SIGNED_IN);
        return shelf.list();
    }

    @Override
    public BackupStatus status() {
        station.session().require(Permission.SIGNED_IN);
        try {
            return shelf.status(failure);
        } catch (Fault unreadable) {
            return new BackupStatus(null, null, unreadable);
        }
    }

    @Override
    public Written create(Occasion occasion, LongConsumer progress) {
        station.session().require(Permission.BACK_UP);
        return create(occasion, Set.of(), progress);
    }

    private synchronized Written create(Occasion occasion, Set<Path> kept, LongConsumer progress) {
        var writer = new BackupWriter(station.handle(), station.audit(), shelf.first());
        BackupFile file = writer.write(occasion.name(), kept, progress);
        noteOccasion(file.file(), occasion);
        failure = shelf.copyToSecond(file.file());
        return new Written(shelf.entry(file), failure);
    }

    /** The backup is complete and in the audit log; without a note only its occasion is unknown. */
    private void noteOccasion(Path backup, Occasion occasion) {
        try {
            long records = ContentsComparison.count(station.handle().connections()).records();
            var note = new BackupNotes.BackupNote(occasion.name(), records, null, true);
            shelf.notes().put(backup, note);
        } catch (Fault unnoted) {
            LOG.warn("occasion of a backup not noted: {}", unnoted.code());
        }
    }

    @Override
    public void runDue(LongConsumer progress) {
        station.session().require(Permission.SIGNED_IN);
        Instant now = now();
        boolean writable = station.handle().connections().readOnlyReason().isEmpty();
        if (!Permission.BACK_UP.isGrantedTo(station.session().officer())
                || !writable
                || now.isBefore(notBefore)) {
            return;
        }
        try {
            runDue(now, progress);
        } catch (Fault fault) {
            LOG.warn("no backup: {}", fault.code());
            failure = fault;
            notBefore = now.plus(PAUSE);
        }
    }

    private void runDue(Instant now, LongConsumer progress) {
        BackupStatus status = shelf.status(failure);
        if (isDue(status.newest(), BACKUP_AGE, now)) {
            create(Occasion.DAILY, progress);
        } else if (isDue(status.rehearsed(), REHEARSAL_AGE, now)) {
            Path newest = shelf.list().getFirst().file();
            if (!rehearse(newest, progress).isSound()) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", newest.getFileName());
            }
        }
    }

    private static boolean isDue(@Nullable Instant last, Duration age, Instant now) {
        return last == null || last.isBefore(now.minus(age));
    }

    private Instant now() {
        return station.handle().config().clock().instant();
    }

    @Override
    public Rehearsal rehearse(Path backup, LongConsumer progress) {
        station.session().require(Permission.BACK_UP);
        long begun = System.nanoTime();
        List<VerificationFinding> findings;
        BackupContents contents;
        try (OpenStation opened = new BackupReader(station).open(backup, progress);
                OpenRegister copy = services.apply(opened)) {
            contents = ContentsComparison.count(opened.handle().connections());
            findings = copy.verify(progress);
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (Fault fault) {
            if (fault.exit() == Fault.Exit.UNVERIFIED && !fault.code().equals("BAK-004")) {
                note(backup, -1, false);
            }
            throw fault;
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var rehearsal = new Rehearsal(backup, now(), took, contents, findings);
        note(backup, contents.records(), rehearsal.isSound());
        return rehearsal;
    }

    private void note(Path backup, long records, boolean sound) {
        if (station.handle().connections().readOnlyReason().isEmpty()) {
            BackupNotes.BackupNote known = shelf.notes().find(backup);
            long count = records < 0 ? known.records() : records;
            shelf.notes()
                    .put(backup, new BackupNotes.BackupNote(known.occasion(), count, now(), sound));
            station.audit()
                    .write(
                            AuditAction.REHEARSE_RESTORE,
                            backup.getFileName().toString(),
                            Map.of("sound", "" + sound));
        }
    }

    @Override
    public BackupComparison compare(Path backup) {
        station.session().require(Permission.RESTORE);
        return new RestorePreview(station, exchange).of(backup);
    }

    @Override
    public List<Officer> confirmers() {
        station.session().require(Permission.RESTORE);
        return station.accounts().list().stream()
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(OfficerAccount::officer)
                .filter(officer -> !officer.login().equals(station.session().officer().login()))
                .filter(o ->
                        o.roles().contains(Role.SUPERVISOR)
                                || o.roles().contains(Role.ADMINISTRATOR))
                .toList();
    }

    @Override
    public synchronized void restore(
            Path backup, @Nullable Confirmation confirmation, LongConsumer progress) {
        station.session().require(Permission.RESTORE);
        RestorePreview.requireSameRegister(station, backup);
        String second = confirmedBy(confirmation);
        Optional<ReadOnlyReason> reason = station.handle().connections().readOnlyReason();
        if (reason.filter(ReadOnlyReason.DAMAGED::equals).isEmpty()) {
            new BackupReader(station).requireOpens(backup);
            create(Occasion.BEFORE_RESTORE, Set.of(backup.toAbsolutePath()), progress);
            station.audit()
                    .write(
                            AuditAction.RESTORE,
                            backup.getFileName().toString(),
                            Map.of("confirmed-by", second, "alone", "" + second.isEmpty()));
        }
        Path data = station.handle().folder();
        String machine = station.handle().config().machineName();
        new RestoreWorkflow(data, machine).restore(backup, now(), station::close);
    }

    /** Returns the login of whoever confirmed; empty where the officer is alone. */
    private String confirmedBy(@Nullable Confirmation confirmation) {
        List<Officer> others = confirmers();
        if (others.isEmpty()) {
            return "";
        }
        String login = confirmation == null ? "" : confirmation.login();
        if (confirmation == null || others.stream().noneMatch(o -> o.login().equals(login))) {
            String logins = String.join(", ", others.stream().map(Officer::login).toList());
            throw new Fault(Fault.Exit.NOT_PERMITTED, "BAK-010", logins);
        }
        var handle = station.handle();
        handle.keySlots()
                .open(login, new String(confirmation.password()), handle.config().hashCost())
                .close();
        return login;
    }
}
