package rubezh.ui.signin;

import module java.base;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.progress.Progress;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;

/** View model of the sign-in: accounts, search, selection and the state of the last attempt. */
final class SignInViewModel {
    /** The order of the tiles, the same every day: their keys mean the same person. */
    private static final Comparator<SignInService.Account> BY_NAME =
            Comparator.<SignInService.Account, String>comparing(account -> account.officer().name())
                    .thenComparing(account -> account.officer().login());

    private static final Comparator<SignInService.Account> LATEST_FIRST =
            Comparator.comparing(
                    SignInService.Account::lastSignIn,
                    Comparator.nullsLast(Comparator.<LocalDateTime>reverseOrder()));

    private final SignInService service;
    private final BackgroundWorker worker;
    private final Runnable onSignedIn;
    private final ObservableList<SignInService.Account> accounts =
            FXCollections.observableArrayList();
    private final ObservableList<SignInService.Account> visibleAccounts =
            FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<SignInService.@Nullable Account> chosen =
            new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper built = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<SignInState> state =
            new ReadOnlyObjectWrapper<>(new SignInState.None());
    private final Timeline countdown = new Timeline();
    private long secondsLeft;
    private String preferred = "";

    /**
     * @param onSignedIn runs after a successful sign-in
     */
    SignInViewModel(SignInService service, BackgroundWorker worker, Runnable onSignedIn) {
        this.service = service;
        this.worker = worker;
        this.onSignedIn = onSignedIn;
        search.addListener((_, _, _) -> applyFilter());
        countdown.getKeyFrames().add(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tick()));
        countdown.setCycleCount(Timeline.INDEFINITE);
    }

    void load() {
        worker.of(_ -> service.accounts())
                .unlisted()
                .onDone(this::onLoaded)
                .onFault(fault -> state.set(new SignInState.Failed(fault)))
                .start();
    }

    /**
     * Reads when the newest backup was written.
     *
     * @param onRead receives the time; empty if there is none
     */
    void readNewestBackup(Consumer<Optional<Instant>> onRead) {
        worker.of(_ -> service.newestBackup())
                .unlisted()
                .onDone(onRead::accept)
                .onFault(_ -> onRead.accept(Optional.empty()))
                .start();
    }

    /**
     * Reads the open shift.
     *
     * @param onRead receives it if there is one
     */
    void readOpenShift(Consumer<SignInService.OpenShift> onRead) {
        worker.of(_ -> service.openShift())
                .unlisted()
                .onDone(shift -> shift.ifPresent(onRead))
                .onFault(fault -> state.set(new SignInState.Failed(fault)))
                .start();
    }

    private void onLoaded(List<SignInService.Account> loaded) {
        accounts.setAll(loaded.stream().sorted(BY_NAME).toList());
        applyFilter();
    }

    /** Chooses the account of whoever worked here last. */
    void prefer(String login) {
        preferred = login;
        chosen.set(null);
        applyFilter();
    }

    /** Returns whom the next sign-in is most likely to be: the preferred, else the latest. */
    private SignInService.@Nullable Account likely() {
        return visibleAccounts.stream()
                .min(
                        Comparator.<SignInService.Account, Boolean>comparing(
                                        account -> !account.officer().login().equals(preferred))
                                .thenComparing(LATEST_FIRST))
                .orElse(null);
    }

    private void applyFilter() {
        String query = search.get().strip().toLowerCase(Locale.ROOT);
        visibleAccounts.setAll(accounts.filtered(account -> matches(account, query)));
        if (!visibleAccounts.contains(chosen.get())) {
            chosen.set(likely());
        }
    }

    private static boolean matches(SignInService.Account account, String query) {
        return account.officer().name().toLowerCase(Locale.ROOT).contains(query)
                || account.officer().login().startsWith(query);
    }

    SignInService.StationInfo stationInfo() {
        return service.stationInfo();
    }

    /** Returns the accounts that match the search. */
    ObservableList<SignInService.Account> visibleAccounts() {
        return visibleAccounts;
    }

    /** Returns whether there are enough accounts for a search field, or a search is active. */
    boolean isSearchNeeded() {
        return visibleAccounts.size() > 4 || !search.get().isEmpty();
    }

    StringProperty search() {
        return search;
    }

    ObjectProperty<SignInService.@Nullable Account> chosen() {
        return chosen;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Returns the number of revisions read for lists that have to be built, 0 if none have. */
    ReadOnlyLongProperty built() {
        return built.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SignInState> state() {
        return state.getReadOnlyProperty();
    }

    /** Selects the account at an index, as {@code Alt+1} does. */
    void choose(int index) {
        if (index < visibleAccounts.size()) {
            chosen.set(visibleAccounts.get(index));
        }
    }

    /** Verifies the password in the background and wipes the array. */
    void signIn(char[] password) {
        SignInService.Account account = chosen.get();
        if (account == null || busy.get() || secondsLeft > 0) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        String login = account.officer().login();
        Job<SignInService.SignInResult> job =
                worker.of(progress -> verify(login, password, progress))
                        .unlisted()
                        .onDone(this::onResult)
                        .onFault(this::onFailed)
                        .start();
        job.done().addListener((_, _, done) -> built.set(done.longValue()));
    }

    private SignInService.SignInResult verify(String login, char[] password, Progress progress) {
        try {
            return service.signIn(
                    login, password, done -> progress.report(Progress.Step.ONLY, done, 0));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void onResult(SignInService.SignInResult result) {
        busy.set(false);
        built.set(0);
        switch (result) {
            case SignInService.SignInResult.Success() -> {
                state.set(new SignInState.None());
                onSignedIn.run();
            }
            case SignInService.SignInResult.OneTimePassword() ->
                    state.set(new SignInState.OneTimePassword());
            case SignInService.SignInResult.WrongPassword(int attempt, int free) ->
                    state.set(new SignInState.WrongPassword(attempt, free));
            case SignInService.SignInResult.Throttled(Duration remaining) -> {
                secondsLeft = Math.max(1, remaining.toSeconds());
                state.set(new SignInState.Throttled(secondsLeft));
                countdown.playFromStart();
            }
        }
    }

    /** Changes the one-time password; not for the UI thread. */
    void changeOneTimePassword(String password) {
        service.changeOneTimePassword(password);
    }

    /** Returns what a password is not to consist of: the officer chosen and the station. */
    List<String> names() {
        var station = stationInfo();
        SignInService.Account account = chosen.get();
        Officer officer = account == null ? new Officer("", "", "") : account.officer();
        return List.of(
                officer.login(),
                officer.name(),
                station.code(),
                station.nameRu(),
                station.nameEn());
    }

    void onOneTimePasswordChanged() {
        state.set(new SignInState.None());
        onSignedIn.run();
    }

    /** Gives the sign-in up that began with a one-time password. */
    void cancelChange() {
        state.set(new SignInState.None());
        worker.action(service::cancel).unlisted().start();
    }

    /**
     * Gives an administrator a one-time password with a recovery code.
     *
     * @param onRecovered receives the password
     * @param onRefused receives {@code SEC-024} or {@code SEC-025} for a slip in the code, else
     *     what {@link SignInService#recover} refuses
     */
    void recover(
            String code, String login, Consumer<String> onRecovered, Consumer<Fault> onRefused) {
        worker.of(_ -> service.recover(RecoveryCode.parse(code), login))
                .unlisted()
                .onDone(onRecovered::accept)
                .onFault(onRefused::accept)
                .start();
    }

    /** Signs an officer in with the one-time password of the recovery code. */
    void signInRecovered(String login, String password) {
        countdown.stop();
        secondsLeft = 0;
        search.set("");
        accounts.stream()
                .filter(account -> account.officer().login().equals(login))
                .findFirst()
                .ifPresent(chosen::set);
        signIn(password.toCharArray());
    }

    private void tick() {
        if (--secondsLeft <= 0) {
            countdown.stop();
            state.set(new SignInState.None());
        } else {
            state.set(new SignInState.Throttled(secondsLeft));
        }
    }

    private void onFailed(Fault fault) {
        busy.set(false);
        state.set(new SignInState.Failed(fault));
    }
}
