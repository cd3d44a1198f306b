package rubezh.store;

import rubezh.security.DataKey;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.PasswordPolicy;
import rubezh.store.file.AuditLog;
import rubezh.store.file.KeySlots;
import rubezh.store.file.OfficerLog;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/** Officers of an open register and their passwords. */
record OfficerAccounts(StationHandle handle, DataKey key, AuditLog audit) {
    void add(Officer officer, String password) {
        requireStrong(officer, password);
        KeySlot slot = slot(officer.login(), 1, password);
        handle.connections()
                .write(connection -> {
                    if (handle.keySlots().find(officer.login()).isPresent()) {
                        throw new Fault(Fault.Exit.USAGE, "SEC-008", officer.login());
                    }
                    KeySlots.insert(connection, officer, slot);
                    new OfficerLog(audit).admit(officer);
                    return true;
                });
    }

    void changePassword(Officer officer, String old, String password) {
        String login = officer.login();
        requireStrong(officer, password);
        handle.keySlots().open(login, old, handle.config().hashCost()).close();
        long version = handle.keySlots().find(login).orElseThrow().version() + 1;
        KeySlot slot = slot(login, version, password);
        handle.connections()
                .write(_ -> {
                    handle.keySlots().replace(slot);
                    new OfficerLog(audit).changePassword(officer, slot);
                    return true;
                });
    }

    private void requireStrong(Officer officer, String password) {
        var station = handle.connections().read(StationMetadata::readStation);
        new PasswordPolicy()
                .requireStrong(password, StationFile.PasswordHints.of(officer, station));
    }

    private KeySlot slot(String login, long version, String password) {
        var config = handle.config();
        return KeySlot.wrap(
                key,
                login,
                version,
                password,
                new KeySlot.WrapParameters(config.hashCost(), config.random()));
    }
}
