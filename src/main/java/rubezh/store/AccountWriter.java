package rubezh.store;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.register.officer.RoleGrantWriter;
import rubezh.register.officer.RoleGrantWriter.EarlierGrant;
import rubezh.security.DataKey;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.PasswordPolicy;
import rubezh.security.RecoveryCode;
import rubezh.security.RecoverySlot;
import rubezh.security.Session;
import rubezh.security.account.AccountStatus;
import rubezh.store.file.AccountAction;
import rubezh.store.file.AuditLog;
import rubezh.store.file.Connections;
import rubezh.store.file.KeySlots;
import rubezh.store.file.OfficerLog;
import rubezh.store.file.OfficerState;
import rubezh.store.file.RecordedAccount;
import rubezh.store.file.RoleDates;
import rubezh.store.file.RoleDates.RoleDate;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/**
 * Writer of accounts: each change, its audit entry and, where name or roles change, the record that
 * tells other stations, in one transaction. Asks for no permission.
 */
final class AccountWriter {
    private static final Logger LOG = LoggerFactory.getLogger(AccountWriter.class);

    private final StationHandle handle;
    private final DataKey key;
    private final Session session;
    private final AuditLog audit;
    private final OfficerLog log;
    private final RoleGrantWriter grants;
    private OfficerState state;

    AccountWriter(
            StationHandle handle, SignedIn signedIn, Session session, RoleGrantWriter grants) {
        this.handle = handle;
        this.key = signedIn.key();
        this.session = session;
        this.audit = signedIn.audit();
        this.log = new OfficerLog(audit);
        this.grants = grants;
        this.state = signedIn.officers();
    }

    synchronized OfficerState state() {
        return state;
    }

    /** Returns an account as recorded, also one that the file has and the log does not. */
    synchronized Optional<RecordedAccount> find(String login) {
        RecordedAccount recorded = state.accounts().get(login);
        return recorded == null
                ? handle.keySlots().officer(login).map(state::account)
                : Optional.of(recorded);
    }

    void add(Officer officer, String password, AccountStatus status) {
        var account = new RecordedAccount(officer, 1, status, now());
        KeySlot slot = slot(account, password);
        save(
                AccountAction.ADMIT,
                null,
                account,
                Map.of(),
                c -> {
                    KeySlots.write(c, officer, slot);
                    return true;
                });
    }

    void change(RecordedAccount before, Officer changed) {
        save(
                AccountAction.CHANGE_OFFICER,
                before,
                before.with(changed),
                Map.of(),
                c -> {
                    KeySlots.rename(c, changed);
                    return true;
                });
    }

    void deactivate(RecordedAccount before, String reason) {
        RecordedAccount after =
                before.withNextSlot(AccountStatus.DEACTIVATED, before.passwordSetAt());
        Map<String, String> further =
                reason.isBlank() ? Map.of() : Map.of("reason", reason.strip());
        save(
                AccountAction.DEACTIVATE,
                before,
                after,
                further,
                c -> {
                    KeySlots.destroy(c, after.login(), after.version());
                    return true;
                });
        // Until then the write-ahead log may have the destroyed slot.
        handle.connections().checkpoint();
    }

    void setPassword(
            AccountAction action, RecordedAccount before, AccountStatus status, String password) {
        RecordedAccount after = before.withNextSlot(status, now());
        KeySlot slot = slot(after, password);
        save(
                action,
                before,
                after,
                Map.of(),
                c -> {
                    KeySlots.write(c, after.officer(), slot);
                    handle.keySlots().reopen(after.login());
                    return true;
                });
    }

    void reopen(String login) {
        handle.connections()
                .write(_ -> {
                    handle.keySlots().reopen(login);
                    log.reopen(login);
                    return true;
                });
    }

    synchronized void renewSheet(Consumer<RecoveryCode> keeper) {
        var random = handle.config().random();
        RecoveryCode code = RecoveryCode.random(random);
        long inFile = handle.keySlots().recovery().map(RecoverySlot::version).orElse(0L);
        long inLog = state.versions().getOrDefault(RecoverySlot.LOGIN, 0L);
        RecoverySlot slot = RecoverySlot.wrap(key, Math.max(inFile, inLog) + 1, code, random);
        handle.connections().requireWritable();
        keeper.accept(code);
        handle.connections()
                .write(connection -> {
                    KeySlots.write(connection, slot);
                    log.renewSheet(slot);
                    return true;
                });
        state = state.withSheet(slot, now());
    }

    private synchronized void save(
            AccountAction action,
            @Nullable RecordedAccount before,
            RecordedAccount after,
            Map<String, String> further,
            Connections.ConnectionAction<Boolean> change) {
        handle.connections()
                .write(connection -> {
                    if (before == null || !active(before).equals(active(after))) {
                        grants.grant(active(after));
                    }
                    log.write(action, before, after, further);
                    return change.run(connection);
                });
        state = state.with(after);
        if (after.login().equals(session.officer().login())) {
            boolean deactivated = after.status() == AccountStatus.DEACTIVATED;
            session.update(deactivated ? after.officer().withRoles(Set.of()) : after.officer());
        }
    }

    /** Returns the officer with the roles that he can use. */
    private static Officer active(RecordedAccount account) {
        return account.status() == AccountStatus.DEACTIVATED
                ? account.officer().withRoles(Set.of())
                : account.officer();
    }

    /**
     * Records the present roles of the active officers, with since when and by whom, where this
     * installation has not recorded them; on a disk that takes no data at a later sign-in.
     */
    void recordEarlierRoles() {
        try {
            List<Officer> missing =
                    state().accounts().values().stream()
                            .filter(account -> account.status() != AccountStatus.DEACTIVATED)
                            .map(RecordedAccount::officer)
                            .filter(officer -> !grants.isRecorded(officer.login()))
                            .toList();
            if (!missing.isEmpty()) {
                Map<String, RoleDate> dates = RoleDates.read(audit);
                grants.write(missing.stream().map(o -> earlier(o, dates.get(o.login()))).toList());
            }
        } catch (Fault fault) {
            if (fault.exit() != Fault.Exit.DISK) {
                throw fault;
            }
            LOG.warn("roles not recorded: {}", fault.code());
        }
    }

    private static EarlierGrant earlier(Officer officer, @Nullable RoleDate date) {
        return date == null
                ? new EarlierGrant(officer, null, null)
                : new EarlierGrant(officer, date.at(), date.by());
    }

    private Instant now() {
        return handle.config().clock().instant();
    }

    String randomPassword() {
        return new PasswordPolicy().randomPassphrase(handle.config().random());
    }

    void requireStrong(Officer officer, String password) {
        var station = handle.connections().read(StationMetadata::readStation);
        new PasswordPolicy()
                .requireStrong(password, StationFile.PasswordHints.of(officer, station));
    }

    private KeySlot slot(RecordedAccount account, String password) {
        var config = handle.config();
        var parameters = config.slotParameters();
        return KeySlot.wrap(key, account.login(), account.version(), password, parameters);
    }
}
