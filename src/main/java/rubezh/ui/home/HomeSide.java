package rubezh.ui.home;

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
import rubezh.domain.station.StationDay;
import rubezh.today.TodayFormat;
import rubezh.today.TodaySummary;
import rubezh.today.TodaySummary.RunningOperation;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Cases;

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

    /**
     * What stands beside the sections.
     *
     * @param column the column
     * @param rows its lines that lead somewhere, in order
     */
    record Content(Node column, List<HomeRow> rows) {}

    HomeSide(UiContext ui) {
        this.ui = ui;
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
        return styled(new VBox(name, days, passed, own, all), "home-part");
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
        part.getChildren().add(wrapping(styled(new Label(words.rehearsal(summary)), "muted")));
        return part;
    }

    /** Returns the deadlines and the days to report or to settle; null if there are none. */
    private @Nullable Node deadlines(TodaySummary summary, TodayFormat words, List<HomeRow> rows) {
        List<String> lines = words.deadlines(summary);
        if (lines.isEmpty() && summary.days().open().isEmpty()) {
            return null;
        }
        VBox part = part("today.part.deadlines");
        for (StationDay day : summary.days().open()) {
            Node line =
                    leading(
                            "day/" + day.day(),
                            words.ownDay(day, summary),
                            new Destination.Day(day),
                            rows);
            part.getChildren().add(line);
        }
        for (String line : lines) {
            part.getChildren().add(leading(line, line, Destination.REPORTS, rows));
        }
        return part;
    }

    /** Returns a line that leads to a destination, or says the same to who may not go there. */
    private Node leading(String id, String text, Destination to, List<HomeRow> rows) {
        return ui.allows(to) ? link(id, text, () -> ui.go(to), rows) : wrapping(new Label(text));
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
