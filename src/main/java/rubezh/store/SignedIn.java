package rubezh.store;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.register.officer.RoleGrantWriter;
import rubezh.register.revision.IdSource;
import rubezh.security.DataKey;
import rubezh.security.Officer;
import rubezh.security.Sealer;
import rubezh.security.Session;
import rubezh.security.account.AccountStatus;
import rubezh.store.file.AuditLog;
import rubezh.store.file.InstallationIdentity;
import rubezh.store.file.OfficerState;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;

/**
 * Officer, keys and identity after sign-in.
 *
 * @param officers officers as the audit log had them at sign-in
 */
record SignedIn(
        Officer officer,
        OfficerState officers,
        DataKey key,
        InstallationIdentity identity,
        AuditLog audit) {
    /** Returns the same officer in a copy of the register, with keys to be erased on their own. */
    SignedIn at(StationHandle handle) {
        var copy = key.copy();
        return new SignedIn(
                officer, officers, copy, identity.copy(), handle.auditLog(officer.login(), copy));
    }

    /** Overwrites the data key, the keys derived from it and those of the installation. */
    void eraseKeys() {
        key.close();
        identity.eraseKeys();
    }

    Session session(Sealer rowSealer) {
        return new Session(
                officer,
                rowSealer,
                identity.signer(),
                identity.former(),
                identity.encryptionKeys());
    }

    private static RoleGrantWriter grants(StationHandle handle, Session session, Journal journal) {
        var random = handle.config().random();
        Supplier<UUID> ids = () -> InstallationIdentity.randomUuid(random);
        var source = new IdSource(handle.config().clock(), ids, random);
        Station station = handle.connections().read(StationMetadata::readStation);
        return new RoleGrantWriter(journal, session, station, source);
    }

    StationOfficers officers(StationHandle handle, Session session, Journal journal) {
        AccountStatus status = officers.account(officer).status();
        session.restrictToPasswordChange(status == AccountStatus.ONE_TIME_PASSWORD);
        var writer = new AccountWriter(handle, this, session, grants(handle, session, journal));
        return new StationOfficers(handle, session, writer);
    }
}
