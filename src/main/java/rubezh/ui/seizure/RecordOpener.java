package rubezh.ui.seizure;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import rubezh.domain.seizure.Seizure;
import rubezh.register.OpenRecord;
import rubezh.register.ResumedDraft;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.security.Permission;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.editor.EditorSetup;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.EditorInputs;
import rubezh.ui.seizure.read.EditLockReason;
import rubezh.ui.seizure.read.ReadOnlyDialog;
import rubezh.ui.seizure.recovery.CompareDialog;
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
    private final Consumer<OpenRecord> toggleMark;

    /**
     * @param toggleMark asks for a deletion mark or its removal
     */
    RecordOpener(
            EditorSetup setup,
            BackgroundReader reader,
            EditorInputs inputs,
            OpenEditors editors,
            Consumer<OpenRecord> toggleMark) {
        this.setup = setup;
        this.values = new FieldValueFormat(inputs.shape(), setup.labels(), inputs.shape()::empty);
        this.reader = reader;
        this.inputs = inputs;
        this.editors = editors;
        this.toggleMark = toggleMark;
        this.restoreDialog = new RestoreDialog(ui(), values, this::open);
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
    void create(Supplier<Seizure> filled) {
        reader.read(() -> Optional.of(inputs.filled(filled.get())), editors::open);
    }

    void fromTemplate() {
        var dialog = new TemplateDialog(ui(), setup.labels());
        reader.read(
                () -> Optional.of(inputs.templates()),
                all -> dialog.choose(all, new TemplateActions()));
    }

    /** Begins a record with a template, or changes the templates. */
    private final class TemplateActions implements TemplateDialog.Actions {
        @Override
        public void use(SeizureTemplate template) {
            reader.read(() -> Optional.of(inputs.from(template)), editors::open);
        }

        @Override
        public void delete(SeizureTemplate template) {
            reader.read(() -> Optional.of(inputs.deleteTemplate(template)), _ -> {});
        }

        /** Renames a template, then shows all again. */
        @Override
        public void rename(SeizureTemplate template, String name) {
            reader.read(
                    () -> Optional.of(inputs.renameTemplate(template, name)), _ -> fromTemplate());
        }
    }

    /**
     * Opens an existing record for typing, or says why it does not open; asks first if a draft of
     * it differs from the record, and why one that was approved is changed.
     */
    void edit(UUID recordId) {
        if (!editors.select(recordId)) {
            reader.readOnce(
                    recordId, () -> inputs.existing(recordId), this::edit, () -> resume(recordId));
        }
    }

    private void edit(EditorInputs.ExistingInput existing) {
        OpenRecord record = Objects.requireNonNull(existing.input().basis());
        readOnly(record)
                .ifPresentOrElse(
                        reason -> {
                            var dialog = new ReadOnlyDialog(ui(), record, reason);
                            existing.draft().ifPresent(draft -> offerUnsaved(dialog, draft));
                            show(dialog, record);
                        },
                        () -> restoreDialog.show(existing));
    }

    /** Opens an editor; asks for the reason first if the record was approved. */
    private void open(EditorInput input) {
        OpenRecord record = input.basis();
        if (record != null && record.isAmendedByChange()) {
            new AmendmentDialog(ui()).ask(record, reason -> editors.open(input.withReason(reason)));
        } else {
            editors.open(input);
        }
    }

    private Optional<EditLockReason> readOnly(OpenRecord record) {
        return EditLockReason.of(record, inputs.station());
    }

    private void offerUnsaved(ReadOnlyDialog dialog, ResumedDraft draft) {
        dialog.unsavedWork(() -> new CompareDialog(ui(), values).show(draft));
    }

    private void show(ReadOnlyDialog dialog, OpenRecord record) {
        dialog.show(() -> copy(record.recordId()), () -> toggleMark.accept(record));
    }

    /** Continues unsaved work, unless its record does not open for typing any more. */
    void resume(UUID recordId) {
        if (!ui().allows(Permission.RECORD)) {
            new OverlayDialog(ui(), "read.only.title")
                    .message("read.only.never-saved")
                    .cancel("read.only.close", () -> {})
                    .show();
        } else if (!editors.select(recordId)) {
            reader.read(() -> inputs.resume(recordId), this::resume);
        }
    }

    private void resume(ResumedDraft draft) {
        OpenRecord record = draft.basis();
        Optional<EditLockReason> reason = Optional.ofNullable(record).flatMap(this::readOnly);
        if (record == null || reason.isEmpty()) {
            open(EditorInput.of(draft));
        } else {
            var dialog = new ReadOnlyDialog(ui(), record, reason.get());
            offerUnsaved(dialog, draft);
            show(dialog, record);
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

    /** Dialog that asks why an approved record is changed, before it opens for typing. */
    private static final class AmendmentDialog {
        /** Shortest reason, in characters without blanks around it. */
        private static final int MIN_REASON = 3;

        private final UiContext ui;
        private final TextField reason = new TextField();
        private final Label tooShort;

        AmendmentDialog(UiContext ui) {
            this.ui = ui;
            this.tooShort =
                    styled(
                            ui.texts().label("editor.amend.short", MIN_REASON),
                            "stop-text",
                            "fs-12");
            setShown(tooShort, false);
            ui.texts().prompt(reason, "editor.amend.reason");
            ui.texts().accessibleName(reason, "editor.amend.reason");
        }

        /**
         * Asks.
         *
         * @param onReason receives the reason; does not run if the officer cancels
         */
        void ask(OpenRecord record, Consumer<String> onReason) {
            String number =
                    Objects.requireNonNullElseGet(
                            record.seizure().header().number(),
                            () -> ui.texts().text("list.number.none"));
            var dialog =
                    new OverlayDialog(ui, "editor.amend.title", number)
                            .message("editor.amend.text")
                            .body(reason)
                            .body(tooShort);
            dialog.primaryIf("editor.amend.do", () -> confirm(dialog, onReason)).cancel().show();
            reason.requestFocus();
        }

        /** Closes the dialog, before an editor takes the focus; it stays for too short a reason. */
        private boolean confirm(OverlayDialog dialog, Consumer<String> onReason) {
            String text = BlankCharacters.strip(reason.getText());
            setShown(tooShort, text.length() < MIN_REASON);
            if (text.length() >= MIN_REASON) {
                dialog.close();
                onReason.accept(text);
            }
            return false;
        }
    }
}
