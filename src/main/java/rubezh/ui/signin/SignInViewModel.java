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
                    SignInService.Account::last,
                    Comparator.nullsLast(Comparator.<LocalDateTime>reverseOrder()));

    private final SignInService gate;
    private final BackgroundWorker worker;
    private final Runnable opened;
    private final ObservableList<SignInService.Account> visitors =
            FXCollections.observableArrayList();
    private final ObservableList<SignInService.Account> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<SignInService.@Nullable Account> chosen =
            new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<SignInState> answer =
            new ReadOnlyObjectWrapper<>(new SignInState.None());
    private final Timeline countdown = new Timeline();
    private long secondsLeft;

    /**
     * @param opened runs once somebody is in
     */
    SignInViewModel(SignInService gate, BackgroundWorker worker, Runnable opened) {
        this.gate = gate;
        this.worker = worker;
        this.opened = opened;
        search.addListener((_, _, _) -> narrow());
        countdown.getKeyFrames().add(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tick()));
        countdown.setCycleCount(Timeline.INDEFINITE);
    }

    /** Reads who may sign in. */
    void load() {
        worker.of(_ -> gate.visitors())
                .unlisted()
                .onDone(this::loaded)
                .onFault(fault -> answer.set(new SignInState.Failed(fault)))
                .start();
    }

    private void loaded(List<SignInService.Account> found) {
        visitors.setAll(found.stream().sorted(LATEST_FIRST).toList());
        narrow();
    }

    private void narrow() {
        String words = search.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(visitors.filtered(visitor -> matches(visitor, words)));
        if (!shown.contains(chosen.get())) {
            chosen.set(shown.isEmpty() ? null : shown.getFirst());
        }
    }

    private static boolean matches(SignInService.Account visitor, String words) {
        return visitor.officer().name().toLowerCase(Locale.ROOT).contains(words)
                || visitor.officer().login().startsWith(words);
    }

    SignInService.StationInfo sign() {
        return gate.sign();
    }

    /** Returns who may sign in and matches the search. */
    ObservableList<SignInService.Account> shown() {
        return shown;
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

    ReadOnlyObjectProperty<SignInState> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Chooses by place, as {@code Alt+1} does. */
    void choose(int index) {
        if (index < shown.size()) {
            chosen.set(shown.get(index));
        }
    }

    /** Tries the password; the array is wiped. */
    void enter(char[] password) {
        SignInService.Account visitor = chosen.get();
        if (visitor == null || busy.get() || secondsLeft > 0) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        String login = visitor.officer().login();
        worker.of(_ -> tryOnce(login, password))
                .unlisted()
                .onDone(this::tried)
                .onFault(this::failed)
                .start();
    }

    private SignInService.SignInResult tryOnce(String login, char[] password) {
        try {
            return gate.enter(login, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void tried(SignInService.SignInResult tried) {
        busy.set(false);
        switch (tried) {
            case SignInService.SignInResult.Success() -> {
                answer.set(new SignInState.None());
                opened.run();
            }
            case SignInService.SignInResult.WrongPassword(int nth, int free) ->
                    answer.set(new SignInState.WrongPassword(nth, free));
            case SignInService.SignInResult.Throttled(Duration left) -> {
                secondsLeft = Math.max(1, left.toSeconds());
                answer.set(new SignInState.Throttled(secondsLeft));
                countdown.playFromStart();
            }
        }
    }

    private void tick() {
        if (--secondsLeft <= 0) {
            countdown.stop();
            answer.set(new SignInState.None());
        } else {
            answer.set(new SignInState.Throttled(secondsLeft));
        }
    }

    private void failed(Fault fault) {
        busy.set(false);
        answer.set(new SignInState.Failed(fault));
    }
}
