package rubezh.ui.signin;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;

/** Who comes on duty, and whether they are let in. */
final class SignInViewModel {
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
    private final ReadOnlyObjectWrapper<SignInState> state =
            new ReadOnlyObjectWrapper<>(new SignInState.None());
    private final Timeline countdown = new Timeline();
    private long secondsLeft;

    /**
     * @param opened runs once somebody is in
     */
    SignInViewModel(SignInService service, BackgroundWorker backgroundWorker, Runnable opened) {
        this.service = service;
        this.worker = backgroundWorker;
        this.onSignedIn = opened;
        search.addListener((_, _, _) -> applyFilter());
        countdown.getKeyFrames().add(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tick()));
        countdown.setCycleCount(Timeline.INDEFINITE);
    }

    /** Reads who may sign in. */
    void load() {
        worker.of(_ -> service.accounts())
                .unlisted()
                .onDone(this::onLoaded)
                .onFault(fault -> state.set(new SignInState.Failed(fault)))
                .start();
    }

    private void onLoaded(List<SignInService.Account> found) {
        accounts.setAll(found.stream().sorted(LATEST_FIRST).toList());
        applyFilter();
    }

    private void applyFilter() {
        String words = search.get().strip().toLowerCase(Locale.ROOT);
        visibleAccounts.setAll(accounts.filtered(account -> matches(account, words)));
        if (!visibleAccounts.contains(chosen.get())) {
            chosen.set(visibleAccounts.isEmpty() ? null : visibleAccounts.getFirst());
        }
    }

    private static boolean matches(SignInService.Account account, String words) {
        return account.officer().name().toLowerCase(Locale.ROOT).contains(words)
                || account.officer().login().startsWith(words);
    }

    SignInService.StationInfo stationInfo() {
        return service.stationInfo();
    }

    /** Returns who may sign in and matches the search. */
    ObservableList<SignInService.Account> visibleAccounts() {
        return visibleAccounts;
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

    ReadOnlyObjectProperty<SignInState> state() {
        return state.getReadOnlyProperty();
    }

    /** Chooses by place, as {@code Alt+1} does. */
    void choose(int index) {
        if (index < visibleAccounts.size()) {
            chosen.set(visibleAccounts.get(index));
        }
    }

    /** Tries the password; the array is wiped. */
    void signIn(char[] password) {
        SignInService.Account account = chosen.get();
        if (account == null || busy.get() || secondsLeft > 0) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        String login = account.officer().login();
        worker.of(_ -> tryOnce(login, password))
                .unlisted()
                .onDone(this::onResult)
                .onFault(this::onFailed)
                .start();
    }

    private SignInService.SignInResult tryOnce(String login, char[] password) {
        try {
            return service.signIn(login, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void onResult(SignInService.SignInResult result) {
        busy.set(false);
        switch (result) {
            case SignInService.SignInResult.Success() -> {
                state.set(new SignInState.None());
                onSignedIn.run();
            }
            case SignInService.SignInResult.WrongPassword(int nth, int free) ->
                    state.set(new SignInState.WrongPassword(nth, free));
            case SignInService.SignInResult.Throttled(Duration left) -> {
                secondsLeft = Math.max(1, left.toSeconds());
                state.set(new SignInState.Throttled(secondsLeft));
                countdown.playFromStart();
            }
        }
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
