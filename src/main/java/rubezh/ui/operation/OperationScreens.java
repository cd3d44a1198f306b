package rubezh.ui.operation;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.ReferenceData;
import rubezh.operation.OperationService;
import rubezh.register.Offer;
import rubezh.register.Register;
import rubezh.report.service.ReportService;
import rubezh.table.OfferFormat;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.OffersBox;
import rubezh.ui.kit.OffersModel;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screens of operations in a session. */
public final class OperationScreens implements ScreenModule {
    /** List of the operations. */
    public static final Screen LIST = new Screen("operations", "go-operations");

    /** Prefix of the ids of cards. */
    public static final String CARD = "operation/";

    private final UiContext ui;
    private final OperationContext context;
    private final LiveLabels labels;
    private final OperationDialog dialog;
    private final ScreenTabs tabs;
    private @Nullable OperationListView list;

    /**
     * What the screens work with.
     *
     * @param register register of the own station
     */
    public record Services(
            OperationService operations,
            ReportService reports,
            ReferenceData reference,
            Register register) {}

    public OperationScreens(UiContext ui, ScreenTabs tabs, Services services) {
        this.ui = ui;
        this.tabs = tabs;
        this.context =
                new OperationContext(
                        services.operations(),
                        services.reports(),
                        ui.worker(),
                        services.register(),
                        ui::today);
        this.labels = new LiveLabels(services.reference(), ui.texts());
        this.dialog =
                new OperationDialog(
                        ui,
                        labels,
                        new FieldEditorFactory(ui, services.reference()),
                        services.register()::newLineId);
    }

    @Override
    public Optional<NavItem> navItem() {
        return Optional.of(NavItem.of(ui.command(LIST), LIST.id(), CARD));
    }

    /** Shows the list; unlike on other screens, {@code Ins} creates an operation here. */
    @Override
    public boolean open(Destination to) {
        if (to instanceof Destination.ShownOperation(OperationCode operation)) {
            open(operation);
            return true;
        }
        boolean own = to.equals(LIST);
        if (own && !tabs.show(LIST.id())) {
            tabs.open(list());
        }
        return own;
    }

    private ScreenDescriptor list() {
        var model = new OperationListViewModel(context);
        var shown = new OperationListView(ui, creator(model::onFault), model, this::open);
        list = shown;
        return ScreenDescriptor.of(
                LIST.id(),
                ui.texts().observe("operation.screen.title"),
                Feather.FLAG,
                shown.screen(),
                this::closeList);
    }

    private CreatorDialog creator(Consumer<@Nullable Fault> onFault) {
        return new CreatorDialog(dialog, new OperationCreator(context, onFault), this::created);
    }

    private void created(OperationCode code) {
        refreshList();
        open(code);
    }

    private void closeList() {
        if (list != null) {
            list.close();
            list = null;
        }
    }

    private void open(OperationCode code) {
        tabs.open(card(code));
    }

    private ScreenDescriptor card(OperationCode code) {
        var model = new OperationCardViewModel(context, code, this::refreshList);
        var offers = context.register().offers();
        var offered =
                new OffersModel<Offer>(
                        ui.worker(),
                        () -> offers.list().stream().filter(one -> one.isOf(code)).toList(),
                        offers::take,
                        offers::decline);
        offered.onDecided(model::load);
        Node box = new OffersBox<>(ui, offered, this::words).root();
        var view = new OperationCardView(ui, labels, model, creator(model::onFault), box);
        return ScreenDescriptor.of(
                CARD + code, title(model), Feather.FLAG, view.screen(), () -> {});
    }

    private OffersBox.Words words(Offer offer) {
        var format = OfferFormat.of(labels.format());
        String title = ui.texts().text("offer.title", format.author(offer));
        return new OffersBox.Words(title, format.lines(offer), offer.decides());
    }

    private ObservableValue<String> title(OperationCardViewModel model) {
        return Bindings.createStringBinding(
                () ->
                        Optional.ofNullable(model.card().get())
                                .map(card ->
                                        card.open()
                                                .operation()
                                                .name(ui.texts().language().get() == Language.RU))
                                .orElse(model.code().code()),
                model.card(),
                ui.texts().language());
    }

    private void refreshList() {
        if (list != null) {
            list.refresh();
        }
    }
}
