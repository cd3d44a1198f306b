package rubezh.ui.seizure.similar;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.register.SimilarCase;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * Cases that look like the one being written: asked for in the background 300 ms after the last
 * change of a field they are compared by.
 */
public final class SimilarModel {
    private static final Duration AFTER = Duration.millis(300);

    private final Register register;
    private final BackgroundWorker worker;
    private final UUID recordId;
    private final Supplier<Seizure> copy;
    private final BackgroundWorker.DelayedAction soon;
    private final ObservableList<SimilarCase> cases = FXCollections.observableArrayList();
    private final ObservableList<SimilarCase> casesView =
            FXCollections.unmodifiableObservableList(cases);
    private @Nullable SimilarityFields asked;
    private int turns;

    /**
     * @param recordId the record that is being written
     * @param copy the record as it stands in the form
     */
    public SimilarModel(SeizureContext context, UUID recordId, Supplier<Seizure> copy) {
        this.register = context.register();
        this.worker = context.worker();
        this.recordId = recordId;
        this.copy = copy;
        this.soon = worker.debounce(AFTER, this::search);
    }

    /** Returns them, the most alike first, without those said to be different events. */
    public ObservableList<SimilarCase> cases() {
        return casesView;
    }

    /** Learns that something was typed. */
    public void onChanged() {
        if (!SimilarityFields.of(copy.get()).equals(asked)) {
            soon.schedule();
        }
    }

    /** Asks now. */
    public void search() {
        Seizure seizure = copy.get();
        asked = SimilarityFields.of(seizure);
        int turn = ++turns;
        worker.of(_ -> register.similar(recordId, seizure))
                .unlisted()
                .onDone(found -> show(turn, found))
                .start();
    }

    private void show(int turn, List<SimilarCase> found) {
        List<SimilarCase> open =
                found.stream().filter(similarCase -> !similarCase.isRuledOut()).toList();
        if (turn == turns && !open.equals(cases)) {
            cases.setAll(open);
        }
    }

    public void stop() {
        soon.cancel();
        turns++;
    }
}
