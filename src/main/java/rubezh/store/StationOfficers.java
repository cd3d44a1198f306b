package rubezh.store;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Permission;
import rubezh.security.RecoveryCode;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.store.file.AccountAction;
import rubezh.store.file.RecordedAccount;
import rubezh.store.file.StationHandle;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.text.InvisibleCharacters;

/** Officers of an open register: who may change what, and what must stay. */
final class StationOfficers implements Officers {
    private final StationHandle handle;
    private final Session session;
    private final AccountWriter writer;

    StationOfficers(StationHandle handle, Session session, AccountWriter writer) {
        this.handle = handle;
        this.session = session;
        this.writer = writer;
    }

    /** Returns the accounts by login, with the names and ranks recorded. */
    OfficerLookup lookup() {
        return new OfficerLookup() {
            @Override
            public Optional<Officer> find(String login) {
                return writer.find(login).map(RecordedAccount::officer);
            }

            @Override
            public List<Officer> all() {
                return logins().sorted().flatMap(login -> find(login).stream()).toList();
            }

            @Override
            public List<Officer> active() {
                return logins().sorted()
                        .flatMap(login -> writer.find(login).stream())
                        .filter(account -> account.status() != AccountStatus.DEACTIVATED)
                        .map(RecordedAccount::officer)
                        .toList();
            }
        };
    }

    private Stream<String> logins() {
        Stream<String> inFile = handle.keySlots().officers().stream().map(Officer::login);
        return Stream.concat(writer.state().accounts().keySet().stream(), inFile).distinct();
    }

    @Override
    public List<OfficerAccount> list() {
        session.require(Permission.MANAGE_OFFICERS);
        Map<String, Instant> last = handle.keySlots().lastSignIns();
        return logins().flatMap(login -> writer.find(login).stream())
                .map(account -> account(account, last.get(account.login())))
                .sorted(Comparator.comparing(OfficerAccount::login))
                .toList();
    }

    private OfficerAccount account(RecordedAccount recorded, @Nullable Instant lastSignIn) {
        Instant set = recorded.passwordSetAt();
        return new OfficerAccount(
                recorded.officer(),
                status(recorded),
                lastSignIn,
                set.equals(Instant.EPOCH) ? null : set);
    }

    private AccountStatus status(RecordedAccount recorded) {
        boolean closed =
                recorded.status() != AccountStatus.DEACTIVATED
                        && handle.keySlots().isClosed(recorded.login());
        return closed ? AccountStatus.CLOSED : recorded.status();
    }

    /** Returns an account that an administrator named. */
    private RecordedAccount named(String login) {
        return writer.find(login).orElseThrow(() -> new Fault(Fault.Exit.USAGE, "SEC-028", login));
    }

    private RecordedAccount notDeactivated(String login) {
        RecordedAccount account = named(login);
        if (account.status() == AccountStatus.DEACTIVATED) {
            throw wrongStatus(login, AccountStatus.DEACTIVATED);
        }
        return account;
    }

    private static Fault wrongStatus(String login, AccountStatus status) {
        return new Fault(Fault.Exit.USAGE, "SEC-029", login, new Fault.MessageKey(status.key()));
    }

    @Override
    public synchronized String add(Officer officer) {
        session.require(Permission.MANAGE_OFFICERS);
        String password = writer.randomPassword();
        add(OfficerCheck.require(officer), password, AccountStatus.ONE_TIME_PASSWORD);
        return password;
    }

    /**
     * Adds an officer with a given password.
     *
     * @throws Fault {@code SEC-003} to {@code SEC-005} for a weak password, {@code SEC-008} if the
     *     login is taken
     */
    synchronized void add(Officer officer, String password, AccountStatus status) {
        session.require(Permission.MANAGE_OFFICERS);
        writer.requireStrong(officer, password);
        if (writer.find(officer.login()).isPresent()) {
            throw new Fault(Fault.Exit.USAGE, "SEC-008", officer.login());
        }
        writer.add(officer, password, status);
    }

    @Override
    public synchronized void change(Officer officer) {
        session.require(Permission.MANAGE_OFFICERS);
        RecordedAccount before = notDeactivated(officer.login());
        Officer changed = OfficerCheck.requireDetails(officer);
        if (!changed.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(before);
        }
        writer.change(before, changed);
    }

