package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/** The few pages of a sample below each other, as wide as there is room for. */
final class TemplatePreview {
    private static final double MARGIN = 56;
    private static final double DIMMED = 0.5;

    private final UiContext ui;
    private final PaperViewModel model;
    private final VBox pages = styled(new VBox(), "template-pages");
    private final ScrollPane pane = scrolling(pages);
    private final BorderPane root = styled(new BorderPane(pane), "report-viewport");

    TemplatePreview(UiContext ui, PaperViewModel model) {
        this.ui = ui;
        this.model = model;
        ui.texts().accessibleName(pane, "report.screen.pages");
        model.paper().subscribe(this::show);
        root.setTop(head());
        model.outdated().subscribe(old -> pages.setOpacity(old ? DIMMED : 1));
    }

    Node node() {
        return root;
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

    /** Keeps the pages shown until the first one of the next sample is there. */
    private void show(@Nullable RenderedPaper paper) {
        if (paper == null) {
            return;
        }
        for (int page = 0; page < paper.pages(); page++) {
            int number = page;
            model.render(
                    paper,
                    page,
                    image -> {
                        if (number == 0) {
                            pages.getChildren().clear();
                        }
                        var view = new ImageView(SwingFXUtils.toFXImage(image, null));
                        view.setPreserveRatio(true);
                        view.setSmooth(true);
                        view.fitWidthProperty()
                                .bind(pane.widthProperty().subtract(ui.display().px(MARGIN)));
                        view.setAccessibleText(
                                ui.texts().text("report.screen.page", number + 1, paper.pages()));
                        pages.getChildren().add(styled(new StackPane(view), "report-sheet"));
                    });
        }
    }
}
