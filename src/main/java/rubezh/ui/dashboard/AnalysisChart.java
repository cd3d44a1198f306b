package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.Analysis;
import rubezh.dashboard.AnalysisAxis;
import rubezh.dashboard.AnalysisFormat;
import rubezh.dashboard.AnalysisTable;
import rubezh.dashboard.AnalysisTable.Block;
import rubezh.dashboard.AnalysisTable.Line;
import rubezh.dashboard.DrugSums;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.ui.dashboard.AnalysisGrid.Selection;
import rubezh.ui.dashboard.DayChart.AxisScale;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;

/**
 * Chart of the selected row: a bar over each column of the table, a mark for what is compared, and
 * the sums of both at the right.
 */
final class AnalysisChart extends Region {
    private static final double BAR = 0.5;
    private static final double MARK = 0.7;
    private static final double HEAD = 20;
    private static final double FOOT = 8;

    private final UiContext ui;
    private final LiveLabels labels;
    private final AnalysisGrid grid;
    private @Nullable Runnable painter;

    AnalysisChart(UiContext ui, LiveLabels labels, AnalysisGrid grid) {
        this.ui = ui;
        this.labels = labels;
        this.grid = grid;
        styled(this, "analysis-chart");
    }

    /** Draws a row of an analysis. */
    void show(Analysis analysis, AnalysisTable table, Selection selection) {
        painter = () -> paint(analysis, table, selection);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (painter != null) {
            painter.run();
        }
    }

    /**
     * Where the figures of a row are drawn.
     *
     * @param left left edge of the first column
     * @param width width of a column
     * @param base height of nothing
     * @param unit height of one base unit
     */
    private record Plot(double left, double width, double base, double unit) {
        double x(int place) {
            return left + place * width;
        }

        double y(long value) {
            return base - value * unit;
        }
    }

    private void paint(Analysis analysis, AnalysisTable table, Selection selection) {
        getChildren().clear();
        Block block = selection.block();
        Line line = selection.line();
        var format = new AnalysisFormat(labels.format(), analysis);
        addTitle(format, block, line);
        int first = grid.first();
        int count = Math.min(grid.count(), table.columns().size() - first);
        var scale = AxisScale.upTo(most(line));
        double base = getHeight() - FOOT;
        var plot = new Plot(grid.left(), grid.columnWidth(), base, (base - HEAD) / scale.top());
        for (long value : scale.lines()) {
            String text = value == 0 ? "0" : format.axis(block, value);
            addLine(text, plot.y(value), plot.left(), plot.width() * count);
        }
        for (int i = 0; i < count; i++) {
            addColumn(plot, i, first + i, selection, style(analysis, line));
        }
        int chosen = selection.column() - first;
        if (chosen >= 0 && chosen < count) {
            addValue(plot, chosen, line.cells().get(selection.column()), format, block);
        }
        addSums(analysis, format, selection, plot.x(count) + 12);
    }

    private static long most(Line line) {
        return Stream.concat(line.cells().stream(), line.cellsBefore().stream())
                .mapToLong(cell -> cell.orElse(0))
                .max()
                .orElse(0);
    }

    /** Adds the bar of a column, and the mark of what is compared. */
    private void addColumn(Plot plot, int place, int index, Selection selection, String style) {
        Line line = selection.line();
        double x = plot.x(place);
        double width = plot.width();
        if (index == selection.column()) {
            add(styled(new Region(), "analysis-column"), x, 0, width, getHeight());
        }
        long value = line.cells().get(index).orElse(0);
        if (value > 0) {
            double high = Math.max(1, plot.base() - plot.y(value));
            var bar = styled(new Region(), "bar", style);
            add(bar, x + width * (1 - BAR) / 2, plot.base() - high, width * BAR, high);
        }
        long before = line.cellsBefore().isEmpty() ? 0 : line.cellsBefore().get(index).orElse(0);
        if (before > 0) {
            var mark = styled(new Region(), "analysis-mark");
            add(mark, x + width * (1 - MARK) / 2, plot.y(before) - 1, width * MARK, 2);
        }
    }

