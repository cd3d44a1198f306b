package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Status;
import rubezh.register.SeizureRow;
import rubezh.text.Messages;
import rubezh.ui.kit.FlagBadge;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.TextWidth;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.CellWidth;
import rubezh.ui.kit.table.CutTooltip;

/** Cells for the goods, the status and the problems of a seizure. */
final class ListCells {
    /** Side of the square of a group, and the gap beside it, in pixels at 100 %. */
    private static final double SQUARE = 8;

    private static final double GAP = 8;

    /** Width of the column head of the issues, below which it would be cut. */
    private static final double HEAD = 46;

    /** Width of an icon of a cell with its gap, in pixels at 100 %. */
    private static final double ICON = 18;

    private ListCells() {}

    /** Returns a cell with the first substance, its group and the number of further items. */
    static CellView<SeizureRow> substance(LiveLabels labels) {
        var name = CutTooltip.install(new Label());
        var more = keepWidth(styled(new Label(), "muted"));
        var box = styled(new HBox(), "substance-cell");
        return new CellView<>(
                box,
                (row, messages) -> {
                    box.getChildren().clear();
                    if (!row.items().isEmpty()) {
                        Substance first = row.items().getFirst().substance();
                        String none = messages.text("list.substance.none");
                        name.setText(first == null ? none : labels.brief(first));
                        int rest = row.items().size() - 1;
                        more.setText(rest > 0 ? "+" + rest : "");
                        String group = first == null ? "other" : labels.group(first);
                        box.getChildren().addAll(LiveLabels.groupSquare(group), name);
                        if (rest > 0) {
                            box.getChildren().add(more);
                        }
                    }
                });
    }

    /** Returns the width of the substance cell: square, name and number of further items. */
    static CellWidth<SeizureRow> substanceWidth(LiveLabels labels) {
        return CellWidth.of((row, messages) -> {
            if (row.items().isEmpty()) {
                return 0.0;
            }
            Substance first = row.items().getFirst().substance();
            String none = messages.text("list.substance.none");
            String name = first == null ? none : labels.brief(first);
            int rest = row.items().size() - 1;
            double more = rest > 0 ? GAP + TextWidth.REGULAR.of("+" + rest) : 0;
            return SQUARE + GAP + TextWidth.REGULAR.of(name) + more + 1;
        });
    }

    /** Returns the width of the status cell, which is never cut. */
    static CellWidth<SeizureRow> statusWidth(Predicate<SeizureRow> hasDraft, String own) {
        BiFunction<SeizureRow, Messages, Double> width =
                (row, messages) ->
                        ICON
                                + TextWidth.SMALL.of(messages.text(badge(row, own).key()))
                                + (hasDraft.test(row) ? ICON : 0);
        return new CellWidth<>(width, width);
    }

    /** Returns a cell with the status badge; a dot marks an unsaved draft. */
    static CellView<SeizureRow> status(UiText texts, Predicate<SeizureRow> hasDraft, String own) {
        var box = styled(new HBox(), "status-cell");
        return new CellView<>(
                box,
                (row, messages) -> {
                    box.getChildren().setAll(badge(row, own).cell(texts));
                    if (hasDraft.test(row)) {
                        var dot = styled(new Label(), "has-draft-dot");
                        dot.setAccessibleText(messages.text("list.has-draft"));
                        box.getChildren().add(dot);
                    }
                });
    }

    private static StatusBadge badge(SeizureRow row, String own) {
        return StatusBadge.of(
                        row.indicators().voided(),
                        row.indicators().exclusions(),
                        row.get(HEADER_STATUS, Status.class).orElse(null))
                .at(row.get(HEADER_STATION, String.class).orElse(null), own);
    }

    /**
     * Returns a cell with marks and the numbers of errors and open questions, empty without any.
     */
    static CellView<SeizureRow> issues(UiText texts) {
        var stops = mark(Feather.ALERT_OCTAGON, "stop-text");
        var questions = mark(Feather.HELP_CIRCLE, "warn-text");
        var box = styled(new HBox(), "status-cell", "gap-8");
        return new CellView<>(
                box,
                (row, messages) -> {
                    box.getChildren().clear();
                    FlagBadge.of(row.indicators().flags())
                            .forEach(mark -> box.getChildren().add(mark.cell(texts)));
                    int wrong = row.indicators().stops();
                    if (wrong > 0) {
                        box.getChildren().add(stops);
                        count(stops, wrong, messages.text("report.list.stops", wrong));
                    }
                    int open = row.indicators().questions();
                    if (open > 0) {
                        box.getChildren().add(questions);
                        count(questions, open, messages.text("report.list.questions", open));
                    }
                });
    }

    /** Returns the width of the issues cell, which is never cut. */
    static CellWidth<SeizureRow> issuesWidth() {
        BiFunction<SeizureRow, Messages, Double> width =
                (row, _) -> {
                    SeizureRow.Indicators all = row.indicators();
                    double marks = FlagBadge.of(all.flags()).size() * (ICON + GAP);
                    return marks + width(all.stops()) + width(all.questions());
                };
        return new CellWidth<>(
                width, (row, messages) -> Math.max(HEAD, width.apply(row, messages)));
    }

    private static double width(int count) {
        return count == 0 ? 0 : ICON + TextWidth.SMALL.of(String.valueOf(count)) + GAP;
    }

    private static HBox mark(Feather icon, String colour) {
        var count = styled(new Label(), "semibold", "fs-12", colour);
        return styled(new HBox(Icons.of(icon, 14, colour), count), "status-cell");
    }

    private static void count(HBox mark, int count, String spoken) {
        ((Label) mark.getChildren().getLast()).setText(String.valueOf(count));
        mark.setAccessibleText(spoken);
    }
}
