package rubezh.ui.seizure.similar;

import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RELATED;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RELATED_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RELATED_RELATION;

import module java.base;

import javafx.beans.binding.Bindings;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.seizure.RelatedCase;
import rubezh.register.SimilarCase;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.EditorWindow;
import rubezh.ui.seizure.editor.SideTab;
import rubezh.ui.seizure.model.SeizureForm;

/** Tab of similar cases beside the form, and their relations in the record. */
public final class SimilarController implements EditorExtension, SimilarActions {
    private static final String LIST = PROCEEDINGS_RELATED.path();

    private final EditorViewModel model;
    private final UiContext ui;
    private final EditorWindow window;
    private final SimilarModel similar;
    private final SimilarPanel panel;
    private final SideTab tab;

    public SimilarController(EditorContext context) {
        this.model = context.model();
        this.window = context.window();
        SeizureForm form = model.form();
        this.ui = context.ui();
        this.similar = new SimilarModel(model.context(), model.recordId(), form::record);
        this.panel = new SimilarPanel(ui, context.labels(), similar, this);
        var title =
                Bindings.createStringBinding(
                        () -> ui.texts().text("editor.tab.similar", similar.cases().size()),
                        ui.texts().language(),
                        similar.cases());
        this.tab = new SideTab(title, panel.root());
        form.onChange(_ -> similar.onChanged());
        similar.search();
    }

    @Override
    public Optional<SideTab> tab() {
        return Optional.of(tab);
    }

    @Override
    public List<Command> commands(EditorCommandGroup group) {
        return group == EditorCommandGroup.LOOKUP
                ? List.of(Command.of("similar", this::show))
                : List.of();
    }

    @Override
    public List<Command> menuCommands(EditorCommandGroup group) {
        return commands(group);
    }

    private void show() {
        window.show(tab);
        panel.focus();
    }

    @Override
    public void stop() {
        similar.stop();
    }

    @Override
    public void open(SimilarCase other) {
        ui.go(new Destination.OpenCase(other.row().recordId()));
    }

    @Override
    public boolean relates() {
        return true;
    }

    /** Sets the relation in the one line of a case, as one undo step. */
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
        similar.search();
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
        String focus = model.focus();
        if (focus != null) {
            model.goTo(focus);
        }
    }
}
