package rubezh.ui.admin;

import module java.base;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditLine;
import rubezh.audit.AuditQuery;
import rubezh.audit.AuditReader;
import rubezh.enrolment.DepositStatus;
import rubezh.enrolment.OpenedEscrow;
import rubezh.report.ReportLanguage;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.text.Fault;
import rubezh.text.LabelCollator;
import rubezh.text.SearchFold;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the officers: accounts, search, what was done last, and what was refused. */
final class OfficersViewModel extends ScreenModel {
    private static final int ACTS = 6;

    private final Officers service;
    private final AuditReader audit;
    private final RecoverySheetPrinter sheets;
    private final EscrowAccess escrows;
    private final Own own;
    private final ObjectProperty<@Nullable Role> role = new SimpleObjectProperty<>();
    private final BooleanProperty deactivated = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<List<AuditLine>> acts =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable String actsOf;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(
                    new State(
                            List.of(),
                            null,
                            new DepositStatus("", false, false, Optional.empty())));
    private final ReadOnlyObjectWrapper<@Nullable OneTime> oneTime = new ReadOnlyObjectWrapper<>();
    private final StringProperty search = new SimpleStringProperty("");

    /**
     * What the screen shows.
     *
     * @param accounts all accounts, sorted by login
     * @param sheetMadeAt when the recovery sheet was made; null if there is none
     * @param deposit whether headquarters was left its code
     */
    record State(
            List<OfficerAccount> accounts, @Nullable Instant sheetMadeAt, DepositStatus deposit) {
        Optional<Instant> sheetMade() {
            return Optional.ofNullable(sheetMadeAt);
        }
    }

    /** One-time password of an officer, to be shown once. */
    record OneTime(String login, String password) {}

    /**
     * The signed-in officer.
     *
     * @param officer as he signed in, with the roles that the window shows
     * @param onRoles runs after he got other roles
     */
    record Own(Officer officer, Runnable onRoles) {}

    OfficersViewModel(AdminScreens.Services services, Own own, BackgroundWorker worker) {
        super(worker);
        this.service = services.officers();
        this.audit = services.audit();
        this.sheets = services.sheets();
        this.escrows = services.escrows();
        this.own = own;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the one-time password that was set last; forget it once it was shown. */
    ReadOnlyObjectProperty<@Nullable OneTime> oneTime() {
        return oneTime.getReadOnlyProperty();
    }

    void forgetOneTime() {
        oneTime.set(null);
    }

    StringProperty search() {
        return search;
    }

    /** Returns the role that the officers shown have; null for any. */
    ObjectProperty<@Nullable Role> role() {
        return role;
    }

    /** Returns whether deactivated officers are shown. */
    BooleanProperty deactivated() {
        return deactivated;
    }

    /** Returns the last acts of the chosen officer, or with accounts if none is chosen. */
    ReadOnlyObjectProperty<List<AuditLine>> acts() {
        return acts.getReadOnlyProperty();
    }

    /** Reads the last acts of an officer; null for those with accounts. */
    void loadActs(@Nullable String login) {
        actsOf = login;
        AuditQuery query =
                login == null
                        ? AuditQuery.ALL.of(AuditAction.Kind.ACCOUNT)
                        : AuditQuery.ALL.of(login);
        read(
                () -> audit.select(query).page(0, ACTS),
                lines -> {
                    if (Objects.equals(login, actsOf)) {
                        acts.set(lines);
                    }
                });
    }

    /** Returns the accounts chosen by name, role and status, in the order of the names. */
    List<OfficerAccount> visible() {
        String query = SearchFold.of(search.get().strip());
        Role chosen = role.get();
        var order = new LabelCollator();
        return state.get().accounts().stream()
                .filter(account -> chosen == null || account.officer().roles().contains(chosen))
                .filter(account ->
                        deactivated.get() || account.status() != AccountStatus.DEACTIVATED)
                .filter(account ->
                        SearchFold.of(account.login() + " " + account.officer().name())
                                .contains(query))
                .sorted(Comparator.comparing(account -> order.key(account.officer().name())))
                .toList();
    }

    /** Returns whether an account is that of the only administrator who can sign in. */
    boolean isLastAdministrator(OfficerAccount account) {
        return account.canAdminister()
                && state.get().accounts().stream().filter(OfficerAccount::canAdminister).count()
                        == 1;
    }

    void load() {
        change(() -> Optional.empty());
    }

    void add(Officer officer) {
        change(() -> Optional.of(new OneTime(officer.login(), service.add(officer))));
    }

    void change(Officer officer) {
        change(() -> {
            service.change(officer);
            return Optional.empty();
        });
    }

    /** Ends the session of an officer whose roles are not those that the window shows. */
    private void checkOwnRoles(List<OfficerAccount> accounts) {
        Officer shown = own.officer();
        accounts.stream()
                .map(OfficerAccount::officer)
                .filter(now -> now.login().equals(shown.login()))
                .filter(now -> !now.roles().equals(shown.roles()))
                .forEach(_ -> own.onRoles().run());
    }

    void deactivate(String login, String reason) {
        change(() -> {
            service.deactivate(login, reason);
            return Optional.empty();
        });
    }

    void reactivate(String login) {
        change(() -> Optional.of(new OneTime(login, service.reactivate(login))));
    }

    void resetPassword(String login) {
        change(() -> Optional.of(new OneTime(login, service.resetPassword(login))));
    }

    void reopen(String login) {
        change(() -> {
            service.reopen(login);
            return Optional.empty();
        });
    }

    /**
     * Makes a new recovery sheet in both languages and saves it.
     *
     * @param escrow file of the code for headquarters; null for none
     */
    void renewSheet(Path file, @Nullable Path escrow) {
        change(() -> {
            sheets.renew(
                    ReportLanguage.BOTH,
                    (pdf, deposit) -> {
                        if (escrow != null) {
                            write(escrow, deposit.get());
                        }
                        write(file, pdf.bytes());
                    });
            return Optional.empty();
        });
    }

    /**
     * Opens the code that a station left here.
     *
     * @param onOpened receives it, to be shown once
     */
    void openEscrow(Path file, String reason, Consumer<OpenedEscrow> onOpened) {
        run(() -> escrows.open(file, reason), onOpened);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }

    /** Runs a change in the background, then loads the accounts anew. */
    private void change(Callable<Optional<OneTime>> change) {
        run(() -> new Loaded(change.call(), read()), this::onDone);
    }

    private State read() {
        return new State(
                service.list(), service.recoverySheetMade().orElse(null), escrows.status());
    }

    private record Loaded(Optional<OneTime> set, State state) {}

    private void onDone(Loaded loaded) {
        state.set(loaded.state);
        loaded.set.ifPresent(oneTime::set);
        loadActs(actsOf);
        checkOwnRoles(loaded.state.accounts());
    }
}
