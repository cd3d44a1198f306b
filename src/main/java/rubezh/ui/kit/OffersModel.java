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
    private final ReadOnlyObjectWrapper<List<Offer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private Runnable decisionListener = () -> {};

    public OffersViewModel(SeizureContext context, OfferService service, UUID recordId) {
        super(context.worker());
        this.service = service;
        this.recordId = recordId;
    }

    ReadOnlyObjectProperty<List<Offer>> offers() {
        return offers.getReadOnlyProperty();
    }

    /** Sets what runs after a decision. */
    public void onDecided(Runnable listener) {
        decisionListener = listener;
    }

    public void load() {
        read(() -> service.of(recordId), offers::set);
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
                    return service.of(recordId);
                },
                left -> {
                    offers.set(left);
                    decisionListener.run();
                });
    }
}
