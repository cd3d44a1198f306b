package rubezh.store;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.security.DataKey;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.PasswordPolicy;
import rubezh.security.RecoveryCode;
import rubezh.security.RecoverySlot;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.store.file.AccountAction;
import rubezh.store.file.HighWaterMarkFile;
import rubezh.store.file.KeySlots;
import rubezh.store.file.OfficerLog;
import rubezh.store.file.OfficerState;
import rubezh.store.file.RecordedAccount;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/**
 * Use of the recovery sheet: opens the data key with the code, gives an administrator a one-time
 * password, and destroys the slot of the sheet, all in one transaction with its audit entry.
 */
final class RecoveryWorkflow {
    private final StationHandle handle;

    RecoveryWorkflow(StationHandle handle) {
        this.handle = handle;
    }

    /**
     * @return the one-time password, which is stored nowhere
     * @throws Fault {@code SEC-030}, {@code SEC-002}, {@code SEC-009} or {@code SEC-031}, see
     *     {@link LockedStation#recover}
     */
    String run(RecoveryCode code, String login) {
        try (DataKey key = handle.keySlots().open(code)) {
            RecoverySlot slot = handle.keySlots().recovery().orElseThrow();
            OfficerLog log = new OfficerLog(handle.auditLog(RecoverySlot.LOGIN, key));
            OfficerState state = log.read();
            state.requireNewest(RecoverySlot.LOGIN, slot.version());
            handle.connections().read(c -> requireNewest(c, key, slot, state));
            return recover(administrator(state, login), key, slot, log);
        }
    }

    private boolean requireNewest(
            Connection connection, DataKey key, RecoverySlot slot, OfficerState state)
            throws SQLException {
        StationMetadata.requireUnchanged(connection, key, handle.config());
        new HighWaterMarkFile(
                        handle.folder(),
                        handle.config(),
                        StationMetadata.readRegisterId(connection))
                .requireNewest(connection, RecoverySlot.LOGIN, slot.version(), state);
        return true;
    }

    private RecordedAccount administrator(OfficerState state, String login) {
        Optional<Officer> shown = handle.keySlots().officer(login);
        return shown.map(state::account)
                .filter(account -> account.status() != AccountStatus.DEACTIVATED)
                .filter(account -> account.officer().roles().contains(Role.ADMINISTRATOR))
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "SEC-031", login));
    }

    private String recover(
            RecordedAccount before, DataKey key, RecoverySlot sheet, OfficerLog log) {
        var config = handle.config();
        String password = new PasswordPolicy().randomPassphrase(config.random());
        RecordedAccount after =
                before.withNextSlot(AccountStatus.ONE_TIME_PASSWORD, config.clock().instant());
        var parameters = config.slotParameters();
        KeySlot slot = KeySlot.wrap(key, after.login(), after.version(), password, parameters);
        RecoverySlot used = RecoverySlot.used(sheet.version() + 1);
        handle.connections()
                .write(connection -> {
                    KeySlots.write(connection, after.officer(), slot);
                    KeySlots.write(connection, used);
                    handle.keySlots().reopen(after.login());
                    Map<String, String> further = OfficerLog.usedSheet(used);
                    log.write(AccountAction.RECOVER, before, after, further);
                    return true;
                });
        handle.connections().checkpoint();
        return password;
    }
}
