package rubezh.ui.watch;

import module java.base;

import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.Offer;
import rubezh.register.OfferService;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OffersModel;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.watch.WatchService;

/** Screen of the watch list in a session. */
public final class WatchScreens implements ScreenModule {
    private final UiContext ui;
    private final LiveLabels labels;
    private final WatchService service;
    private final Supplier<OfferService> offers;

    /**
     * @param offers what other stations offer to change in entries, for who may read them
     */
    public WatchScreens(
            UiContext ui,
            ReferenceData reference,
            WatchService service,
            Supplier<OfferService> offers) {
        this.ui = ui;
        this.labels = new LiveLabels(reference, ui.texts());
        this.service = service;
        this.offers = offers;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.WATCH_LIST);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        OfferService decisions = offers.get();
        var offered =
                new OffersModel<Offer>(
                        ui.worker(),
                        () -> readOffers(decisions),
                        decisions::take,
                        decisions::decline);
        var view = new WatchView(ui, labels, new WatchViewModel(service, ui.worker()), offered);
        var title = ui.texts().observe("admin.watch.title");
        return ScreenDescriptor.of(screen.id(), title, Feather.EYE, view.screen(), view::close);
    }

    private List<Offer> readOffers(OfferService from) {
        return from.list().stream()
                .filter(offer -> service.find(offer.recordId()).isPresent())
                .toList();
    }
}
