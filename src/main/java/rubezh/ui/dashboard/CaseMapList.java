package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.MapFigures;
import rubezh.dashboard.MapFigures.Amounts;
import rubezh.dashboard.MapFigures.PostFigures;
import rubezh.dashboard.MapFigures.RouteFigures;
import rubezh.dashboard.MapMeasure;
import rubezh.dashboard.MapTarget;
import rubezh.dashboard.map.MapFormat;
import rubezh.text.Messages;

/** List of what a map shows and of what has no place on it, with exact figures. */
final class CaseMapList {
    private final ListView<Row> list = styled(new ListView<>(), "case-map-list");
    private Consumer<@Nullable MapTarget> onSelected = _ -> {};
    private Runnable onOpen = () -> {};
    private boolean filling;

    /**
     * Row of the list.
     *
     * @param detail sums, and why it is not on the map; empty for nothing
     * @param text all of it, for whoever listens
     * @param inner whether it is a part of the row above
     */
    record Row(
            MapTarget target,
            String name,
            String figure,
            String detail,
            String text,
            boolean inner) {}

    CaseMapList() {
        list.setId("cases-map-list");
        list.setCellFactory(_ -> new RowCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> {
                    if (!filling) {
                        onSelected.accept(row == null ? null : row.target());
                    }
                });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        onOpen.run();
                        event.consume();
                    }
                });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                onOpen.run();
            }
        });
    }

    ListView<Row> root() {
        return list;
    }

    void onSelected(Consumer<@Nullable MapTarget> action) {
        onSelected = action;
    }

    void onOpen(Runnable action) {
        onOpen = action;
    }

    /** Shows rows; the selected one stays so if it is there. */
    void show(List<Row> rows, @Nullable MapTarget selected) {
        filling = true;
        list.getItems().setAll(rows);
        filling = false;
        select(selected);
    }

    /** Selects the row of something and makes it visible; none if there is none. */
    void select(@Nullable MapTarget target) {
        filling = true;
        int index =
                IntStream.range(0, list.getItems().size())
                        .filter(i -> list.getItems().get(i).target().equals(target))
                        .findFirst()
                        .orElse(-1);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 2));
        }
        filling = false;
    }

    /** Returns the posts, the greatest figure first, those without a place last. */
    static List<Row> posts(
            MapFigures figures, MapMeasure measure, MapFormat format, Messages messages) {
        var placed = new ArrayList<Row>();
        var lost = new ArrayList<Row>();
        figures.posts().stream()
                .sorted(
                        Comparator.comparingLong((PostFigures post) -> measure.of(post.all()))
                                .reversed())
                .forEach(post -> {
                    boolean known =
                            format.position(post.post()).isPresent() || post.atPost().cases() == 0;
                    (known ? placed : lost).addAll(rows(post, known, measure, format, messages));
                });
        placed.addAll(lost);
        return placed;
    }

    /** Returns the row of a post, and one for each point with coordinates of its own. */
    private static List<Row> rows(
            PostFigures post,
            boolean known,
            MapMeasure measure,
            MapFormat format,
            Messages messages) {
        String reason = post.post().isEmpty() ? "cases-map.no-post" : "cases-map.no-place";
        String without = known ? "" : messages.text(reason);
        var rows = new ArrayList<Row>();
        rows.add(
                new Row(
                        post.target(),
                        format.post(post.post()),
                        format.figure(measure, measure.of(post.all())),
                        joined(without, sums(post.all(), measure, format)),
                        joined(format.describe(post), without),
                        false));
        String own = messages.text("cases-map.own");
        post.points()
                .forEach((point, amounts) ->
                        rows.add(
                                new Row(
                                        post.target(point),
                                        point.toString(),
                                        format.figure(measure, measure.of(amounts)),
                                        joined(own, sums(amounts, measure, format)),
                                        format.describe(post, point, amounts),
                                        true)));
        return rows;
    }

    private static String sums(Amounts amounts, MapMeasure measure, MapFormat format) {
        String sums = format.sums(amounts.totals());
        return measure instanceof MapMeasure.Cases
                ? sums
                : joined(
                        format.measure(new MapMeasure.Cases())
                                + ": "
                                + format.figure(new MapMeasure.Cases(), amounts.cases()),
                        sums);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /**
     * Returns the routes, the most cases first.
     *
     * @param drawn those that are on the map
     */
    static List<Row> routes(
            MapFigures figures, Set<RouteFigures> drawn, MapFormat format, Messages messages) {
        var cases = new MapMeasure.Cases();
        return figures.routes().stream()
                .map(route -> {
                    String without =
                            drawn.contains(route) ? "" : messages.text("cases-map.not-drawn");
                    return new Row(
                            route.way(),
                            format.name(route.way()),
                            format.figure(cases, route.cases()),
                            joined(without, format.sums(route.totals())),
                            joined(format.describe(route), without),
                            false);
                })
                .toList();
    }

    private static final class RowCell extends ListCell<Row> {
        private final Label name = new Label();
        private final Label figure = styled(keepWidth(new Label()), "semibold");
        private final Label detail = styled(new Label(), "muted", "fs-11");
        private final VBox box;

        RowCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            box = new VBox(styled(new HBox(name, figure), "gap-8"), detail);
            box.setMinWidth(0);
            box.setPrefWidth(0);
            figure.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null ? null : box);
            setAccessibleText(row == null ? null : row.text());
            setTooltip(row == null ? null : new Tooltip(row.text()));
            if (row != null) {
                name.setText(row.name());
                figure.setText(row.figure());
                detail.setText(row.detail());
                setShown(detail, !row.detail().isEmpty());
                toggleStyle(this, "inner", row.inner());
            }
        }
    }
}
