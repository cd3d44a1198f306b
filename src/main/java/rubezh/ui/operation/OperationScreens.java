package rubezh.ui.operation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.operation.OperationService;
import rubezh.register.Register;
import rubezh.report.service.ReportService;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;

/** Factory of the screens of operations, one per session. */
public final class OperationScreens {
    /** Id of the list. */
    public static final String LIST = "operations";

    /** Prefix of the ids of cards. */
    public static final String CARD = "operation/";

    private final UiContext ui;
    private final OperationContext context;
    private final LiveLabels labels;
    private final OperationDialog dialog;
    private final Navigation navigation;
    private @Nullable OperationListView list;

    /**
     * Navigation out of the screens.
     *
     * @param open opens a screen, or shows its tab
     * @param showCases shows the cases of an operation in the list
     * @param openRecord opens a record for reading
     * @param showReport shows the summary of an operation
     * @param newRecord opens a new record filled by what is read in the background
     */
    public record Navigation(
            Consumer<ScreenDescriptor> open,
            Consumer<OperationCode> showCases,
            Consumer<UUID> openRecord,
            Consumer<OperationCode> showReport,
            Consumer<Supplier<Seizure>> newRecord) {}

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

    public OperationScreens(UiContext ui, Services services, Navigation navigation) {
        this.ui = ui;
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
                        new FieldEditorFactory(ui, services.reference()),
                        services.register()::newLineId);
        this.navigation = navigation;
    }

    /** Returns the screen of the list. */
    public ScreenDescriptor list() {
        var model = new OperationListViewModel(context);
        var shown = new OperationListView(ui, creator(model::onFault), model, this::open);
        list = shown;
        return ScreenDescriptor.of(
                LIST,
                ui.texts().observe("operation.screen.title"),
                Feather.FLAG,
                shown.screen(),
                this::closeList);
    }

    private CreatorDialog creator(Consumer<@Nullable Fault> onFault) {
        return new CreatorDialog(dialog, new OperationCreator(context, onFault), this::created);
    }

    private void created(OperationCode code) {
        refresh();
        open(code);
    }

    private void closeList() {
        if (list != null) {
            list.close();
            list = null;
        }
    }

    private void open(OperationCode code) {
        navigation.open().accept(card(code));
    }

    /** Returns the screen of an operation. */
    public ScreenDescriptor card(OperationCode code) {
        var model = new OperationCardViewModel(context, code, this::refresh);
        var view = new OperationCardView(ui, labels, model, creator(model::onFault), navigation);
        return ScreenDescriptor.of(
                CARD + code, title(model), Feather.FLAG, view.screen(), () -> {});
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

    /** Reads the list again, say after an import. */
    public void refresh() {
        if (list != null) {
            list.refresh();
        }
    }
}
