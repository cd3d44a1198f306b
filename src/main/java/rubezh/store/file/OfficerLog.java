package rubezh.store.file;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.RecoverySlot;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;

/**
 * Officers and versions of their key slots in the audit log, sealed. Each sign-in repeats all known
 * versions, so that whoever puts an old slot back has to remove every sign-in since, too.
 *
 * @see KeySlots
 */
public final class OfficerLog {
    private static final String SLOT = "slot.";
    private static final String BEFORE = "before.";

    /** Acts whose object is the first revision that they wrote. */
    private static final Set<AuditAction> WRITING =
            Set.of(
                    AuditAction.RECORD,
                    AuditAction.REVIEW,
                    AuditAction.OPERATION,
                    AuditAction.CHANGE_CODE_LIST,
                    AuditAction.SHARE_VIEWS,
                    AuditAction.RECORD_ROLES);

    private final AuditLog audit;

    public OfficerLog(AuditLog audit) {
        this.audit = audit;
    }

    /** Records the first officer of a register, or one of a version without records of them. */
    public void admit(Officer officer) {
        write(
                AccountAction.ADMIT,
                null,
                new RecordedAccount(officer, 1, AccountStatus.ACTIVE, Instant.EPOCH),
                Map.of());
    }

    /**
     * Records a change of an account.
     *
     * @param before the account before; null for a new one
     * @param further further details
     */
    public void write(
            AccountAction action,
            @Nullable RecordedAccount before,
            RecordedAccount after,
            Map<String, String> further) {
        var detail = new HashMap<>(further);
        detail.putAll(after.detail());
        if (before != null) {
            Map<String, String> now = after.detail();
            before.detail()
                    .forEach((name, value) -> {
                        if (!value.equals(now.get(name))) {
                            detail.put(BEFORE + name, value);
                        }
                    });
        }
        audit.write(action.recorded(), after.login(), detail);
    }

    /** Records a new recovery sheet, or that one was used up. */
    public void renewSheet(RecoverySlot slot) {
        audit.write(
                AuditAction.RENEW_RECOVERY_SHEET,
                RecoverySlot.LOGIN,
                Map.of(SLOT + RecoverySlot.LOGIN, "" + slot.version()));
    }

    /** Returns the detail that tells which version of the recovery sheet was used up. */
    public static Map<String, String> usedSheet(RecoverySlot used) {
        return Map.of(SLOT + RecoverySlot.LOGIN, "" + used.version());
    }

    /** Records that an account closed after failed sign-ins was opened. */
    public void reopen(String login) {
        audit.write(AuditAction.REOPEN_ACCOUNT, login, Map.of());
    }

    /**
     * Records a sign-in with the versions of all slots.
     *
     * @param state the log before this sign-in
     */
    public void signIn(KeySlot slot, OfficerState state) {
        var detail = new HashMap<String, String>();
        state.versions().forEach((login, version) -> detail.put(SLOT + login, "" + version));
        detail.put(SLOT + slot.login(), "" + slot.version());
        audit.write(AuditAction.SIGN_IN, slot.login(), detail);
    }

    /** Reads the whole log. */
    public OfficerState read() {
        var reading = new Reading();
        audit.scan(reading::add);
        return reading.state();
    }

    /** What was read of the log so far. */
    private static final class Reading {
        private final Map<String, RecordedAccount> accounts = new HashMap<>();
        private final Map<String, Long> versions = new HashMap<>();
        private String founder = "";
        private @Nullable Instant sheetMade;
        private boolean intact = true;
        private AuditScanner.@Nullable Scanned record;

        void add(AuditScanner.Scanned scanned) {
            intact &= scanned.linked() && scanned.opened() != null;
            if (WRITING.stream().anyMatch(scanned::hasAction)) {
                record = scanned;
            } else if (scanned.hasAction(AuditAction.CHANGE_WATCH_LIST)) {
                // An entry that stays at the station has no revision.
                if (last(scanned).isPresent()) {
                    record = scanned;
                }
            } else if (scanned.hasAction(AuditAction.SIGN_IN)) {
                addVersions(scanned.entry().detail());
            } else if (scanned.hasAction(AuditAction.RENEW_RECOVERY_SHEET)) {
                addVersions(scanned.entry().detail());
                sheetMade = scanned.entry().at();
            } else {
                AccountAction.of(scanned).ifPresent(action -> add(action, scanned.entry()));
            }
        }

        private void addVersions(Map<String, String> detail) {
            detail.forEach((name, version) -> {
                if (name.startsWith(SLOT)) {
                    addVersion(name.substring(SLOT.length()), version);
                }
            });
        }

        private void addVersion(String login, String version) {
            versions.merge(login, Long.parseLong(version), Math::max);
        }

        private void add(AccountAction action, Audit.Entry entry) {
            String login = entry.object();
            if (founder.isEmpty()) {
                founder = login;
            }
            RecordedAccount before = accounts.get(login);
            Instant passwordSet =
                    action.setsPassword() || before == null ? entry.at() : before.passwordSetAt();
            var account = RecordedAccount.of(entry, officer(entry), passwordSet);
            accounts.put(login, account);
            addVersion(login, "" + account.version());
            addVersions(entry.detail());
            if (action == AccountAction.RECOVER) {
                sheetMade = null;
            }
        }

        private Officer officer(Audit.Entry entry) {
            Map<String, String> detail = entry.detail();
            var named =
                    new Officer(
                            entry.object(),
                            detail.getOrDefault(RecordedAccount.NAME, ""),
                            detail.getOrDefault(RecordedAccount.RANK, ""));
            String roles = detail.get(RecordedAccount.ROLES);
            return roles == null
                    ? OfficerState.withEarlierRoles(named, founder)
                    : named.withRoles(Role.ofStored(roles));
        }

        OfficerState state() {
            // An entry may be gone that gave a newer version, of which a sign-in tells.
            accounts.replaceAll(
                    (login, account) -> account.withVersion(versions.getOrDefault(login, 1L)));
            return new OfficerState(accounts, versions, founder, sheetMade, recorded(), intact);
        }

        private @Nullable RevisionId recorded() {
            return record == null ? null : last(record).orElse(null);
        }

        private static Optional<RevisionId> last(AuditScanner.Scanned scanned) {
            Audit.Entry entry = scanned.entry();
            return RevisionId.parse(entry.detail().getOrDefault("last", entry.object()));
        }
    }
}
