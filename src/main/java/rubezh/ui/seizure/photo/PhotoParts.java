package rubezh.ui.seizure.photo;

import java.util.UUID;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.format.RecordFormat;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.value.PartOptions;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.model.SeizureForm;

/** What the photos of the edited record show: a mark, a seal, a package or a line of goods. */
final class PhotoParts {
    private final SeizureForm form;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final PartOptions options;

    PhotoParts(EditorContext context) {
        this.form = context.model().form();
        this.labels = context.labels();
        this.editors = new FieldEditorFactory(context.ui(), labels.reference());
        this.options = new PartOptions(labels.reference());
    }

    /** Returns a choice of the parts of the record. */
    FieldEditor editor() {
        return editors.choice(() -> options.withWhole(form.record()));
    }

    /** Returns the name of what a photo shows; empty for the case as a whole. */
    String label(Attachment photo) {
        return photo.shows() == null
                ? ""
                : new RecordFormat(form.record(), labels.format()).label(photo.shows());
    }

    /** Returns the option of what a photo shows. */
    static Object option(Attachment photo) {
        return photo.shows() == null ? PartOptions.WHOLE : photo.shows();
    }

    /** Sets what a photo shows by an option. */
    void set(UUID photo, Object option) {
        form.enter(
                SeizureFields.EVIDENCE_ATTACHMENTS_SHOWS.pointer(photo),
                option instanceof PartRef part ? part : null);
    }
}
