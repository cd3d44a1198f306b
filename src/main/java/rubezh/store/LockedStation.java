package rubezh.store;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.station.Station;
import rubezh.security.AuditAction;
import rubezh.security.DataKey;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.store.file.AuditLog;
import rubezh.store.file.HighWaterMarkFile;
import rubezh.store.file.IdentityChange;
import rubezh.store.file.InstallationIdentity;
import rubezh.store.file.OfficerLog;
import rubezh.store.file.OfficerState;
import rubezh.store.file.ReadOnlyReason;
import rubezh.store.file.ShownShift;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/**
 * Open station file without a signed-in officer, so without keys. {@link #close} releases the file
 * lock.
 *
 * @see StationFile#open
 * @see OpenStation#lock
 */
public final class LockedStation implements AutoCloseable {
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

    private final StationHandle handle;
    private final Optional<Path> copy;

    /**
     * @param copy copy of the file as it was before its opening brought it up to date
     */
    LockedStation(StationHandle handle, Optional<Path> copy) {
        this.handle = handle;
        this.copy = copy;
    }

    /**
     * Returns the file of a register whose session has ended, for the sign-in screen. Nobody may
     * sign in before {@link OpenStation#lock} has overwritten its keys.
     */
    public static LockedStation of(OpenStation ending) {
        return new LockedStation(ending.handle(), Optional.empty());
    }

    /** Returns the station of the register. */
    public Station station() {
        return handle.connections().read(StationMetadata::readStation);
    }

    /** Returns the id of the register, which its backups have in their names. */
    public UUID registerId() {
        return handle.connections().read(StationMetadata::readRegisterId);
    }

    /** Returns the officers, sorted by login. */
    public List<Officer> officers() {
        return handle.keySlots().officers();
    }

    /** Returns the time of the last sign-in by login; without logins that never signed in. */
    public Map<String, Instant> lastSignIns() {
        return handle.keySlots().lastSignIns();
    }

    /** Returns the open shift, as far as it is readable without a password. */
    public Optional<ShownShift> openShift() {
        return handle.connections().read(ShownShift::read);
    }

    /**
     * Signs an officer in. Takes about a second, whether or not the login exists; not for the
     * JavaFX thread. Closing the open station closes this one too.
     *
     * @param progress receives the number of revisions read while the projection is rebuilt
     * @throws Fault {@code SEC-001} with exit {@code NOT_PERMITTED} for a wrong login or password,
     *     {@code SEC-002} while attempts are delayed (argument: seconds), {@code SEC-020} if the
     *     account is closed after failed attempts, {@code SEC-009} if an older key slot was put
     *     back, {@code STO-010} to {@code STO-014} if an older file cannot be brought up to date
     */
    public OpenStation unlock(String login, String password, LongConsumer progress) {
        OpenStation station = unlockWithoutLists(login, password, progress);
        try {
            station.loadLists(progress);
        } catch (RuntimeException e) {
            station.signedIn().eraseKeys();
            throw e;
        }
        return station;
    }

    /**
     * Signs an officer in as {@link #unlock}, the lists yet to be loaded by {@link
     * OpenStation#loadLists}: that takes longer the larger the register is.
     */
    public OpenStation unlockWithoutLists(String login, String password, LongConsumer progress) {
        DataKey key = handle.keySlots().open(login, password, handle.config().hashCost());
        try {
            return open(key, login, progress);
        } catch (RuntimeException e) {
            key.close();
            throw e;
        }
    }

    /**
     * Gives an administrator a one-time password with the code of the recovery sheet, which opens
     * nothing afterwards.
     *
     * @param login login of an administrator who is not deactivated
     * @return the one-time password, which is stored nowhere
     * @throws Fault {@code SEC-030} with exit {@code NOT_PERMITTED} if no sheet has this code,
     *     {@code SEC-002} while attempts are delayed, {@code SEC-009} if an older sheet was put
     *     back, {@code SEC-031} if the officer is no such administrator, {@code STO-010} to {@code
     *     STO-014} if the disk takes no data
     */
    public String recover(RecoveryCode code, String login) {
        return new RecoveryWorkflow(handle).run(code, login);
    }

