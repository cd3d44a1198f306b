package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import java.awt.geom.Rectangle2D;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.report.PagesViewModel.Match;

/**
 * Pages of a paper below each other, with the search, sizes, strip and languages of {@link
 * PagesViewModel}. Only pages in sight have an image.
 */
final class PagesPane {
    /** Widest page at the usual size in logical pixels, upright and turned. */
    private static final double PORTRAIT = 700;

    private static final double LANDSCAPE = 900;

    /** Room beside a page: padding, frame and scroll bar. */
    private static final double MARGIN = 56;

    private static final double GAP = 16;
    private static final double THUMB = 84;

    /** Images that are kept for scrolling back. */
    private static final int KEPT = 8;

    /** Dots per inch of an image are a multiple of this, so that a small change of size is none. */
    private static final int DOTS_STEP = 30;

    private static final int MOST_DOTS = 300;
    private static final double INCHES = 8.27;

    private final UiContext ui;
    private final PagesViewModel model;
    private final ListView<List<Integer>> list = styled(new ListView<>(), "paper-pages");
    private final ListView<Integer> strip = styled(new ListView<>(), "paper-strip");
    private final TextField search;
    private final BorderPane root = new BorderPane();
    private final DoubleProperty pageWidth = new SimpleDoubleProperty(1);
    private final Map<ImageKey, Image> images =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ImageKey, Image> eldest) {
                    return size() > KEPT + strip.getItems().size();
                }
            };

    private record ImageKey(int page, int dots) {}

    PagesPane(UiContext ui, PagesViewModel model) {
        this.ui = ui;
        this.model = model;
        this.search = ui.texts().prompt(new TextField(), "report.pages.search");
        list.setCellFactory(_ -> new RowCell());
        ui.texts().accessibleName(list, "report.screen.pages");
        layout();
        model.paper().addListener((_, _, _) -> showRows());
        model.paired().addListener((_, _, _) -> showRows());
        model.current().addListener((_, _, _) -> showMatch());
        model.matches().addListener((_, _, _) -> list.refresh());
        for (var shape : List.of(model.size(), model.wholePage(), model.paired())) {
            shape.subscribe(_ -> fitPages());
        }
        // The list remembers the widest row it had, beside which a narrower one would be cut.
        pageWidth.addListener((_, before, now) -> {
            if (now.doubleValue() < before.doubleValue()) {
                list.refresh();
            }
        });
        list.widthProperty().subscribe(_ -> fitPages());
        list.heightProperty().subscribe(_ -> fitPages());
    }

    Node node() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    /** Returns the commands of the pages. */
    List<Command> commands() {
        var bilingual =
                Bindings.createBooleanBinding(
                        () -> {
                            RenderedPaper paper = model.paper().get();
                            return paper != null && paper.isBilingual();
                        },
                        model.paper());
        return List.of(
                Command.of("paper-find", this::startSearch),
                Command.of("paper-larger", () -> model.step(1)),
                Command.of("paper-smaller", () -> model.step(-1)),
                Command.of("paper-fit", model::fit),
                Command.of("paper-strip", () -> model.strip().set(!model.strip().get())),
                Command.of("paper-pair", () -> model.paired().set(!model.paired().get()))
                        .enabledWhen(bilingual));
    }

    private void layout() {
        ui.texts().accessibleName(strip, "report.pages.strip");
        strip.setCellFactory(_ -> new ThumbCell());
        strip.prefWidthProperty().bind(ui.display().px(THUMB + 44));
        strip.getSelectionModel().selectedItemProperty().subscribe(this::showPage);
        model.strip().subscribe(shown -> setShown(strip, shown));
        root.setTop(tools());
        root.setLeft(strip);
        root.setCenter(list);
        list.addEventFilter(
                ScrollEvent.SCROLL,
                scroll -> {
                    if (scroll.isControlDown() && scroll.getDeltaY() != 0) {
                        scroll.consume();
                        model.step(scroll.getDeltaY() > 0 ? 1 : -1);
                    }
                });
    }

    private Node tools() {
        Label count = keepWidth(styled(new Label(), "muted", "fs-12"));
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::found,
                                model.matches(),
                                model.current(),
                                ui.texts().language()));
        search.textProperty().bindBidirectional(model.words());
        search.prefWidthProperty().bind(ui.display().px(190));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        var row = styled(new HBox(search, count, new Spacer()), "paper-tools", "gap-8");
        for (Command command : commands()) {
            if (!command.id().equals("paper-find")) {
                Button button = Buttons.icon(ui.texts(), command);
                button.setFocusTraversable(false);
                row.getChildren().add(button);
            }
        }
        return row;
    }

    private void startSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void onSearchKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            model.next(key.isShiftDown() ? -1 : 1);
        } else if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            key.consume();
            search.clear();
            focus();
        }
    }

    private String found() {
        List<Match> matches = model.matches().get();
        if (matches == null) {
            return "";
        }
        var numbers = ui.texts().numbers();
        return matches.isEmpty()
                ? ui.texts().text("report.pages.none")
                : ui.texts()
                        .text(
                                matches.size() < PagesViewModel.MOST
                                        ? "report.pages.match"
                                        : "report.pages.first-matches",
                                numbers.whole(model.current().get() + 1),
                                numbers.whole(matches.size()));
    }

    private void showRows() {
        RenderedPaper paper = model.paper().get();
        images.clear();
        if (paper == null) {
            list.getItems().clear();
            strip.getItems().clear();
            return;
        }
        fitPages();
        list.getItems().setAll(paper.rows(model.paired().get()));
        strip.getItems().setAll(IntStream.range(0, paper.pages()).boxed().toList());
    }

    private void showMatch() {
        List<Match> matches = model.matches().get();
        int current = model.current().get();
        if (matches != null && current >= 0) {
            showPage(matches.get(current).page());
        }
        list.refresh();
    }

    private void showPage(@Nullable Integer page) {
        for (int row = 0; page != null && row < list.getItems().size(); row++) {
            if (list.getItems().get(row).contains(page)) {
                list.scrollTo(row);
                return;
            }
        }
    }

    /** Sets the width of a page by the room there is and the size that was chosen. */
    private void fitPages() {
        RenderedPaper paper = model.paper().get();
        if (paper == null) {
            return;
        }
        double ratio = paper.ratio();
        double columns = model.paired().get() && paper.isBilingual() ? 2 : 1;
        double room =
                (list.getWidth() - ui.display().px(MARGIN + GAP * (columns - 1)).get()) / columns;
        double usual = ui.display().px(ratio > 1 ? PORTRAIT : LANDSCAPE).get();
        double fitting = Math.clamp(room, 1, usual);
        double seen = (list.getHeight() - ui.display().px(2 * GAP).get()) / ratio;
        pageWidth.set(
                model.wholePage().get()
                        ? Math.clamp(seen, 1, Math.max(1, room))
                        : fitting * model.size().get());
    }

    /** Returns the resolution that is sharp at a width on this screen. */
    private int dots(double width) {
        double scale = root.getScene() == null ? 1 : root.getScene().getWindow().getRenderScaleX();
        double inches = turned() ? INCHES * Math.sqrt(2) : INCHES;
        int steps = (int) Math.ceil(width * scale / inches / DOTS_STEP);
        return Math.clamp(steps, 1, MOST_DOTS / DOTS_STEP) * DOTS_STEP;
    }

    private boolean turned() {
        RenderedPaper paper = model.paper().get();
        return paper != null && paper.ratio() < 1;
    }

    private void render(int page, double width, Consumer<Image> onDone) {
        var key = new ImageKey(page, dots(width));
        Image known = images.get(key);
        if (known != null) {
            onDone.accept(known);
            return;
        }
        model.render(
                page,
                key.dots,
                image -> {
                    Image made = SwingFXUtils.toFXImage(image, null);
                    images.put(key, made);
                    onDone.accept(made);
                });
    }

    /** A page with the marks of what was found on it. */
    private final class Sheet extends StackPane {
        private final ImageView view = new ImageView();
        private final Pane marks = styled(new Pane(), "paper-marks");
        private int page = -1;

        Sheet() {
            getStyleClass().add("report-sheet");
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.fitWidthProperty().bind(pageWidth);
            prefWidthProperty().bind(pageWidth);
            setMaxWidth(USE_PREF_SIZE);
            setMinHeight(USE_PREF_SIZE); // a row is as high as the theme says, or as it must be
            marks.setMouseTransparent(true);
            marks.widthProperty().subscribe(_ -> mark());
            getChildren().setAll(view, marks);
            pageWidth.addListener((_, _, _) -> load());
        }

        void show(int shown, double ratio) {
            if (page != shown) {
                view.setImage(null);
            }
            page = shown;
            prefHeightProperty().bind(pageWidth.multiply(ratio));
            load();
            mark();
        }

        void clear() {
            page = -1;
        }

        /** The image of another size is shown until there is one of this. */
        private void load() {
            int wanted = page;
            if (wanted >= 0) {
                render(
                        wanted,
                        pageWidth.get(),
                        image -> {
                            if (wanted == page) {
                                view.setImage(image);
                            }
                        });
            }
        }

        private void mark() {
            marks.getChildren().clear();
            List<Match> matches = model.matches().get();
            for (int i = 0; matches != null && page >= 0 && i < matches.size(); i++) {
                if (matches.get(i).page() == page) {
                    for (Rectangle2D place : matches.get(i).places()) {
                        marks.getChildren().add(mark(place, i == model.current().get()));
                    }
                }
            }
        }

        private Rectangle mark(Rectangle2D place, boolean current) {
            double wide = marks.getWidth();
            double high = marks.getHeight();
            var mark =
                    new Rectangle(
                            place.getX() * wide,
                            place.getY() * high,
                            place.getWidth() * wide,
                            place.getHeight() * high);
            return styled(mark, current ? "paper-mark-current" : "paper-mark");
        }
    }

    private final class RowCell extends ListCell<List<Integer>> {
        private final List<Sheet> sheets = List.of(new Sheet(), new Sheet());
        private final HBox row = styled(new HBox(), "paper-sheets");

        RowCell() {
            setText(null);
        }

        @Override
        protected void updateItem(@Nullable List<Integer> pages, boolean empty) {
            super.updateItem(pages, empty);
            RenderedPaper paper = model.paper().get();
            if (empty || pages == null || paper == null) {
                sheets.forEach(Sheet::clear);
                setGraphic(null);
                return;
            }
            row.getChildren().setAll(sheets.subList(0, pages.size()));
            for (int i = 0; i < pages.size(); i++) {
                sheets.get(i).show(pages.get(i), paper.ratio());
            }
            setGraphic(new StackPane(row));
            setAccessibleText(
                    ui.texts()
                            .text(
                                    "report.screen.page",
                                    pages.getFirst() + 1,
                                    strip.getItems().size()));
        }
    }

    private final class ThumbCell extends ListCell<Integer> {
        private final ImageView view = new ImageView();
        private final Label number = styled(new Label(), "muted", "fs-11");
        private final StackPane sheet = styled(new StackPane(view), "report-sheet");
        private final VBox box = styled(new VBox(sheet, number), "paper-thumb");

        ThumbCell() {
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.fitWidthProperty().bind(ui.display().px(THUMB));
            setText(null);
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            RenderedPaper paper = model.paper().get();
            if (empty || page == null || paper == null) {
                setGraphic(null);
                return;
            }
            sheet.minHeightProperty().bind(ui.display().px(THUMB).multiply(paper.ratio()));
            number.setText(ui.texts().numbers().whole(page + 1));
            setGraphic(box);
            setAccessibleText(
                    ui.texts().text("report.screen.page", page + 1, strip.getItems().size()));
            view.setImage(null);
            render(
                    page,
                    ui.display().px(THUMB).get(),
                    image -> {
                        if (page.equals(getItem())) {
                            view.setImage(image);
                        }
                    });
        }
    }
}
