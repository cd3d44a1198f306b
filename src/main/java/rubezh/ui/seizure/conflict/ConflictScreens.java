package rubezh.ui.seizure.conflict;

import module java.base;

import javafx.beans.value.ObservableIntegerValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.seizure.model.SeizureContext;

/** Screen of the conflicts in a session. */
public final class ConflictScreens implements ScreenModule {
    private final UiContext ui;
    private final SeizureContext context;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final ObservableIntegerValue contested;
    private final Runnable onDecision;
    private @Nullable ConflictView view;
    private @Nullable ConflictViewModel model;
    private @Nullable UUID wanted;

    /** Whether the others are told of a change that the screen knows already. */
    private boolean changing;

    /**
     * @param contested number of records in conflict
     * @param onDecision runs after a decision
     */
    public ConflictScreens(
            UiContext ui,
            Register register,
            ReferenceData reference,
            ObservableIntegerValue contested,
            Runnable onDecision) {
        this.ui = ui;
        this.context =
                new SeizureContext(
                        register, ui.worker(), ui.clock(), RecordShape.of(Seizure.class));
        this.labels = new LiveLabels(reference, ui.texts());
        this.editors = new FieldEditorFactory(ui, reference);
        this.contested = contested;
        this.onDecision = onDecision;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.CONFLICTS);
    }

    @Override
    public Optional<NavItem> navItem() {
        Screen at = Destination.CONFLICTS;
        return Optional.of(new NavItem(ui.command(at), contested, List.of(at.id())));
    }

    @Override
    public boolean open(Destination to) {
        if (!(to instanceof Destination.Conflict(UUID recordId))) {
            return false;
        }
        choose(recordId);
        ui.go(Destination.CONFLICTS);
        return true;
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var made = new ConflictViewModel(context, labels::format, this::onChanged);
        var shown = new ConflictView(ui, made, editors);
        model = made;
        view = shown;
        if (wanted != null) {
            made.open(wanted);
            wanted = null;
        }
        return ScreenDescriptor.of(
                screen.id(),
                ui.texts().observe("conflict.title"),
                Feather.GIT_MERGE,
                shown.screen(),
                this::close);
    }

    /** Shows a record in the screen, also in one that is opened next. */
    private void choose(UUID recordId) {
        if (model == null) {
            wanted = recordId;
        } else {
            model.open(recordId);
        }
    }

    private void onChanged() {
        changing = true;
        onDecision.run();
        changing = false;
    }

    private void close() {
        if (view != null) {
            view.close();
            view = null;
            model = null;
        }
    }

    /** Reads the queue again, say after an import. */
    @Override
    public void refresh() {
        if (model != null && !changing) {
            model.load();
        }
    }
}
