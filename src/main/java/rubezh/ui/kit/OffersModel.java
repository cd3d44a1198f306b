package rubezh.ui.kit;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of what other stations offer to change in a record.
 *
 * @param <O> type of an offer
 */
public final class OffersModel<O> extends ScreenModel {
    private final Callable<List<O>> reader;
    private final BiConsumer<O, String> taker;
    private final BiConsumer<O, String> decliner;
    private final ReadOnlyObjectWrapper<List<O>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private Runnable decisionListener = () -> {};

    /**
     * All work is done in the background.
     *
     * @param reader reads the offers for the record
     * @param taker takes one over, with the reason given
     * @param decliner declines one, with the reason given
     */
    public OffersModel(
            BackgroundWorker worker,
            Callable<List<O>> reader,
            BiConsumer<O, String> taker,
            BiConsumer<O, String> decliner) {
        super(worker);
        this.reader = reader;
        this.taker = taker;
        this.decliner = decliner;
    }

    ReadOnlyObjectProperty<List<O>> offers() {
        return offers.getReadOnlyProperty();
    }

    /** Sets what runs after a decision. */
    public void onDecided(Runnable listener) {
        decisionListener = listener;
    }

    public void load() {
        read(reader, offers::set);
    }

    void take(O offer, String reason) {
        decide(() -> taker.accept(offer, reason));
    }

    void decline(O offer, String reason) {
        decide(() -> decliner.accept(offer, reason));
    }

    private void decide(Runnable decision) {
        run(
                () -> {
                    decision.run();
                    return reader.call();
                },
                left -> {
                    offers.set(left);
                    decisionListener.run();
                });
    }
}
