package rubezh.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import rubezh.domain.station.Station;
import rubezh.security.DataKey;
import rubezh.security.Officer;
import rubezh.store.file.AuditLog;
import rubezh.store.file.HighWaterMarkFile;
import rubezh.store.file.InstallationIdentity;
import rubezh.store.file.KeySlots;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/** An open file to which no key has been given yet. Closing it lets other processes in. */
public final class LockedStation implements AutoCloseable {
    private final StationHandle handle;

    LockedStation(StationHandle handle) {
        this.handle = handle;
    }

    /** Returns what the register is for. */
    public Station station() {
        return handle.connections().read(StationMetadata::readStation);
    }

    /** Returns who may sign in, by login. */
    public List<Officer> officers() {
        return handle.keySlots().officers();
    }

    /** Returns when each login was last let in; those who never were are missing. */
    public Map<String, Instant> lastSignIns() {
        return handle.keySlots().lastSignIns();
    }

    /**
     * Signs in. Takes about a second, whether or not the login exists; not for the window's thread.
     * Closing the open station closes this one too.
     *
     * @param progress told how many revisions were read if the lists must be built anew
     * @throws Fault {@code SEC-001} with exit {@code NOT_PERMITTED} for a wrong login or password,
     *     {@code SEC-002} while further tries are delayed (argument: seconds)
     */
    public OpenStation unlock(String login, String password, LongConsumer progress) {
        DataKey key = handle.keySlots().open(login, password, handle.config().hardness());
        try {
            return open(key, handle.keySlots().officer(login).orElseThrow(), progress);
        } catch (RuntimeException e) {
            key.close();
            throw e;
        }
    }

    private OpenStation open(DataKey key, Officer officer, LongConsumer progress) {
        var connections = handle.connections();
        AuditLog audit = handle.auditLog(officer.login(), key);
        HighWaterMarkFile file =
                connections.read(connection -> {
                    StationMetadata.requireUnchanged(connection, key, handle.config());
                    return new HighWaterMarkFile(
                            handle.folder(),
                            handle.config(),
                            StationMetadata.readRegisterId(connection));
                });
        Set<StationNotice> notices = EnumSet.noneOf(StationNotice.class);
        if (handle.lock().afterUncleanEnd()) {
            notices.add(StationNotice.UNCLEAN_END);
        }
        if (!connections.read(file::matches)) {
            notices.add(StationNotice.NEW_INCARNATION);
        }
        InstallationIdentity installationIdentity = handle.identify(key, audit, file);
        audit.write(KeySlots.SIGN_IN, officer.login(), Map.of());
        return OpenStation.open(
                handle,
                new OpenStation.SignedIn(officer, key, installationIdentity, file, audit),
                notices,
                progress);
    }

    @Override
    public void close() {
        handle.close();
    }
}
