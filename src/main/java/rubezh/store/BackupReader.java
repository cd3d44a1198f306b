package rubezh.store;

import module java.base;

import rubezh.store.backup.ContentsComparison;
import rubezh.store.file.Database;
import rubezh.store.file.ReadOnlyReason;
import rubezh.store.file.SchemaMigrator;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationLock;
import rubezh.store.file.StationMetadata;
import rubezh.store.file.StoreConfig;
import rubezh.text.Fault;

/** Opens backups of an open register for reading, with the keys of its officer. */
public final class BackupReader {
    private final OpenStation register;

    public BackupReader(OpenStation register) {
        this.register = register;
    }

    /**
     * Opens a backup and builds its lists, as after a restore. The file is not changed.
     *
     * @param progress receives the number of revisions read
     * @throws Fault {@code BAK-004} if it is a backup of another register, {@code STO-002}, {@code
     *     STO-003} or {@code STO-009} if it is none of this program
     */
    public OpenStation open(Path file, LongConsumer progress) {
        StationHandle handle = handle(file, register.handle().config().forCopy());
        try {
            requireSameRegister(handle, file);
            SignedIn signedIn = register.signedIn().at(handle);
            var notices = new StationNotices();
            OpenStation station = OpenStation.open(handle, signedIn, notices, progress);
            station.loadLists(progress);
            return station;
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /**
     * Checks that a backup is one of this register and opens with its keys, by its newest audit
     * entries. Builds no lists, which takes longer than a restore.
     *
     * @throws Fault as {@link #open(Path, LongConsumer)}, and {@code BAK-002} if the keys do not
     *     open it
     */
    public void requireOpens(Path file) {
        try (StationHandle handle = handle(file, register.handle().config().forCopy())) {
            requireSameRegister(handle, file);
            var live = register.signedIn();
            if (handle.auditLog(live.officer().login(), live.key()).newestPlace().seq() == 0) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", file.getFileName());
            }
        }
    }

    /**
     * Opens a backup with a password of its day, where no register is open.
     *
     * @throws Fault as {@link LockedStation#unlock}
     */
    public static OpenStation open(
            Path file, StoreConfig config, String login, String password, LongConsumer progress) {
        var locked = new LockedStation(handle(file, config), Optional.empty());
        try {
            return locked.unlock(login, password, progress);
        } catch (RuntimeException e) {
            locked.close();
            throw e;
        }
    }

    private static StationHandle handle(Path file, StoreConfig config) {
        ContentsComparison.requireFile(file);
        SchemaMigrator.requireKnown(file);
        return StationHandle.of(
                Objects.requireNonNull(file.toAbsolutePath().getParent()),
                config,
                StationLock.none(),
                new Database(file).readOnly(ReadOnlyReason.MEDIUM));
    }

    private void requireSameRegister(StationHandle backup, Path file) {
        UUID own = register.handle().connections().read(StationMetadata::readRegisterId);
        if (!backup.connections().read(StationMetadata::readRegisterId).equals(own)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "BAK-004", file.getFileName());
        }
    }
}
