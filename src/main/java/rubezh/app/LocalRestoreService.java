package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.backup.BackupComparison;
import rubezh.backup.BackupContents;
import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.RestoreService;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.domain.station.Station;
import rubezh.security.Permission;
import rubezh.store.BackupReader;
import rubezh.store.OpenStation;
import rubezh.store.backup.BackupFile;
import rubezh.store.backup.ContentsComparison;
import rubezh.store.backup.ContentsComparison.Summary;
import rubezh.store.backup.RestoreWorkflow;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.IntegrityCheck;
import rubezh.store.file.ReadOnlyReason;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/** Restore into a data folder of this machine while nobody is signed in. */
final class LocalRestoreService implements RestoreService {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRestoreService.class);
    private static final BackupContents NONE = new BackupContents(0, 0, 0, 0);

    private final StationService stations;
    private final Machine machine;
    private final Path data;
    private final BackupPlaces places;

    LocalRestoreService(StationService stations, Machine machine, Path config, Path data) {
        this.stations = stations;
        this.machine = machine;
        this.data = data;
        this.places = new BackupPlaces(machine.environment(), config, data);
    }

    @Override
    public List<Candidate> candidates() {
        return Stream.concat(Stream.of(places.first()), places.second().stream())
                .filter(Files::isDirectory)
                .flatMap(LocalRestoreService::files)
                .flatMap(file -> BackupFile.of(file).stream())
                .sorted(Comparator.comparing(BackupFile::at).reversed())
                .map(file ->
                        new Candidate(file.file(), file.at(), file.size(), station(file.file())))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "BAK-003", folder);
        }
    }

    @Override
    public Inspection inspect(Path backup) {
        try (Connections copy = ContentsComparison.open(backup)) {
            requireIntact(backup, copy);
            Summary summary = ContentsComparison.summary(copy);
            boolean replaces = stations.exists(data);
            return new Inspection(
                    candidate(backup, summary.station()),
                    summary.station(),
                    summary.contents(),
                    replaces ? change(backup, copy, summary) : Optional.empty(),
                    replaces);
        }
    }

    private static void requireIntact(Path backup, Connections copy) {
        if (!copy.read(IntegrityCheck::findErrors).isEmpty()) {
            throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", backup.getFileName());
        }
    }

    private static @Nullable Station station(Path backup) {
        try (Connections copy = ContentsComparison.open(backup)) {
            return copy.read(StationMetadata::readStation);
        } catch (RuntimeException unreadable) {
            return null; // it is offered all the same, and its fault told on opening it
        }
    }

    private static Candidate candidate(Path backup, Station station) {
        try {
            return new Candidate(
                    backup,
                    BackupFile.of(backup).map(BackupFile::at).orElse(null),
                    Files.size(backup),
                    station);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares as far as the damaged register can be read. */
    private Optional<BackupComparison> change(Path backup, Connections copy, Summary summary) {
        Path file = data.resolve("station.db");
        try (var register = new Connections(new Database(file).readOnly(ReadOnlyReason.DAMAGED))) {
            if (!register.read(StationMetadata::readRegisterId).equals(summary.register())) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BAK-004", backup.getFileName());
            }
            var found = ContentsComparison.of(register, copy);
            return Optional.of(
                    new BackupComparison(
                            backup,
                            found.contents(),
                            found.missing(),
                            found.added(),
                            NONE,
                            new TreeMap<>(),
                            List.of()));
        } catch (Fault unreadable) {
            if (unreadable.code().equals("BAK-004")) {
                throw unreadable;
            }
            LOG.info("damaged register not compared: {}", unreadable.code());
            return Optional.empty();
        }
    }

    @Override
    public void restore(Path backup, @Nullable Confirmation administrator, LongConsumer progress) {
        boolean replaces = inspect(backup).replaces();
        if (replaces) {
            verify(backup, administrator, progress);
        }
        new RestoreWorkflow(data, machine.name()).restore(backup, machine.clock().instant());
    }

    private void verify(Path backup, @Nullable Confirmation administrator, LongConsumer progress) {
        if (administrator == null) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "BAK-011");
        }
        String password = new String(administrator.password());
        OpenStation opened =
                BackupReader.open(
                        backup, stations.storeConfig(), administrator.login(), password, progress);
        try (var copy = stations.openRegister(Objects.requireNonNull(data), opened)) {
            opened.session().require(Permission.RESTORE);
            boolean damaged =
                    copy.verify(progress).stream()
                            .filter(VerificationFinding::fault)
                            .anyMatch(finding -> !finding.isAcknowledgeable());
            if (damaged) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", backup.getFileName());
            }
        }
    }
}
