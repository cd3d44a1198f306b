package rubezh.ui.seizure.editor.view;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.BorderPane;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.display.HistoryPanel;
import rubezh.ui.seizure.display.SideStrip;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SideTab;
import rubezh.ui.seizure.problems.Problem;
import rubezh.ui.seizure.problems.ProblemsPanel;

/**
 * Panel right of the form with one visible tab: problems first, then those of extensions, history
 * last.
 */
final class SidePanel {
    private final UiText texts;
    private final FieldValueFormat values;
    private final EditorViewModel model;
    private final SideTab history;
    private final BorderPane root = styled(new BorderPane(), "side-panel", "line-left");
    private final SideStrip strip = new SideStrip(root::setCenter);

    SidePanel(UiContext ui, LiveLabels labels, EditorViewModel model, List<SideTab> extensions) {
        this.texts = ui.texts();
        this.values = new FieldValueFormat(model.form().shape(), labels, model.form()::record);
        this.model = model;
        SideTab problems = problemsTab(labels);
        this.history = historyTab();
        var tabs = new ArrayList<>(extensions);
        tabs.addFirst(problems);
        tabs.add(history);
        tabs.forEach(tab -> strip.add(tab.title(), tab.content(), tab.onShown()));
        root.setTop(strip.root());
        ui.display().keepWidth(root, 304);
        show(problems);
    }

    BorderPane root() {
        return root;
    }

    /** Returns the tab with the revisions of the record. */
    SideTab history() {
        return history;
    }

    void show(SideTab selected) {
        strip.show(selected.content());
    }

    private SideTab problemsTab(LiveLabels labels) {
        var panel = new ProblemsPanel(texts, labels, values, model.validation(), model::goTo);
        var title =
                Bindings.createStringBinding(
                        () -> texts.text("editor.tab.problems", blocking()),
                        texts.language(),
                        model.validation().problems());
        return new SideTab(title, panel.root());
    }

    private SideTab historyTab() {
        var title = texts.observe("editor.tab.history");
        var panel = new HistoryPanel(texts, values, model.history());
        return new SideTab(title, panel.root(), model::loadHistory);
    }

    private long blocking() {
        return model.validation().problems().stream()
                .filter(model.validation()::isShownInForm)
                .filter(Problem::blocks)
                .count();
    }
}
