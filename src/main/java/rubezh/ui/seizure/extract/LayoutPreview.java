package rubezh.ui.seizure.extract;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rubezh.table.DataTable;
import rubezh.table.extract.Extract;
import rubezh.table.extract.LayoutProblem;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** What would leave in the columns of a layout and what stays, or what is wrong in it. */
final class LayoutPreview {
    private static final int ROWS = 4;

    private final UiContext ui;
    private final UiText texts;
    private final LayoutViewModel model;
    private final ExtractFigures figures;
    private final VBox node = styled(new VBox(), "gap-8");

    LayoutPreview(UiContext ui, LayoutViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.figures = new ExtractFigures(texts);
        model.preview().addListener((_, _, _) -> texts.repaint(node));
        model.problems().addListener((_, _, _) -> texts.repaint(node));
        texts.paint(node, this::paint);
    }

    Node node() {
        return node;
    }

    private void paint(Messages messages) {
        node.getChildren().clear();
        node.getChildren().add(styled(texts.label("layout.preview"), "semibold"));
        for (LayoutProblem problem : model.problems().get()) {
            node.getChildren()
                    .add(styled(wrapping(new Label(sentence(problem, messages))), "stop-text"));
        }
        Extract extract = model.preview().get();
        if (extract != null) {
            figures.addTo(node, extract);
            node.getChildren().add(table(extract.table()));
        } else if (model.problems().get().isEmpty()) {
            node.getChildren().add(styled(texts.label("extract.counting"), "muted"));
        }
    }

    /** Returns a problem with the number of its column, counted from 1. */
    private static String sentence(LayoutProblem problem, Messages messages) {
        String what = messages.text("layout.problem." + problem.reason());
        String[] steps = problem.path().split("/", -1);
        String where =
                steps.length > 1
                        ? messages.text("layout.in-column", Integer.parseInt(steps[1]) + 1) + ": "
                        : steps[0].equals("name") ? messages.text("layout.name") + ": " : "";
        return (where + what + " " + problem.detail()).strip();
    }

    private Node table(DataTable table) {
        var grid = styled(new GridPane(), "layout-preview");
        for (int c = 0; c < table.columns().size(); c++) {
            Label head = styled(new Label(table.columns().get(c).heading()), "semibold", "fs-12");
            grid.add(head, c, 0);
            for (int r = 0; r < Math.min(ROWS, table.rows().size()); r++) {
                grid.add(styled(new Label(table.rows().get(r).get(c).text()), "fs-12"), c, r + 1);
            }
        }
        ScrollPane pane = scrolling(grid);
        pane.setFitToWidth(false);
        pane.minHeightProperty().bind(ui.display().px(150));
        return pane;
    }
}
