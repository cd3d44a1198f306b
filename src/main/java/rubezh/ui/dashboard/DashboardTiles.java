package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.Dashboard;
import rubezh.dashboard.DashboardRow;
import rubezh.dashboard.DashboardRow.FigureKind;
import rubezh.dashboard.DashboardTable;
import rubezh.dashboard.DrugSums;
import rubezh.domain.quantity.Quantity;
import rubezh.text.FormattedQuantity;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;

/** Tiles of the main figures, each with that of the period before in words. */
record DashboardTiles(UiContext ui, LiveLabels labels) {
    /** Fills a pane with the tiles of a dashboard. */
    void fill(FilledRows pane, Dashboard dashboard) {
        var table = new DashboardTable(dashboard, labels.format());
        List<Node> tiles = new ArrayList<>();
        tiles.add(cases(dashboard, table.rows(FigureKind.CASES).getFirst()));
        Map<String, List<DashboardRow>> groups = new LinkedHashMap<>();
        table.rows(FigureKind.GROUP)
                .forEach(row -> groups.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row));
        groups.forEach((group, rows) -> tiles.add(group(dashboard, group, rows)));
        List<DashboardRow> all = table.rows(FigureKind.TOTAL);
        if (groups.size() > 1) {
            tiles.add(
                    tile(
                            "g-cases",
                            ui.texts().text("dashboard.all"),
                            amounts(all),
                            () -> ui.go(FigureCases.all(dashboard.period()))));
        }
        pane.getChildren().setAll(tiles);
    }

    private Node cases(Dashboard dashboard, DashboardRow row) {
        long now = Objects.requireNonNullElse(row.cases(), 0L);
        String number = ui.texts().numbers().whole(now);
        @Nullable Long before = row.before();
        String beside =
                before == null ? "" : comparison(now, before, ui.texts().numbers().whole(before));
        return tile(
                "tile-cases",
                row.name(),
                List.of(figure(number, inRecords(dashboard), beside)),
                () -> ui.go(FigureCases.all(dashboard.period())));
    }

    private String inRecords(Dashboard dashboard) {
        var figures = dashboard.figures();
        return labels.format().inRecords(figures.cases(), figures.records()).strip();
    }

    private Node group(Dashboard dashboard, String group, List<DashboardRow> rows) {
        var substances = new TreeMap<>(dashboard.current().drugs().substances()).keySet();
        substances.removeIf(code -> !DrugSums.group(code, labels.reference()).equals(group));
        return tile(
                "g-" + group,
                rows.getFirst().name(),
                amounts(rows),
                () -> ui.go(FigureCases.of(dashboard.period(), substances)));
    }

    private List<Node> amounts(List<DashboardRow> rows) {
        return rows.stream().map(this::amount).toList();
    }

    private Node amount(DashboardRow row) {
        Quantity amount = Objects.requireNonNull(row.amount());
        FormattedQuantity shown = labels.format().figure(amount);
        Quantity before = row.amountBefore();
        String beside =
                before == null
                        ? ""
                        : comparison(
                                amount.base(),
                                before.base(),
                                labels.format().figure(before).toString());
        return figure(shown.number(), shown.unit(), beside);
    }

    /** Says by an arrow and in words what the figure was before. */
    private String comparison(long now, long before, String shown) {
        if (before == 0) {
            return ""; // nothing to compare with
        }
        String key =
                now > before
                        ? "dashboard.more-than"
                        : now < before ? "dashboard.less-than" : "dashboard.same-as";
        return ui.texts().text(key, shown);
    }

    private static Node figure(String number, String unit, String beside) {
        var line =
                styled(
                        new HBox(
                                styled(new Label(number), "tile-number"),
                                styled(new Label(unit), "muted")),
                        "tile-line");
        return beside.isEmpty()
                ? line
                : new VBox(line, styled(new Label(beside), "muted", "fs-11"));
    }

    private static Node tile(String style, String title, List<Node> figures, Runnable open) {
        var line = styled(new HBox(), "tile-figures");
        line.getChildren().addAll(figures);
        figures.stream().skip(1).forEach(figure -> styled(figure, "apart"));
        var button = styled(new Button(), "tile", style);
        button.setGraphic(
                styled(
                        new VBox(styled(new Label(capitalized(title)), "fs-11", "muted"), line),
                        "tile-box"));
        button.setAccessibleText(title);
        button.setOnAction(_ -> open.run());
        return button;
    }

    private static String capitalized(String title) {
        int end = title.offsetByCodePoints(0, Math.min(1, title.length()));
        return title.substring(0, end).toUpperCase(Locale.ROOT) + title.substring(end);
    }
}
