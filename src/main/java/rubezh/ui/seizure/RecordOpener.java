package rubezh.ui.seizure;

import java.util.Optional;
import java.util.UUID;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.editor.EditorSetup;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.EditorInputs;
import rubezh.ui.seizure.recovery.RecoveryDialog;
import rubezh.ui.seizure.recovery.RestoreDialog;
import rubezh.ui.seizure.suggest.TemplateDialog;

/**
 * Reads records and opens them in editors: new ones, copies, existing ones and drafts.
 *
 * @see OpenEditors
 */
final class RecordOpener {
    private final EditorSetup setup;
    private final FieldValueFormat values;
    private final BackgroundReader reader;
    private final EditorInputs inputs;
    private final OpenEditors editors;
    private final RestoreDialog restoreDialog;

    RecordOpener(
            EditorSetup setup,
            FieldValueFormat values,
            BackgroundReader reader,
            EditorInputs inputs,
            OpenEditors editors) {
        this.setup = setup;
        this.values = values;
        this.reader = reader;
        this.inputs = inputs;
        this.editors = editors;
        this.restoreDialog = new RestoreDialog(ui(), values, editors::open);
    }

    private UiContext ui() {
        return setup.ui();
    }

    void create() {
        reader.read(() -> Optional.of(inputs.blank()), editors::open);
    }

    void copy(UUID recordId) {
        reader.read(() -> inputs.copyOf(recordId), editors::open);
    }

    /** Opens a copy of the record this station recorded last. */
    void repeat() {
        reader.read(inputs::repeat, editors::open);
    }

    /** Opens a new record from a template chosen in a dialog. */
    void fromTemplate() {
        var dialog = new TemplateDialog(ui(), setup.labels());
        reader.read(
                () -> Optional.of(inputs.templates()),
                all -> dialog.choose(all, this::createFrom, this::delete));
    }

    private void createFrom(SeizureTemplate template) {
        reader.read(() -> Optional.of(inputs.from(template)), editors::open);
    }

    private void delete(SeizureTemplate template) {
        reader.read(() -> Optional.of(inputs.deleteTemplate(template)), _ -> {});
    }

    /** Opens an existing record; asks first if a draft of it differs from the record. */
    void open(UUID recordId) {
        if (!editors.select(recordId)) {
            reader.read(
                    () -> inputs.existing(recordId), restoreDialog::show, () -> resume(recordId));
        }
    }

    private void resume(UUID recordId) {
        if (!editors.select(recordId)) {
            reader.read(() -> inputs.resume(recordId).map(EditorInput::of), editors::open);
        }
    }

    /** Shows the drafts of earlier sessions, if any, to open or to discard. */
    void recover(Runnable onDiscarded) {
        reader.read(
                () -> Optional.of(inputs.pendingDrafts()),
                drafts ->
                        new RecoveryDialog(
                                        ui(),
                                        values,
                                        this::resume,
                                        recordId -> discard(recordId, onDiscarded))
                                .show(drafts));
    }

    private void discard(UUID recordId, Runnable onDiscarded) {
        reader.read(() -> Optional.of(inputs.deleteDraft(recordId)), _ -> onDiscarded.run());
    }
}
