package rubezh.ui.seizure.similar;

import module java.base;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Person;
import rubezh.register.Register;
import rubezh.register.SimilarCase;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * Cases similar to the edited record. The search runs in the background 300 ms after the last
 * change of a compared field.
 *
 * @see rubezh.register.Register#similar
 */
public final class SimilarModel {
    private static final Duration DELAY = Duration.millis(300);

    private final Register register;
    private final BackgroundWorker worker;
    private final UUID recordId;
    private final Supplier<Seizure> record;
    private final BackgroundWorker.DelayedAction debounce;
    private final ObservableList<SimilarCase> cases = FXCollections.observableArrayList();
    private final ObservableList<SimilarCase> casesView =
            FXCollections.unmodifiableObservableList(cases);
    private @Nullable SimilarityFields searchedFields;
    private int lastTurn;

    /**
     * @param recordId id of the edited record
     * @param record supplies the current content of the form
     */
    public SimilarModel(SeizureContext context, UUID recordId, Supplier<Seizure> record) {
        this.register = context.register();
        this.worker = context.worker();
        this.recordId = recordId;
        this.record = record;
        this.debounce = worker.debounce(DELAY, this::search);
    }

    /** Returns the cases, most similar first, without those marked as different. */
    public ObservableList<SimilarCase> cases() {
        return casesView;
    }

    /** Handles a change of the form. */
    public void onChanged() {
        if (!SimilarityFields.of(record.get()).equals(searchedFields)) {
            debounce.schedule();
        }
    }

    /** Searches at once. */
    public void search() {
        Seizure seizure = record.get();
        searchedFields = SimilarityFields.of(seizure);
        int turn = ++lastTurn;
        worker.of(_ -> register.similar(recordId, seizure))
                .unlisted()
                .onDone(similar -> show(turn, similar))
                .start();
    }

    private void show(int turn, List<SimilarCase> similar) {
        List<SimilarCase> unsettled =
                similar.stream().filter(similarCase -> !similarCase.isRuledOut()).toList();
        if (turn == lastTurn && !unsettled.equals(cases)) {
            cases.setAll(unsettled);
        }
    }

    public void stop() {
        debounce.cancel();
        lastTurn++;
    }

    /** Values that similar cases are compared by; a search is repeated only if they change. */
    private record SimilarityFields(List<@Nullable Object> values) {
        static SimilarityFields of(Seizure seizure) {
            var values = new ArrayList<@Nullable Object>();
            values.add(seizure.event().start());
            values.add(seizure.place().post());
            values.add(seizure.event().direction());
            values.add(seizure.route().departure());
            values.add(seizure.route().destination());
            seizure.items()
                    .forEach(item -> {
                        values.add(item.substance());
                        values.add(item.amount());
                        values.add(item.appearance().marks());
                    });
            seizure.conveyances()
                    .forEach(line -> {
                        values.add(line.registration());
                        values.add(line.trailer());
                    });
            seizure.parties().persons().forEach(person -> add(values, person));
            values.add(seizure.evidence().packages());
            values.add(seizure.evidence().attachments());
            values.add(seizure.proceedings().documents());
            values.add(seizure.proceedings().related());
            return new SimilarityFields(values);
        }

        private static void add(List<@Nullable Object> values, Person person) {
            values.add(person.surname());
            values.add(person.givenName());
            values.add(person.birth());
            values.add(person.identity().number());
        }
    }
}
