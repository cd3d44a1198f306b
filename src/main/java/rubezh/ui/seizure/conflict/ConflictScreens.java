package rubezh.ui.seizure.conflict;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.seizure.model.SeizureContext;

/** Factory of the screen of the conflicts, one per session. */
public final class ConflictScreens {
    /** Id of the screen. */
    public static final String CONFLICTS = "conflicts";

    private final UiContext ui;
    private final SeizureContext context;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final Navigation navigation;
    private @Nullable ConflictView view;
    private @Nullable ConflictViewModel model;
    private @Nullable UUID wanted;

    /** Whether the others are told of a change that the screen knows already. */
    private boolean changing;

    /**
     * Navigation out of the screen.
     *
     * @param openRecord opens a record for reading
     * @param onChanged runs after a decision
     */
    public record Navigation(Consumer<UUID> openRecord, Runnable onChanged) {}

    public ConflictScreens(
            UiContext ui, Register register, ReferenceData reference, Navigation navigation) {
        this.ui = ui;
        this.context =
                new SeizureContext(
                        register, ui.worker(), ui.clock(), RecordShape.of(Seizure.class));
        this.labels = new LiveLabels(reference, ui.texts());
        this.editors = new FieldEditorFactory(ui, reference);
        this.navigation = navigation;
    }

    /** Returns the screen. */
    public ScreenDescriptor conflicts() {
        var made = new ConflictViewModel(context, labels::format, this::onChanged);
        var shown = new ConflictView(ui, made, editors, navigation.openRecord());
        model = made;
        view = shown;
        if (wanted != null) {
            made.open(wanted);
            wanted = null;
        }
        return ScreenDescriptor.of(
                CONFLICTS,
                ui.texts().observe("conflict.title"),
                Feather.GIT_MERGE,
                shown.screen(),
                this::close);
    }

    /** Shows a record in the screen, also in one that is opened next. */
    public void choose(UUID recordId) {
        if (model == null) {
            wanted = recordId;
        } else {
            model.open(recordId);
        }
    }

    private void onChanged() {
        changing = true;
        navigation.onChanged().run();
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
    public void refresh() {
        if (model != null && !changing) {
            model.load();
        }
    }
}
