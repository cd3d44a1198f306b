package rubezh.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import rubezh.domain.station.Station;
import rubezh.security.DataKey;
import rubezh.security.Officer;
import rubezh.store.file.AuditLog;
import rubezh.store.file.HighWaterMarkFile;
import rubezh.store.file.IdentityChange;
import rubezh.store.file.InstallationIdentity;
import rubezh.store.file.KeySlots;
import rubezh.store.file.OfficerLog;
import rubezh.store.file.ReadOnlyReason;
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

    LockedStation(StationHandle handle) {
        this.handle = handle;
    }

    /** Returns the station of the register. */
    public Station station() {
        return handle.connections().read(StationMetadata::readStation);
    }

    /** Returns the officers, sorted by login. */
    public List<Officer> officers() {
        return handle.keySlots().officers();
    }

    /** Returns the time of the last sign-in by login; without logins that never signed in. */
    public Map<String, Instant> lastSignIns() {
        return handle.keySlots().lastSignIns();
    }

    /**
     * Signs an officer in. Takes about a second, whether or not the login exists; not for the
     * JavaFX thread. Closing the open station closes this one too.
     *
     * @param progress receives the number of revisions read while the projection is rebuilt
     * @throws Fault {@code SEC-001} with exit {@code NOT_PERMITTED} for a wrong login or password,
     *     {@code SEC-002} while attempts are delayed (argument: seconds), {@code SEC-009} if an
     *     older key slot was put back
     */
    public OpenStation unlock(String login, String password, LongConsumer progress) {
        DataKey key = handle.keySlots().open(login, password, handle.config().hashCost());
        try {
            return open(key, login, progress);
        } catch (RuntimeException e) {
            key.close();
            throw e;
        }
    }

    private OpenStation open(DataKey key, String login, LongConsumer progress) {
        AuditLog audit = handle.auditLog(login, key);
        var officers = new OfficerLog(audit);
        officers.requireNewest(handle.keySlots().find(login).orElseThrow());
        Officer officer = officers.recorded(handle.keySlots().officer(login).orElseThrow());
        HighWaterMarkFile file =
                handle.connections().read(connection -> highWaterMarkFile(connection, key));
        Map<StationNotice, List<Object>> notices = new EnumMap<>(StationNotice.class);
        if (handle.lock().afterUncleanEnd()) {
            notices.put(StationNotice.UNCLEAN_END, List.of());
        }
        addNotices(officers, notices);
        boolean writable = handle.connections().readOnlyReason().isEmpty();
        Optional<IdentityChange> change =
                writable ? handle.connections().read(file::findChange) : Optional.empty();
        InstallationIdentity identity = handle.identify(key, audit, file, change);
        change.ifPresent(why ->
                notices.put(
                        StationNotice.of(why.reason()), arguments(why, identity.incarnation())));
        recordSignIn(audit, login, notices);
        return OpenStation.open(
                handle, new OpenStation.SignedIn(officer, key, identity, audit), notices, progress);
    }

    private void addNotices(OfficerLog officers, Map<StationNotice, List<Object>> notices) {
        List<String> changed = officers.findChanged(officers());
        if (!changed.isEmpty()) {
            notices.put(StationNotice.OFFICER_CHANGED, List.of(String.join(", ", changed)));
        }
        if (!officers.isIntact()) {
            notices.put(StationNotice.AUDIT_CHANGED, List.of());
        }
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

    /** A disk that is full to the last byte keeps nobody from reading. */
    private void recordSignIn(
            AuditLog audit, String login, Map<StationNotice, List<Object>> notices) {
        var space = handle.connections().space();
        Optional<ReadOnlyReason> reason = handle.connections().readOnlyReason();
        try {
            audit.write(KeySlots.SIGN_IN, login, clockDetail(audit, notices));
        } catch (Fault full) {
            if (full.exit() != Fault.Exit.DISK) {
                throw full;
            }
            reason = Optional.of(ReadOnlyReason.FULL);
        }
        if (reason.isEmpty() && space.isShort()) {
            notices.put(StationNotice.SHORT_OF_SPACE, List.of(space.freeMegabytes()));
        } else if (reason.isEmpty() && space.isLow()) {
            notices.put(StationNotice.LOW_SPACE, List.of(space.freeMegabytes()));
        }
        reason.map(StationNotice::of).ifPresent(notice -> notices.put(notice, List.of()));
    }

    /** Returns the detail of a sign-in with a clock that is behind the newest entry. */
    private Map<String, String> clockDetail(
            AuditLog audit, Map<StationNotice, List<Object>> notices) {
        Instant newest = audit.newestAt();
        Instant now = handle.config().clock().instant();
        if (!now.isBefore(newest.minus(CLOCK_TOLERANCE))) {
            return Map.of();
        }
        notices.put(StationNotice.CLOCK_BEHIND, List.of(atStation(now), atStation(newest)));
        return Map.of("clockSuspect", "true");
    }

    private HighWaterMarkFile highWaterMarkFile(Connection connection, DataKey key)
            throws SQLException {
        StationMetadata.requireUnchanged(connection, key, handle.config());
        return new HighWaterMarkFile(
                handle.folder(), handle.config(), StationMetadata.readRegisterId(connection));
    }

    @Override
    public void close() {
        handle.close();
    }
}