    private OpenStation open(DataKey key, String login, LongConsumer progress) {
        Optional<Path> keyed = new KeyedMigrator(handle, key).migrateIfOlder(login);
        AuditLog audit = handle.auditLog(login, key);
        OfficerState state = new OfficerLog(audit).read();
        KeySlot slot = handle.keySlots().find(login).orElseThrow();
        state.requireNewest(slot);
        HighWaterMarkFile file =
                handle.connections()
                        .read(c -> highWaterMarkFile(c, key, login, slot.version(), state));
        Officer officer = state.recorded(handle.keySlots().officer(login).orElseThrow());
        StationNotices notices = notices(state);
        copy.or(() -> keyed).ifPresent(old -> notices.add(StationNotice.UPGRADED, old.toString()));
        boolean writable = handle.connections().readOnlyReason().isEmpty();
        Optional<IdentityChange> change =
                writable
                        ? handle.connections().read(c -> file.findChange(c, audit))
                        : Optional.empty();
        InstallationIdentity identity = handle.identify(key, audit, file, change);
        change.ifPresent(why ->
                notices.add(
                        StationNotice.of(why.reason()),
                        arguments(why, identity.incarnation()).toArray()));
        recordSignIn(signInEntry(audit, slot, state, notices), login, notices);
        var signedIn = new SignedIn(officer, state, key, identity, audit);
        return OpenStation.open(handle, signedIn, notices, progress);
    }

    private StationNotices notices(OfficerState state) {
        var notices = new StationNotices();
        if (handle.lock().afterUncleanEnd()) {
            notices.add(StationNotice.UNCLEAN_END);
        }
        List<String> changed = state.findChanged(officers());
        if (!changed.isEmpty()) {
            notices.add(StationNotice.OFFICER_CHANGED, String.join(", ", changed));
        }
        if (!state.intact()) {
            notices.add(StationNotice.AUDIT_CHANGED);
        }
        return notices;
    }

    private List<Object> arguments(IdentityChange change, String letters) {
        return List.of(
                letters,
                change.missingEntries(),
                change.missingRevisions(),
                atStation(change.newest()));
    }

    private LocalDateTime atStation(Instant time) {
        return LocalDateTime.ofInstant(time, station().zone());
    }

    /** Returns what writes the sign-in into the log, and before it that the clock was set back. */
    private Runnable signInEntry(
            AuditLog audit, KeySlot slot, OfficerState state, StationNotices notices) {
        Optional<Map<String, String>> clock = clockDetail(audit, notices);
        return () -> {
            clock.ifPresent(detail -> audit.write(AuditAction.CLOCK_BACK, "", detail));
            new OfficerLog(audit).signIn(slot, state);
        };
    }

    /** A disk that is full to the last byte keeps nobody from reading. */
    private void recordSignIn(Runnable entry, String login, StationNotices notices) {
        var space = handle.connections().space();
        Optional<ReadOnlyReason> reason = handle.connections().readOnlyReason();
        try {
            if (reason.isEmpty()) {
                handle.keySlots().noteSignIn(login, entry);
            }
        } catch (Fault full) {
            if (full.exit() != Fault.Exit.DISK) {
                throw full;
            }
            reason = Optional.of(ReadOnlyReason.FULL);
        }
        if (reason.isEmpty() && space.isShort()) {
            notices.add(StationNotice.SHORT_OF_SPACE, space.freeMegabytes());
        } else if (reason.isEmpty() && space.isLow()) {
            notices.add(StationNotice.LOW_SPACE, space.freeMegabytes());
        }
        reason.map(StationNotice::of).ifPresent(notice -> notices.add(notice));
    }

    /** Returns what is recorded of a clock that is behind the newest entry. */
    private Optional<Map<String, String>> clockDetail(AuditLog audit, StationNotices notices) {
        Instant newest = audit.newestPlace().at();
        Instant now = handle.config().clock().instant();
        if (!now.isBefore(newest.minus(CLOCK_TOLERANCE))) {
            return Optional.empty();
        }
        notices.add(StationNotice.CLOCK_BEHIND, atStation(now), atStation(newest));
        return Optional.of(Map.of("clock", now.toString(), "newest", newest.toString()));
    }

    private HighWaterMarkFile highWaterMarkFile(
            Connection connection, DataKey key, String login, long version, OfficerState state)
            throws SQLException {
        StationMetadata.requireUnchanged(connection, key, handle.config());
        var file =
                new HighWaterMarkFile(
                        handle.folder(),
                        handle.config(),
                        StationMetadata.readRegisterId(connection));
        file.requireNewest(connection, login, version, state);
        return file;
    }

    @Override
    public void close() {
        handle.close();
    }
}