    private void addValue(
            Plot plot, int place, OptionalLong value, AnalysisFormat format, Block block) {
        if (value.orElse(0) > 0) {
            var label = styled(new Label(format.figure(block, value)), "semibold", "fs-11");
            double y = Math.max(0, plot.y(value.orElse(0)) - 18);
            place(label, plot.x(place), y);
            label.relocate(plot.x(place) + (plot.width() - label.getWidth()) / 2, y);
        }
    }

    private String style(Analysis analysis, Line line) {
        String key = line.key();
        AnalysisAxis axis = analysis.request().rows();
        if (key == null || key.isEmpty()) {
            return "bar-cases";
        }
        return switch (axis) {
            case SUBSTANCE -> "g-" + DrugSums.group(key, labels.reference());
            case GROUP -> "g-" + key;
            default -> "bar-cases";
        };
    }

    private void addTitle(AnalysisFormat format, Block block, Line line) {
        Label title = styled(new Label(format.line(line)), "semibold");
        Label of = styled(new Label(format.block(block.dimension())), "muted", "fs-11");
        double room = grid.left() - 56;
        title.setMaxWidth(room);
        place(title, 12, 8, room);
        place(of, 12, 26, room);
    }

    private void addLine(String text, double y, double left, double width) {
        var line = styled(new javafx.scene.shape.Line(), "chart-grid");
        line.setStartX(left);
        line.setEndX(left + width);
        line.setStartY(Math.round(y) + 0.5);
        line.setEndY(Math.round(y) + 0.5);
        getChildren().add(line);
        Label number = styled(new Label(text), "fs-11", "muted");
        place(number, 0, y);
        number.relocate(left - number.getWidth() - 6, y - number.getHeight() / 2);
    }

    private void addSums(Analysis analysis, AnalysisFormat format, Selection selection, double x) {
        Block block = selection.block();
        Line line = selection.line();
        double room = getWidth() - x - 8;
        if (room < 100) {
            return;
        }
        String period = format.shortPeriod(analysis.request().period());
        var now = styled(new Label(quantity(format, block, line.total())), "semibold", "fs-18");
        place(now, x, 16, room);
        var cases =
                styled(
                        new Label(
                                ui.texts().text("analysis.cases.in", number(line.cases()), period)),
                        "muted",
                        "fs-11");
        place(cases, x, 42, room);
        var compared = analysis.request().compared();
        if (compared != null) {
            var before =
                    styled(new Label(quantity(format, block, line.before())), "muted", "fs-15");
            place(before, x, 64, room);
            var casesBefore =
                    styled(
                            new Label(
                                    ui.texts()
                                            .text(
                                                    "analysis.cases.in",
                                                    number(line.casesBefore()),
                                                    format.shortPeriod(compared))),
                            "muted",
                            "fs-11");
            place(casesBefore, x, 86, room);
        }
    }

    private String quantity(AnalysisFormat format, Block block, OptionalLong figure) {
        Dimension dimension = block.dimension();
        return dimension == null || figure.isEmpty()
                ? format.figure(block, figure)
                : labels.format().figure(new Quantity(dimension, figure.getAsLong())).toString();
    }

    private String number(long cases) {
        return ui.texts().numbers().whole(cases);
    }

    private void add(Region node, double x, double y, double width, double height) {
        getChildren().add(node);
        node.setManaged(false);
        node.resizeRelocate(x, y, width, height);
    }

    private void place(Label label, double x, double y) {
        place(label, x, y, Double.MAX_VALUE);
    }

    private void place(Label label, double x, double y, double room) {
        getChildren().add(label);
        label.setManaged(false);
        label.applyCss();
        label.resizeRelocate(x, y, Math.min(room, label.prefWidth(-1)), label.prefHeight(-1));
    }
}
