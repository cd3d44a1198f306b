package rubezh.store;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import rubezh.domain.station.Station;
import rubezh.security.DataKey;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.PasswordPolicy;
import rubezh.store.backup.RegisterCopy;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.DiskSpace;
import rubezh.store.file.Faults;
import rubezh.store.file.HighWaterMarkFile;
import rubezh.store.file.InstallationIdentity;
import rubezh.store.file.IntegrityCheck;
import rubezh.store.file.KeySlots;
import rubezh.store.file.OfficerLog;
import rubezh.store.file.PrivateFiles;
import rubezh.store.file.ReadOnlyReason;
import rubezh.store.file.SchemaMigrator;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationLock;
import rubezh.store.file.StationMetadata;
import rubezh.store.file.StoreConfig;
import rubezh.text.Fault;

/**
 * Register of one station in a folder, existing or to be created.
 *
 * <pre>{@code
 * try (var locked = new StationFile(folder, config).open();
 *         var station = locked.unlock("asanov", password, done -> {})) {
 *     station.catalogue().page(Query.ALL, 0, 50);
 * }
 * }</pre>
 */
public final class StationFile {
    private static final Logger LOG = LoggerFactory.getLogger(StationFile.class);
    private static final List<String> LEFTOVERS =
            List.of(
                    "station.db.part",
                    "station.db.part-wal",
                    "station.db.part-shm",
                    "projection.img.part",
                    "station.reserve.part");

    private final Path folder;
    private final StoreConfig config;
    private final Database database;

    public StationFile(Path folder, StoreConfig config) {
        this(folder, config, new Database(folder.resolve("station.db")));
    }

    public StationFile(Path folder, StoreConfig config, Database database) {
        this.folder = folder;
        this.config = config;
        this.database = database;
    }

    /** Returns whether the register exists. */
    public boolean exists() {
        return Files.exists(database.file());
    }

    /**
     * Creates a register and signs its first officer in. The file gets its name after it is
     * complete.
     *
     * @param station the station, without incarnation
     * @throws Fault {@code STO-007} if the register exists, {@code STO-005} or {@code STO-010} to
     *     {@code STO-012} if the disk takes no data, {@code SEC-003} to {@code SEC-005} if the
     *     password is too weak
     */
    public OpenStation create(Station station, Officer officer, String password) {
        new PasswordPolicy().requireStrong(password, PasswordHints.of(officer, station));
        try {
            PrivateFiles.createFolder(folder);
            try (StationLock lock = StationLock.acquire(folder, config.machineName())) {
                if (exists()) {
                    throw new Fault(Fault.Exit.USAGE, "STO-007", folder);
                }
                write(lock, new Admission(station, officer, password));
            }
        } catch (IOException e) {
            throw Faults.of(e, folder);
        }
        LockedStation locked = open();
        try {
            return locked.unlock(officer.login(), password, _ -> {});
        } catch (RuntimeException e) {
            locked.close();
            throw e;
        }
    }

    /** Station of a new register and its first officer. */
    private record Admission(Station station, Officer officer, String password) {}

    /** Leaves nothing behind where the disk has no space for it. */
    private void write(StationLock lock, Admission first) throws IOException {
        deleteLeftovers();
        Path partFile = folder.resolve("station.db.part");
        try {
            Files.createFile(partFile, PrivateFiles.attributes(partFile));
            fill(new Database(partFile), lock, first);
            AtomicFiles.rename(partFile, database.file());
        } catch (IOException | RuntimeException e) {
            deleteLeftovers();
            throw e;
        }
    }

