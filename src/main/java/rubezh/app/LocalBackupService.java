package rubezh.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import rubezh.bundle.Exchange;
import rubezh.bundle.MissingRevisions;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.journal.VersionVector;
import rubezh.security.AuditAction;
import rubezh.security.Permission;
import rubezh.session.BackupService;
import rubezh.session.OpenRegister;
import rubezh.store.BackupReader;
import rubezh.store.OpenStation;
import rubezh.store.backup.BackupFile;
import rubezh.store.backup.BackupFolder;
import rubezh.store.backup.BackupWriter;
import rubezh.store.backup.RestoreWorkflow;
import rubezh.store.file.StationMetadata;

/** Backups of the register in a folder of this machine. */
final class LocalBackupService implements BackupService {
    private final OpenStation station;
    private final Exchange exchange;
    private final Path folder;
    private final Function<OpenStation, OpenRegister> services;

    /**
     * @param folder folder of the backups
     * @param services builds the services over a backup that is open
     */
    LocalBackupService(
            OpenStation station,
            Exchange exchange,
            Path folder,
            Function<OpenStation, OpenRegister> services) {
        this.station = station;
        this.exchange = exchange;
        this.folder = folder;
        this.services = services;
    }

    @Override
    public Path folder() {
        station.session().require(Permission.SIGNED_IN);
        return folder;
    }

    @Override
    public List<Entry> list() {
        station.session().require(Permission.SIGNED_IN);
        return backups().list().stream().map(LocalBackupService::entry).toList();
    }

    private BackupFolder backups() {
        UUID register = station.handle().connections().read(StationMetadata::readRegisterId);
        return new BackupFolder(folder, register);
    }

    private static Entry entry(BackupFile backup) {
        return new Entry(backup.file(), backup.at(), backup.size());
    }

    @Override
    public Entry create(LongConsumer progress) {
        station.session().require(Permission.BACK_UP);
        return entry(
                new BackupWriter(station.handle(), station.audit(), backups())
                        .write(Set.of(), progress));
    }

    @Override
    public List<VerificationFinding> rehearse(Path backup, LongConsumer progress) {
        station.session().require(Permission.BACK_UP);
        List<VerificationFinding> findings;
        try (OpenRegister copy = services.apply(new BackupReader(station).open(backup, progress))) {
            findings = copy.verify(progress);
        }
        long faults = findings.stream().filter(VerificationFinding::fault).count();
        station.audit()
                .write(
                        AuditAction.REHEARSE_RESTORE,
                        backup.getFileName().toString(),
                        Map.of("faults", "" + faults));
        return findings;
    }

    @Override
    public Comparison compare(Path backup, LongConsumer progress) {
        station.session().require(Permission.RESTORE);
        try (OpenStation copy = new BackupReader(station).open(backup, progress)) {
            VersionVector kept = copy.journal().versionVector();
            VersionVector live = station.journal().versionVector();
            var held = new TreeMap<String, Long>();
            exchange.peers()
                    .forEach(state -> {
                        VersionVector reported = state.peer().reported();
                        if (reported != null) {
                            held.merge(
                                    state.peer().station(),
                                    MissingRevisions.of(reported, kept).count(),
                                    Math::max);
                        }
                    });
            return new Comparison(
                    backup,
                    MissingRevisions.of(kept, new VersionVector(new TreeMap<>())).count(),
                    MissingRevisions.of(live, kept).count(),
                    MissingRevisions.of(kept, live).count(),
                    held);
        }
    }

    @Override
    public void restore(Path backup, LongConsumer progress) {
        station.session().require(Permission.RESTORE);
        try (OpenStation copy = new BackupReader(station).open(backup, _ -> {})) {
            copy.journal().versionVector();
        }
        new BackupWriter(station.handle(), station.audit(), backups())
                .write(Set.of(backup.toAbsolutePath()), progress);
        station.audit().write(AuditAction.RESTORE, backup.getFileName().toString(), Map.of());
        Path data = station.handle().folder();
        var config = station.handle().config();
        Instant now = config.clock().instant();
        station.close();
        new RestoreWorkflow(data, config.machineName()).restore(backup, now);
    }
}
