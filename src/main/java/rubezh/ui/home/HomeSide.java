package rubezh.ui.home;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.station.StationDay;
import rubezh.domain.summary.GroupTotals;
import rubezh.today.TodayFormat;
import rubezh.today.TodaySummary;
import rubezh.today.TodaySummary.RunningOperation;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Cases;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;

/** Operations that run, backup, deadlines and keys, beside the sections. */
final class HomeSide {
    private static final double WIDTH = 320;
    private static final List<String> KEYS =
            List.of(
                    "new",
                    "repeat-last",
                    "from-template",
                    "go-seizures",
                    "go-review",
                    "go-exchange",
                    "palette",
                    "lock",
                    "keys",
                    "help");

    private final UiContext ui;
    private final LiveLabels labels;

    /**
     * What stands beside the sections.
     *
     * @param column the column
     * @param rows its lines that lead somewhere, in order
     */
    record Content(Node column, List<HomeRow> rows) {}

    HomeSide(UiContext ui, LiveLabels labels) {
        this.ui = ui;
        this.labels = labels;
    }

    Content of(TodaySummary summary, TodayFormat words) {
        var rows = new ArrayList<HomeRow>();
        var column = styled(new VBox(), "home-side", "line-left");
        for (RunningOperation operation : summary.operations()) {
            column.getChildren().add(operation(operation, summary, words, rows));
        }
        column.getChildren().add(backup(summary, words, rows));
        Node deadlines = deadlines(summary, words, rows);
        if (deadlines != null) {
            column.getChildren().add(deadlines);
        }
        column.getChildren().add(keys());
        column.prefWidthProperty().bind(ui.display().px(WIDTH));
        column.setMinWidth(0);
        return new Content(column, rows);
    }

    private VBox part(String titleKey) {
        return styled(
                new VBox(styled(ui.texts().label(titleKey), "semibold", "fs-12", "muted")),
                "home-part");
    }

    private Node operation(
            RunningOperation operation,
            TodaySummary summary,
            TodayFormat words,
            List<HomeRow> rows) {
        var name = wrapping(styled(new Label(words.name(operation)), "semibold", "fs-15"));
        name.setGraphic(Icons.of(Feather.FLAG, 16));
        var days = wrapping(styled(new Label(words.days(operation, summary)), "muted"));
        var passed = new ProgressBar((double) operation.day(summary.today()) / operation.days());
        passed.setMaxWidth(Double.MAX_VALUE);
        String id = operation.code().code();
        var own =
                link(
                        id + "/own",
                        ui.texts().text("today.operation.own", operation.own()),
                        () -> ui.go(Cases.of(operation.code()).ownOnly()),
                        rows);
        var all =
                link(
                        id,
                        ui.texts().text("today.operation.all", operation.all()),
                        () -> ui.go(Cases.of(operation.code())),
                        rows);
        var part = styled(new VBox(name, days, passed), "home-part");
        part.getChildren().addAll(summary.headquarters() ? List.of(all) : List.of(own, all));
        GroupTotals seized = GroupTotals.of(operation.seized(), labels::group);
        if (!seized.figures().isEmpty()) {
            String key = summary.headquarters() ? "today.seized.all" : "today.seized.own";
            part.getChildren().add(styled(ui.texts().label(key), "fs-12", "muted"));
            part.getChildren().add(figures(seized));
        }
        return part;
    }

    /** Returns what was seized, a line for each group and kind of measure. */
    private Node figures(GroupTotals seized) {
        var grid = styled(new GridPane(), "facts");
        for (MeasureKind kind : MeasureKind.values()) {
            for (GroupTotals.GroupAmount figure : seized.of(kind)) {
                var group = new Label(ui.texts().text("common.group." + figure.group()));
                group.setGraphic(LiveLabels.groupSquare(figure.group()));
                String amount =
                        labels.format()
                                .quantities()
                                .quantity(figure.dimension().toString(), figure.base())
                                .toString();
                grid.addRow(
                        grid.getRowCount(),
                        wrapping(group),
                        keepWidth(styled(new Label(amount), "semibold")));
            }
        }
        return grid;
    }

    private HomeRow link(String id, String text, Runnable action, List<HomeRow> rows) {
        HomeRow row = HomeRow.ofText(id, text, action);
        rows.add(row);
        return row;
    }

    private Node backup(TodaySummary summary, TodayFormat words, List<HomeRow> rows) {
        VBox part = part("today.part.backup");
        if (ui.allows(Destination.BACKUPS)) {
            Runnable show = () -> ui.go(Destination.BACKUPS);
            part.getChildren().add(link("backup", words.backup(summary), show, rows));
        } else {
            part.getChildren().add(wrapping(new Label(words.backup(summary))));
        }
        words.rehearsal(summary)
                .ifPresent(
                        text -> part.getChildren().add(wrapping(styled(new Label(text), "muted"))));
        return part;
    }

    /** Returns what is expected until the running day ends; null if nothing is. */
    private @Nullable Node deadlines(TodaySummary summary, TodayFormat words, List<HomeRow> rows) {
        VBox part = part("today.part.deadlines");
        words.tonight(summary)
                .ifPresent(
                        text -> part.getChildren().add(leading(text, ExchangeTab.STATIONS, rows)));
        words.deadline(summary)
                .ifPresent(
                        text -> part.getChildren().add(leading(text, Destination.REPORTS, rows)));
        for (StationDay day : summary.days().given()) {
            part.getChildren().add(leading(given(day, words), new Destination.Day(day), rows));
        }
        return part.getChildren().size() == 1 ? null : part;
    }

    /** Returns that a nil report is in force, and to who may, that it can be taken back. */
    private String given(StationDay day, TodayFormat words) {
        return ui.allows(new Destination.Day(day))
                ? ui.texts().text("today.day.take-back", words.given(day))
                : words.given(day);
    }

    /** Returns a line that leads to a destination, or says the same to who may not go there. */
    private Node leading(String text, Destination to, List<HomeRow> rows) {
        return ui.allows(to) ? link(text, text, () -> ui.go(to), rows) : wrapping(new Label(text));
    }

    private Node keys() {
        VBox part = part("today.part.keys");
        var grid = styled(new GridPane(), "facts");
        KEYS.stream()
                .map(Keymap::entry)
                .filter(entry -> ui.allows(entry.permission()) && !entry.hint().isEmpty())
                .forEach(entry ->
                        grid.addRow(
                                grid.getRowCount(),
                                styled(new Label(entry.hint()), "hint"),
                                wrapping(ui.texts().label(entry.labelKey()))));
        part.getChildren().add(grid);
        return part;
    }
}
