package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.Analysis;
import rubezh.dashboard.AnalysisAxis;
import rubezh.dashboard.AnalysisFormat;
import rubezh.dashboard.AnalysisTable;
import rubezh.dashboard.AnalysisTable.Block;
import rubezh.dashboard.AnalysisTable.Line;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.register.CrossTotals.FigureRow;
import rubezh.ui.dashboard.AnalysisGrid.Selection;
import rubezh.ui.dashboard.AnalysisViewModel.Behind;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.navigation.Destination;

/** Panel beside the table: the selected figure, and the cases that add up to it. */
final class AnalysisSide {
    /** Cases that are listed; the list has all. */
    private static final int LISTED = 100;

    private final UiContext ui;
    private final LiveLabels labels;
    private final Label title = styled(wrapping(new Label()), "semibold", "fs-18");
    private final Label of = styled(wrapping(new Label()), "muted");
    private final GridPane facts = styled(new GridPane(), "analysis-facts");
    private final Label heading = styled(new Label(), "semibold", "fs-11");
    private final GridPane shares = styled(new GridPane(), "analysis-shares");
    private final Button open;
    private final BorderPane root = styled(new BorderPane(), "analysis-side");

    AnalysisSide(UiContext ui, LiveLabels labels, Command onOpen) {
        this.ui = ui;
        this.labels = labels;
        this.open = Buttons.primary(ui.texts(), onOpen);
        var head = styled(new VBox(title, of, facts), "analysis-side-head");
        var body = styled(new VBox(heading, shares), "analysis-side-body");
        root.setTop(head);
        root.setCenter(scrolling(body));
        root.setBottom(styled(new HBox(open), "analysis-side-foot"));
    }

    Region root() {
        return root;
    }

    /** Shows a figure, and the records behind it once they are read. */
    void show(
            Analysis analysis, AnalysisTable table, Selection selection, @Nullable Behind behind) {
        var format = new AnalysisFormat(labels.format(), analysis);
        Line line = selection.line();
        Block block = selection.block();
        boolean sum = selection.column() >= table.columns().size();
        AnalysisAxis axis = analysis.request().columns();
        title.setText(
                format.line(line)
                        + (sum
                                ? ""
                                : ", "
                                        + format.row(
                                                axis, table.columns().get(selection.column()))));
        of.setText(
                sum || format.only().isEmpty()
                        ? format.period(analysis.request().period())
                        : format.period(analysis.request().period()) + "; " + format.only());
        OptionalLong figure = sum ? line.total() : line.cells().get(selection.column());
        facts.getChildren().clear();
        fact(format.block(block.dimension()), quantity(block, figure, format));
        if (behind != null && block.dimension() != null) {
            long cases = behind.shares().stream().mapToLong(FigureRow::cases).sum();
            fact(
                    ui.texts().text("compare.cases"),
                    labels.format().cases(cases, behind.shares().size()));
        }
        if (analysis.request().compared() != null) {
            OptionalLong before = sum ? line.before() : line.cellsBefore().get(selection.column());
            fact(
                    format.shortPeriod(analysis.request().compared()),
                    quantity(block, before, format));
        }
        showShares(block, behind, figure, format);
    }

    private void fact(String name, String value) {
        Label label = styled(new Label(name), "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), label, styled(wrapping(new Label(value)), "semibold"));
    }

    private String quantity(Block block, OptionalLong figure, AnalysisFormat format) {
        Dimension dimension = block.dimension();
        return figure.isEmpty() || dimension == null
                ? format.figure(block, figure)
                : labels.format().figure(new Quantity(dimension, figure.getAsLong())).toString();
    }

    private void showShares(
            Block block, @Nullable Behind behind, OptionalLong figure, AnalysisFormat format) {
        shares.getChildren().clear();
        List<FigureRow> all = behind == null ? List.of() : behind.shares();
        heading.setText(
                behind == null
                        ? ui.texts().text("analysis.behind.reading")
                        : ui.texts().text("analysis.behind", all.size()));
        List<FigureRow> listed = all.stream().limit(LISTED).toList();
        for (int i = 0; i < listed.size(); i++) {
            addShare(block, listed.get(i), i, format);
        }
        if (all.size() > LISTED) {
            Label more =
                    styled(
                            new Label(ui.texts().text("analysis.behind.more", all.size() - LISTED)),
                            "muted",
                            "fs-11");
            shares.add(more, 0, listed.size(), 3, 1);
        } else if (!all.isEmpty()) {
            shares.add(
                    styled(new Label(ui.texts().text("analysis.sum")), "semibold"),
                    0,
                    listed.size());
            shares.add(amount(quantity(block, figure, format), "semibold"), 2, listed.size());
        }
        setShown(open, !all.isEmpty());
    }

    private void addShare(Block block, FigureRow share, int index, AnalysisFormat format) {
        String time =
                share.time().length() == 10
                        ? labels.format().dates().date(LocalDate.parse(share.time()))
                        : share.time();
        String text =
                share.number().isEmpty() ? ui.texts().text("analysis.unnumbered") : share.number();
        Hyperlink number = styled(new Hyperlink(text), "mono", "analysis-number");
        number.setOnAction(_ -> ui.go(new Destination.OpenCase(share.recordId())));
        Dimension dimension = block.dimension();
        OptionalLong part =
                dimension == null
                        ? OptionalLong.of(share.cases())
                        : share.totals().byDimension().containsKey(dimension)
                                ? OptionalLong.of(share.totals().base(dimension))
                                : OptionalLong.empty();
        number.setMinWidth(Region.USE_PREF_SIZE);
        shares.add(keepWidth(styled(new Label(time), "fs-12")), 0, index);
        shares.add(number, 1, index);
        shares.add(amount(quantity(block, part, format)), 2, index);
    }

    private static Label amount(String text, String... styles) {
        Label label = styled(new Label(text), styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
