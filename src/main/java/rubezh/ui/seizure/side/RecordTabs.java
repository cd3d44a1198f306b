package rubezh.ui.seizure.side;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.register.SimilarCase;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.bundle.BundlesModel;
import rubezh.ui.seizure.bundle.BundlesPanel;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.display.HistoryPanel;
import rubezh.ui.seizure.similar.SimilarActions;
import rubezh.ui.seizure.similar.SimilarModel;
import rubezh.ui.seizure.similar.SimilarPanel;

/**
 * Factory of the tabs beside a record.
 *
 * @param leave gives the focus back to the record
 */
public record RecordTabs(UiContext ui, LiveLabels labels, SideContext context, Runnable leave) {
    /** Returns a tab of the revisions of a record and the steps of its review. */
    public RecordTab history() {
        return tab("read.tab.history", this::history);
    }

    /** Returns a tab of similar cases. */
    public RecordTab similar() {
        return tab("editor.tab.similar", this::similar);
    }

    /** Returns a tab of the bundles that took a record from here or brought it. */
    public RecordTab bundles() {
        return tab("read.tab.bundles", this::bundles);
    }

    private RecordTab tab(String titleKey, Function<ShownRecord, SideContent> maker) {
        return new RecordTab(ui.texts(), titleKey, maker, leave);
    }

    private SideContent history(ShownRecord record) {
        var values = new FieldValueFormat(context.seizures().shape(), labels, record.seizure());
        var panel = new HistoryPanel(ui.texts(), values, record.timeline());
        return new SideContent(
                panel.root(), () -> {}, () -> {}, Bindings.size(record.timeline()).asObject());
    }

    private SideContent similar(ShownRecord record) {
        var model = new SimilarModel(context.seizures(), record.recordId(), record.seizure());
        var panel = new SimilarPanel(ui, labels, model, new OpenOnly());
        return new SideContent(
                panel.root(), panel::focus, model::search, Bindings.size(model.cases()).asObject());
    }

    private SideContent bundles(ShownRecord record) {
        var model =
                new BundlesModel(
                        ui.worker(), context.bundles(), record.recordId(), record.timeline());
        var panel = new BundlesPanel(ui, model, leave);
        return new SideContent(
                panel.root(),
                panel::focus,
                model::read,
                model.bundles().map(found -> found.bundles().size()));
    }

    /** Opens similar cases and relates none: a record that is read is not changed. */
    private final class OpenOnly implements SimilarActions {
        @Override
        public void open(SimilarCase other) {
            ui.go(new Destination.OpenCase(other.row().recordId()));
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
            leave.run();
        }
    }
}
