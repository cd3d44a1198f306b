package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/** The pages of a sample, dimmed while another one is made. */
final class TemplatePreview {
    private static final double DIMMED = 0.5;

    private final UiContext ui;
    private final PaperViewModel model;
    private final PagesPane pages;
    private final BorderPane root = styled(new BorderPane(), "report-viewport");

    TemplatePreview(UiContext ui, PaperViewModel model) {
        this.ui = ui;
        this.model = model;
        this.pages = new PagesPane(ui, model.pages());
        root.setTop(head());
        root.setCenter(pages.node());
        model.outdated().subscribe(old -> pages.node().setOpacity(old ? DIMMED : 1));
    }

    Node node() {
        return root;
    }

    /** Returns the pages with their commands. */
    PagesPane pages() {
        return pages;
    }

    private Node head() {
        var languages = styled(new HBox(), "segments");
        languages
                .getChildren()
                .addAll(
                        Buttons.choice(
                                ui.texts(), "report.screen.", model.language(), ToggleButton::new));
        Label note = wrapping(styled(ui.texts().label("template.sample"), "muted", "fs-12"));
        return styled(new VBox(note, languages), "template-preview-head");
    }
}
