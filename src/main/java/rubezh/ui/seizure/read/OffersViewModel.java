package rubezh.ui.seizure.read;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rubezh.register.Offer;
import rubezh.register.OfferService;
import rubezh.ui.kit.work.ScreenModel;
import rubezh.ui.seizure.model.SeizureContext;

/** View model of what other stations offer to change in a record. */
public final class OffersViewModel extends ScreenModel {
    private final OfferService service;
    private final UUID recordId;
    private final ReadOnlyObjectWrapper<Offers> offers =
            new ReadOnlyObjectWrapper<>(new Offers(List.of(), false));
    private Runnable decisionListener = () -> {};

    public OffersViewModel(SeizureContext context, OfferService service, UUID recordId) {
        super(context.worker());
        this.service = service;
        this.recordId = recordId;
    }

    /**
     * Offers for a record.
     *
     * @param decides whether this station decides on them
     */
    record Offers(List<Offer> list, boolean decides) {}

    ReadOnlyObjectProperty<Offers> offers() {
        return offers.getReadOnlyProperty();
    }

    /** Sets what runs after a decision. */
    public void onDecided(Runnable listener) {
        decisionListener = listener;
    }

    public void load() {
        read(this::find, offers::set);
    }

    private Offers find() {
        List<Offer> found = service.of(recordId);
        return new Offers(found, !found.isEmpty() && service.isOwner(found.getFirst()));
    }

    void take(Offer offer, String reason) {
        decide(() -> service.take(offer, reason));
    }

    void decline(Offer offer, String reason) {
        decide(() -> service.decline(offer, reason));
    }

    private void decide(Runnable decision) {
        onFault(null);
        read(
                () -> {
                    decision.run();
                    return find();
                },
                left -> {
                    offers.set(left);
                    decisionListener.run();
                });
    }
}
