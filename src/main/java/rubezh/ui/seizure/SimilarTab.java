package rubezh.ui.seizure;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.register.SimilarCase;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.read.ReadView;
import rubezh.ui.seizure.similar.SimilarActions;
import rubezh.ui.seizure.similar.SimilarModel;
import rubezh.ui.seizure.similar.SimilarPanel;

/** Tab of similar cases beside a record that is read; nothing is changed from it. */
final class SimilarTab implements SimilarActions {
    private final ReadView view;
    private final Consumer<UUID> openRecord;
    private final SimilarModel similar;

    /**
     * @param openRecord opens another record for reading
     */
    SimilarTab(SeizureContext context, ReadView view, Consumer<UUID> openRecord) {
        this.view = view;
        this.openRecord = openRecord;
        this.similar =
                new SimilarModel(
                        context, view.model().recordId(), () -> view.model().record().seizure());
    }

    /** Adds the tab to the view and searches. */
    void add(UiContext ui, LiveLabels labels) {
        var panel = new SimilarPanel(ui, labels, similar, this);
        var title =
                Bindings.createStringBinding(
                        () -> ui.texts().text("editor.tab.similar", similar.cases().size()),
                        ui.texts().language(),
                        similar.cases());
        view.addTab(title, panel.root(), panel::focus);
        similar.search();
    }

    /** Searches again, after records may have changed. */
    void refresh() {
        similar.search();
    }

    @Override
    public void open(SimilarCase other) {
        openRecord.accept(other.row().recordId());
    }

    @Override
    public boolean relates() {
        return false;
    }

    @Override
    public void setRelation(SimilarCase other, CaseRelation relation) {
        throw new IllegalStateException("a record that is read is not changed");
    }

    @Override
    public void focusForm() {
        view.focus();
    }
}
