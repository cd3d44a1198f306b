package rubezh.ui.seizure.watch;

import module java.base;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import rubezh.domain.seizure.Seizure;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.problems.Problem;
import rubezh.ui.seizure.problems.ValidationModel;
import rubezh.watch.WatchCheck;
import rubezh.watch.WatchMatch;

/**
 * Matches of the edited record, those that its validation shows: so a field being typed is not told
 * of before it is left.
 */
final class WatchModel {
    private final EditorViewModel editor;
    private final ValidationModel validation;
    private final WatchCheck watch;
    private final ObservableList<WatchMatch> matches = FXCollections.observableArrayList();
    private List<String> shown = List.of();
    private int lastTurn;

    WatchModel(EditorViewModel editor) {
        this.editor = editor;
        this.validation = editor.validation();
        this.watch = editor.context().watch();
        validation.problems().addListener((ListChangeListener<Problem>) _ -> onProblems());
    }

    /** Returns the matches, exact ones first. */
    ObservableList<WatchMatch> matches() {
        return matches;
    }

    private void onProblems() {
        List<String> told =
                validation.problems().stream()
                        .filter(problem -> WatchMatch.CODES.contains(problem.code()))
                        .map(WatchModel::key)
                        .toList();
        if (told.equals(shown)) {
            return;
        }
        shown = told;
        int turn = ++lastTurn;
        if (told.isEmpty()) {
            matches.clear();
        } else {
            read(turn, match -> told.contains(key(Problem.of(match.violation()))));
        }
    }

    private void read(int turn, Predicate<WatchMatch> isTold) {
        UUID id = editor.recordId();
        Seizure seizure = editor.form().record();
        editor.context()
                .worker()
                .of(_ -> watch.match(id, seizure).stream().filter(isTold).toList())
                .unlisted()
                .onDone(found -> {
                    if (turn == lastTurn) {
                        matches.setAll(found);
                    }
                })
                .start();
    }

    private static String key(Problem problem) {
        return problem.pointer() + problem.code() + problem.arguments();
    }

    /** Sets a match aside and compares again. */
    void setAside(WatchMatch match) {
        UUID id = editor.recordId();
        editor.context()
                .worker()
                .action(() -> watch.setAside(id, match))
                .onDone(_ -> validation.run())
                .start();
    }

    void stop() {
        lastTurn++;
    }
}