    private void fill(Database partFile, StationLock lock, Admission first) {
        new DiskSpace(folder).requireRoom();
        try (Connection connection = partFile.openWriter()) {
            SchemaMigrator.create(connection);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
        StationHandle handle = StationHandle.of(folder, config, lock, partFile);
        try (var connections = handle.connections();
                DataKey key = DataKey.random(config.random())) {
            connections.write(connection -> {
                fill(connection, handle, key, first);
                return true;
            });
        }
    }

    private void fill(Connection connection, StationHandle handle, DataKey key, Admission first)
            throws SQLException {
        Officer officer = first.officer;
        var parameters = config.slotParameters();
        KeySlots.write(
                connection,
                officer,
                KeySlot.wrap(key, officer.login(), 1, first.password, parameters));
        var sealer = key.sealer(DataKey.Purpose.KEY_WRAP, config.random());
        var register = InstallationIdentity.randomUuid(config.random());
        StationMetadata.write(connection, first.station, register, sealer);
        StationMetadata.writeFailureKey(connection, key, config);
        var identity = InstallationIdentity.create(connection, first.station, sealer, config);
        new OfficerLog(handle.auditLog(officer.login(), key)).admit(officer);
        new HighWaterMarkFile(folder, config, register).advance(connection, identity);
        identity.signer().erase();
    }

    /**
     * Opens the file without keys, checks it and locks it against other processes until closed.
     * Where the disk takes no data, the register is open for reading.
     *
     * @throws Fault {@code STO-006} if it does not exist, {@code STO-001} if another process has it
     *     locked, {@code STO-002} if a newer program wrote it, {@code STO-003} if it is too damaged
     *     to be read, {@code STO-013}, {@code STO-015} or {@code STO-016} if it cannot be read
     */
    public LockedStation open() {
        if (!exists()) {
            throw new Fault(Fault.Exit.USAGE, "STO-006", folder);
        }
        SchemaMigrator.requireKnown(database.file());
        Optional<ReadOnlyReason> reason = ReadOnlyReason.of(folder, database.file());
        if (reason.isPresent() && reason.get() != ReadOnlyReason.FULL) {
            return openForReading(
                    StationLock.acquireForReading(folder, reason.get()), reason.get());
        }
        new DiskSpace(folder).releaseIfUsedUp();
        StationLock lock = StationLock.acquire(folder, config.machineName());
        try {
            return openForWriting(lock);
        } catch (RuntimeException e) {
            if (reason.isPresent() && e instanceof Fault f && f.exit() == Fault.Exit.DISK) {
                return openForReading(lock, reason.get());
            }
            if (e instanceof Fault f && f.code().equals("STO-003")) {
                return openDamaged(lock, f);
            }
            lock.close();
            throw e;
        }
    }

    private LockedStation openForWriting(StationLock lock) {
        PrivateFiles.tighten(folder);
        PrivateFiles.tighten(config.markFolder());
        deleteLeftovers();
        Optional<Path> copy = migrate();
        LockedStation locked = open(lock, database, copy);
        new DiskSpace(folder).reserve();
        return locked;
    }

    private LockedStation openForReading(StationLock lock, ReadOnlyReason reason) {
        try {
            return open(lock, database.readOnly(reason), Optional.empty());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a damaged file as far as it can be read. Pages that no check reaches before a record is
     * read are no danger: each row is sealed.
     *
     * @throws Fault the given one if not even the station can be read
     */
    private LockedStation openDamaged(StationLock lock, Fault damage) {
        try {
            Database opened = database.readOnly(ReadOnlyReason.DAMAGED);
            StationHandle handle = StationHandle.of(folder, config, lock, opened);
            try {
                IntegrityCheck.requireTables(handle.connections());
                handle.connections().read(StationMetadata::readStation);
                return new LockedStation(handle, Optional.empty());
            } catch (RuntimeException e) {
                handle.connections().close();
                throw e;
            }
        } catch (RuntimeException unreadable) {
            lock.close();
            damage.addSuppressed(unreadable);
            throw damage;
        }
    }

    /**
     * @param copy copy of the file as it was before this opening brought it up to date
     */
    private LockedStation open(StationLock lock, Database opened, Optional<Path> copy) {
        StationHandle handle = StationHandle.of(folder, config, lock, opened);
        check(handle);
        return new LockedStation(handle, copy);
    }

    /**
     * Removes a register for training with its lists; backups, bundles and papers stay. A program
     * that ends in the middle leaves the whole register or none.
     *
     * @throws Fault {@code STO-021} if its data are real, {@code STO-006} if there is no register,
     *     {@code STO-001} if another process has it open, {@code STO-002} if a newer program wrote
     *     it, {@code STO-005} if the disk takes no change
     */
    public void removeTraining() {
        if (!exists()) {
            throw new Fault(Fault.Exit.USAGE, "STO-006", folder);
        }
        SchemaMigrator.requireKnown(database.file());
        try (StationLock lock = StationLock.acquire(folder, config.machineName())) {
            requireTraining();
            // The name of an unfinished file: what is left of it goes with the next start.
            AtomicFiles.rename(database.file(), folder.resolve("station.db.part"));
            deleteLeftovers();
            for (String beside : List.of("projection.img", "station.reserve")) {
                Files.deleteIfExists(folder.resolve(beside));
            }
        } catch (IOException e) {
            throw Faults.of(e, folder);
        }
    }

    /** Closing the only connection empties the write-ahead log, which would outlive its file. */
    private void requireTraining() {
        try (var register = new Connections(database)) {
            if (!register.read(StationMetadata::readStation).training()) {
                throw new Fault(Fault.Exit.USAGE, "STO-021", folder);
            }
        }
    }

    /** Deletes what an interrupted program was writing; a complete file has another name. */
    private void deleteLeftovers() {
        for (String leftover : LEFTOVERS) {
            try {
                Files.deleteIfExists(folder.resolve(leftover));
            } catch (IOException e) {
                LOG.warn("{} not deleted: {}", leftover, e.toString());
            }
        }
    }

    private Optional<Path> migrate() {
        if (!SchemaMigrator.isOlder(database.file())) {
            return Optional.empty();
        }
        Path copy;
        try (var register = new Connections(database)) {
            copy = RegisterCopy.writeBeforeMigration(database.file(), register);
        }
        try (Connection connection = database.openWriter()) {
            SchemaMigrator.migrate(connection);
            return Optional.of(copy);
        } catch (SQLException e) {
            // A damaged version number: the tables of the next version exist already.
            throw e instanceof SQLiteException sqlite
                            && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_ERROR
                    ? new Fault(e, Fault.Exit.UNVERIFIED, "STO-003", "version")
                    : Faults.of(e);
        }
    }

    private void check(StationHandle handle) {
        try {
            handle.connections()
                    .read(connection -> {
                        IntegrityCheck.requireIntact(connection, database.file());
                        return StationMetadata.readStation(connection);
                    });
        } catch (RuntimeException e) {
            handle.connections().close();
            throw e;
        }
    }

    /** Words that make a password easy to guess. */
    static final class PasswordHints {
        private PasswordHints() {}

        static List<String> of(Officer officer, Station station) {
            return List.of(
                    officer.login(),
                    officer.name(),
                    station.code(),
                    station.nameRu(),
                    station.nameEn());
        }
    }
}