    /** Records roles of before, if an administrator signed in who need not change his password. */
    void recordEarlierRoles() {
        boolean administrator = Permission.MANAGE_OFFICERS.isGrantedTo(session.officer());
        boolean writable = handle.connections().readOnlyReason().isEmpty();
        if (administrator && writable && !session.mustChangePassword()) {
            writer.recordEarlierRoles();
        }
    }

    @Override
    public synchronized void deactivate(String login, String reason) {
        session.require(Permission.MANAGE_OFFICERS);
        RecordedAccount before = notDeactivated(login);
        requireAnotherAdministrator(before);
        writer.deactivate(before, reason);
    }

    /** Refuses to take away the last administrator who can sign in. */
    private void requireAnotherAdministrator(RecordedAccount account) {
        boolean another =
                list().stream()
                        .filter(other -> !other.login().equals(account.login()))
                        .anyMatch(OfficerAccount::canAdminister);
        if (account.officer().roles().contains(Role.ADMINISTRATOR) && !another) {
            throw new Fault(Fault.Exit.USAGE, "SEC-027", account.login());
        }
    }

    @Override
    public synchronized String reactivate(String login) {
        session.require(Permission.MANAGE_OFFICERS);
        RecordedAccount before = named(login);
        if (before.status() != AccountStatus.DEACTIVATED) {
            throw wrongStatus(login, status(before));
        }
        return giveOneTimePassword(AccountAction.REACTIVATE, before);
    }

    @Override
    public synchronized String resetPassword(String login) {
        session.require(Permission.MANAGE_OFFICERS);
        return giveOneTimePassword(AccountAction.RESET_PASSWORD, notDeactivated(login));
    }

    private String giveOneTimePassword(AccountAction action, RecordedAccount before) {
        String password = writer.randomPassword();
        writer.setPassword(action, before, AccountStatus.ONE_TIME_PASSWORD, password);
        return password;
    }

    @Override
    public synchronized void reopen(String login) {
        session.require(Permission.MANAGE_OFFICERS);
        RecordedAccount account = named(login);
        if (status(account) != AccountStatus.CLOSED) {
            throw wrongStatus(login, account.status());
        }
        writer.reopen(login);
    }

    @Override
    public synchronized void changeOwnPassword(String old, String password) {
        session.require(Permission.CHANGE_OWN_PASSWORD);
        RecordedAccount account = named(session.officer().login());
        writer.requireStrong(account.officer(), password);
        if (old.equals(password)) {
            throw new Fault(Fault.Exit.USAGE, "SEC-032");
        }
        handle.keySlots().open(account.login(), old, handle.config().hashCost()).close();
        writer.setPassword(AccountAction.CHANGE_PASSWORD, account, AccountStatus.ACTIVE, password);
        session.restrictToPasswordChange(false);
    }

    @Override
    public synchronized void renewRecoverySheet(Consumer<RecoveryCode> keeper) {
        session.require(Permission.MANAGE_OFFICERS);
        writer.renewSheet(keeper);
    }

    @Override
    public Optional<Instant> recoverySheetMade() {
        session.require(Permission.MANAGE_OFFICERS);
        return Optional.ofNullable(writer.state().sheetMade());
    }

    /** Check of what an administrator entered about an officer. */
    private static final class OfficerCheck {
        private static final int LONGEST = 120;

        private OfficerCheck() {}

        /**
         * Checks a new officer.
         *
         * @return the officer without blanks around name and rank
         * @throws Fault {@code SEC-021} for the login, else as {@link #requireDetails}
         */
        static Officer require(Officer officer) {
            if (!Officer.LOGIN.matcher(officer.login()).matches()) {
                throw new Fault(Fault.Exit.USAGE, "SEC-021", officer.login());
            }
            return requireDetails(officer);
        }

        /**
         * Checks name, rank and roles.
         *
         * @throws Fault {@code SEC-022} without a name or rank or for one that is too long or has
         *     invisible characters, {@code SEC-023} without a role
         */
        static Officer requireDetails(Officer officer) {
            String name = officer.name().strip();
            String rank = officer.rank().strip();
            if (BlankCharacters.isBlank(name + rank) || !isReadable(name) || !isReadable(rank)) {
                throw new Fault(Fault.Exit.USAGE, "SEC-022", LONGEST);
            }
            if (officer.roles().isEmpty()) {
                throw new Fault(Fault.Exit.USAGE, "SEC-023");
            }
            return new Officer(officer.login(), name, rank, officer.roles());
        }

        private static boolean isReadable(String text) {
            return text.length() <= LONGEST && InvisibleCharacters.reveal(text).equals(text);
        }
    }
}
