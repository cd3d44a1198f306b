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
import rubezh.register.Similar;
import rubezh.ui.kit.work.Worker;

/**
 * Cases that look like the one being written: asked for in the background 300 ms after the last
 * change of a field they are compared by.
 */
public final class SimilarModel {
    private static final Duration AFTER = Duration.millis(300);

    private final Register register;
    private final Worker worker;
    private final UUID recordId;
    private final Supplier<Seizure> copy;
    private final Worker.Debounce soon;
    private final ObservableList<Similar> cases = FXCollections.observableArrayList();
    private final ObservableList<Similar> casesView =
            FXCollections.unmodifiableObservableList(cases);
    private @Nullable KeyFields asked;
    private int turns;

    /**
     * @param recordId the record that is being written
     * @param copy the record as it stands in the form
     */
    public SimilarModel(Register register, Worker worker, UUID recordId, Supplier<Seizure> copy) {
        this.register = register;
        this.worker = worker;
        this.recordId = recordId;
        this.copy = copy;
        this.soon = worker.debounce(AFTER, this::ask);
    }

    /** Returns them, the most alike first, without those said to be different events. */
    public ObservableList<Similar> cases() {
        return casesView;
    }

    /** Learns that something was typed. */
    public void changed() {
        if (!KeyFields.of(copy.get()).equals(asked)) {
            soon.ask();
        }
    }

    /** Asks now. */
    public void ask() {
        Seizure seizure = copy.get();
        asked = KeyFields.of(seizure);
        int turn = ++turns;
        worker.of(_ -> register.similar(recordId, seizure))
                .unlisted()
                .onDone(found -> show(turn, found))
                .start();
    }

    private void show(int turn, List<Similar> found) {
        List<Similar> open = found.stream().filter(similar -> !similar.settled()).toList();
        if (turn == turns && !open.equals(cases)) {
            cases.setAll(open);
        }
    }

    public void stop() {
        soon.cancel();
        turns++;
    }
}
