package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;

/** The few pages of a sample below each other, as wide as there is room for. */
final class TemplatePreview {
    private static final double MARGIN = 56;
    private static final double DIMMED = 0.5;

    private final UiContext ui;
    private final PaperViewModel model;
    private final VBox pages = styled(new VBox(), "template-pages");
    private final ScrollPane pane = scrolling(pages);

    TemplatePreview(UiContext ui, PaperViewModel model) {
        this.ui = ui;
        this.model = model;
        ui.texts().accessibleName(pane, "report.screen.pages");
        model.paper().subscribe(this::show);
        model.outdated().subscribe(old -> pages.setOpacity(old ? DIMMED : 1));
    }

    ScrollPane node() {
        return pane;
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
