package rubezh.ui.seizure;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.format.DomainFormat;
import rubezh.register.Offer;
import rubezh.register.OfferService;
import rubezh.table.LineNames;
import rubezh.table.OfferFormat;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OffersBox;
import rubezh.ui.kit.OffersModel;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.read.ReadActions;
import rubezh.ui.seizure.read.ReadView;
import rubezh.ui.seizure.read.ReadViewModel;
import rubezh.ui.seizure.read.RecordLayout;
import rubezh.ui.seizure.read.RecordLayoutReader;
import rubezh.ui.seizure.review.ReturnedBox;
import rubezh.ui.seizure.review.ReturnedViewModel;
import rubezh.ui.seizure.review.ReviewContext;
import rubezh.ui.seizure.side.RecordTab;
import rubezh.ui.seizure.side.RecordTabs;
import rubezh.ui.seizure.side.SideContext;

/** Read views by record: at most one for each, in a tab of the window. */
final class OpenReadViews {
    private final UiContext ui;
    private final LiveLabels labels;
    private final RecordLayoutReader layouts;
    private final ReviewContext review;
    private final Function<UUID, RecordBundles> bundleSource;
    private final OfferService offers;
    private final BackgroundReader reader;
    private final ScreenTabs tabs;
    private final Function<ReadViewModel, ReadActions> actions;
    private final Map<UUID, ReadView> views = new HashMap<>();

    /**
     * Services that the views read.
     *
     * @param bundles returns the bundles of the record with an id
     */
    record Services(
            ReviewContext review, Function<UUID, RecordBundles> bundles, OfferService offers) {}

    /**
     * @param services services that the views read
     * @param actions returns the actions of the read view of a record
     */
    OpenReadViews(
            LiveLabels labels,
            Services services,
            BackgroundReader reader,
            ScreenTabs tabs,
            Function<ReadViewModel, ReadActions> actions) {
        this.ui = reader.ui();
        this.labels = labels;
        this.review = services.review();
        this.bundleSource = services.bundles();
        this.offers = services.offers();
        this.layouts = new RecordLayoutReader(review.seizures(), review.reviews());
        this.reader = reader;
        this.tabs = tabs;
        this.actions = actions;
    }

    /** Opens the read view of a record; runs an action if there is no such record. */
    void open(UUID recordId, Runnable otherwise) {
        if (!tabs.show(id(recordId))) {
            DomainFormat format = labels.format();
            reader.read(() -> read(recordId, format), this::show, otherwise);
        }
    }

    /** Does in the background what needs no node, so that the window stands still the less. */
    private Optional<RecordLayout> read(UUID recordId, DomainFormat format) {
        DisplaySettings.loadRecordFonts();
        return layouts.open(recordId, format);
    }

    private void show(RecordLayout layout) {
        UUID recordId = layout.content().record().recordId();
        if (tabs.show(id(recordId))) {
            return; // opened twice before the first read ended
        }
        var model = new ReadViewModel(layouts, labels::format, layout);
        var view = new ReadView(ui, labels, model, actions.apply(model));
        var returned = new ReturnedViewModel(review, labels::format, recordId);
        model.setStart(returned::firstRemark);
        Command correct = view.screenCommands().find("edit").orElse(null);
        Consumer<String> edit = pointer -> ui.go(new Destination.EditCase(recordId, pointer));
        view.showAbove(ReturnedBox.correctable(ui, returned, edit, correct).root());
        var offered =
                new OffersModel<Offer>(
                        ui.worker(), () -> offers.of(recordId), offers::take, offers::decline);
        offered.onDecided(model::refresh);
        view.showAbove(new OffersBox<>(ui, offered, offer -> words(model, offer)).root());
        List<RecordTab> beside = tabsBeside(view);
        model.onRefresh(() -> {
            returned.load();
            offered.load();
            beside.forEach(RecordTab::refresh);
        });
        views.put(recordId, view);
        tabs.open(screen(view));
    }

    private OffersBox.Words words(ReadViewModel model, Offer offer) {
        var format = new OfferFormat(LineNames.of(model.record().seizure()), labels.format());
        String title = ui.texts().text("offer.title", format.author(offer));
        return new OffersBox.Words(title, format.lines(offer), offer.decides());
    }

    /** Adds similar cases and bundles, with the number of each. */
    private List<RecordTab> tabsBeside(ReadView view) {
        var context = new SideContext(review.seizures(), bundleSource);
        var factory = new RecordTabs(ui, labels, context, view::focus);
        var beside = List.of(factory.similar(), factory.bundles());
        for (RecordTab tab : beside) {
            view.addTab(tab);
            tab.show(view.model().shown());
            tab.read();
        }
        return beside;
    }

    private ScreenDescriptor screen(ReadView view) {
        UUID recordId = view.model().recordId();
        return new ScreenDescriptor(
                id(recordId),
                Bindings.createStringBinding(() -> title(view), ui.texts().language()),
                true,
                Feather.BOOK_OPEN,
                new ScreenView(view.root(), view.screenCommands(), view::focus),
                new SimpleBooleanProperty(false),
                () -> true,
                () -> views.remove(recordId));
    }

    private String title(ReadView view) {
        String number = view.model().number();
        return number == null ? ui.texts().text("list.number.none") : number;
    }

    /** Closes the read view of a record, if it is open. */
    void close(UUID recordId) {
        tabs.close(id(recordId));
    }

    /** Reads the records of all read views again. */
    void refresh() {
        views.values().forEach(view -> view.model().refresh());
    }

    private static String id(UUID recordId) {
        return "read/" + recordId;
    }
}
