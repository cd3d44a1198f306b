package rubezh.ui.seizure.editor.view;

import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RELATED;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RELATED_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RELATED_RELATION;

import java.util.UUID;
import java.util.function.Consumer;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.seizure.RelatedCase;
import rubezh.register.SimilarCase;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.similar.SimilarActions;
import rubezh.ui.seizure.similar.SimilarPanel;

/** Similar cases beside the form, and what is said of them in the record. */
final class SimilarController implements SimilarActions {
    private static final String LIST = PROCEEDINGS_RELATED.path();

    private final EditorViewModel model;
    private final Consumer<UUID> open;
    private final SimilarPanel panel;

    /**
     * @param open opens another record
     */
    SimilarController(Kit kit, LiveLabels liveLabels, EditorViewModel model, Consumer<UUID> open) {
        this.model = model;
        this.open = open;
        this.panel = new SimilarPanel(kit, liveLabels, model.similar(), this);
    }

    SimilarPanel panel() {
        return panel;
    }

    @Override
    public void open(SimilarCase other) {
        open.accept(other.row().recordId());
    }

    /** One line for one case, whatever is said of it, and one step to take back. */
    @Override
    public void setRelation(SimilarCase other, CaseRelation relation) {
        SeizureForm form = model.form();
        form.batch(
                SeizureForm.listPointer(LIST),
                () -> {
                    UUID line = line(form, other.number());
                    String pointer = SeizureForm.linePointer(LIST, line);
                    form.enter(PROCEEDINGS_RELATED_NUMBER.in(pointer), other.number());
                    form.enter(PROCEEDINGS_RELATED_RELATION.in(pointer), relation);
                });
        model.similar().search();
    }

    private static UUID line(SeizureForm form, String number) {
        return form.record().proceedings().related().stream()
                .filter(related -> number.equals(related.number()))
                .findFirst()
                .map(RelatedCase::id)
                .orElseGet(() -> form.addLine(LIST, null));
    }

    @Override
    public void focusForm() {
        String at = model.focus();
        if (at != null) {
            model.goTo(at);
        }
    }
}
