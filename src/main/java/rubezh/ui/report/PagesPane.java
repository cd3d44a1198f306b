package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;

/** Pages of a paper below each other; only those in sight have an image. */
final class PagesPane {
    /** Widths of a page in logical pixels, upright and turned. */
    private static final double PORTRAIT = 700;

    private static final double LANDSCAPE = 900;

    /** Images that are kept for scrolling back. */
    private static final int KEPT = 8;

    private final UiContext ui;
    private final PaperViewModel model;
    private final ListView<Integer> list = styled(new ListView<>(), "paper-pages");
    private final Map<Integer, Image> images =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
                    return size() > KEPT;
                }
            };
    private @Nullable RenderedPaper shown;

    PagesPane(UiContext ui, PaperViewModel model) {
        this.ui = ui;
        this.model = model;
        list.setCellFactory(_ -> new PageCell());
        ui.texts().accessibleName(list, "report.screen.pages");
        model.paper().addListener((_, _, paper) -> show(paper));
    }

    ListView<Integer> node() {
        return list;
    }

    private void show(@Nullable RenderedPaper paper) {
        shown = paper;
        images.clear();
        list.getItems().clear();
        if (paper != null) {
            list.getItems().setAll(IntStream.range(0, paper.pages()).boxed().toList());
        }
    }

    private final class PageCell extends ListCell<Integer> {
        private final ImageView view = new ImageView();
        private final StackPane sheet = styled(new StackPane(view), "report-sheet");

        PageCell() {
            view.setPreserveRatio(true);
            view.setSmooth(true);
            sheet.setMaxWidth(USE_PREF_SIZE);
            setText(null);
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            RenderedPaper paper = shown;
            if (empty || page == null || paper == null) {
                setGraphic(null);
                return;
            }
            double ratio = paper.ratio();
            var width = ui.display().px(ratio > 1 ? PORTRAIT : LANDSCAPE);
            view.fitWidthProperty().bind(width);
            sheet.prefWidthProperty().bind(width);
            sheet.prefHeightProperty().bind(width.multiply(ratio));
            setGraphic(new StackPane(sheet));
            setAccessibleText(
                    ui.texts().text("report.screen.page", page + 1, list.getItems().size()));
            view.setImage(images.get(page));
            if (view.getImage() == null) {
                model.render(
                        paper,
                        page,
                        image -> onRendered(page, SwingFXUtils.toFXImage(image, null)));
            }
        }

        private void onRendered(int page, Image image) {
            images.put(page, image);
            Integer item = getItem();
            if (item != null && item == page) {
                view.setImage(image);
            }
        }
    }
}
