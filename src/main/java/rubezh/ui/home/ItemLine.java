package rubezh.ui.home;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Substance;
import rubezh.register.SeizureRow;
import rubezh.today.TodayItem;
import rubezh.today.TodayItem.AwaitedReceipt;
import rubezh.today.TodayItem.OfferedChange;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodayItem.StationTask;
import rubezh.today.TodayItem.WaitingRecord;
import rubezh.today.TodayItem.WatchedRecord;
import rubezh.today.TodayLine;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.CutTooltip;
import rubezh.ui.kit.table.RecordNumberCell;

/**
 * One item in columns. Where there is no room for a note it wraps or is said briefly, with the
 * whole of it as tooltip; in a narrow window time and age are left out, in this order.
 */
final class ItemLine {
    private static final double NAME = 166;
    private static final double WHAT = 200;
    private static final double AMOUNT = 80;
    private static final double POST = 148;
    private static final double WHEN = 134;
    private static final double AGE = 104;
    private static final double BRIEF = 24;

    /** Width of a note that wraps beside other columns. */
    private static final double WRAPPED = 140;

    private final UiContext ui;
    private final LiveLabels labels;

    ItemLine(UiContext ui, LiveLabels labels) {
        this.ui = ui;
        this.labels = labels;
    }

    Node of(TodayItem item, TodayLine line) {
        var row = styled(new OverflowRow(), "home-line");
        if (line.isSentence()) {
            row.getChildren().add(wrapping(new Label(line.what())));
            return row;
        }
        if (!line.name().isEmpty()) {
            row.getChildren().add(name(item, line));
        }
        row.getChildren().add(what(item, line));
        if (item instanceof WaitingRecord || item instanceof WatchedRecord) {
            Label amount = sized(styled(new Label(line.amount()), "semibold"), AMOUNT);
            amount.setAlignment(Pos.CENTER_RIGHT);
            row.getChildren().add(amount);
        }
        if (!(item instanceof StationTask) || !line.when().isEmpty()) {
            row.getChildren().add(OverflowRow.rank(sized(new Label(line.when()), WHEN), 3));
        }
        addNote(row, item, line);
        if (line.age().isEmpty()) {
            return row;
        }
        Label age = sized(styled(new Label(line.age()), "fs-12", style(item)), AGE);
        age.setAlignment(Pos.CENTER_RIGHT);
        row.getChildren().add(OverflowRow.rank(age, 2));
        return row;
    }

    /** Returns the name of an item; the number of a record keeps its serial number when cut. */
    private Region name(TodayItem item, TodayLine line) {
        return record(item) != null || item instanceof OfferedChange
                ? keepWidth(width(RecordNumberCell.of(line.name()), NAME))
                : sized(styled(new Label(line.name()), "mono"), NAME);
    }

    private void addNote(OverflowRow row, TodayItem item, TodayLine line) {
        Label note = note(line.note());
        row.getChildren().add(OverflowRow.rank(note, 4));
        Label brief = note(brief(item, line));
        if (item instanceof WatchedRecord) {
            // Cut to the room there is: it drives neither time nor age away.
            width(brief, BRIEF).setMinWidth(0);
        } else if (brief.getText().equals(line.note())) {
            double least = line.name().isEmpty() ? BRIEF : WRAPPED;
            width(wrapping(brief), least).setMinHeight(Region.USE_PREF_SIZE);
        }
        brief.setTooltip(new Tooltip(line.note()));
        row.getChildren().add(brief);
        row.setMore(brief);
    }

    private static Label note(String text) {
        Label note = styled(new Label(text), "muted");
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        return note;
    }

    /**
     * Returns what is said where there is no room for a note; the note where it has no short form.
     */
    private String brief(TodayItem item, TodayLine line) {
        return switch (item) {
            case WaitingRecord waiting when !waiting.missing().isEmpty() ->
                    ui.texts().text("today.missing.count", waiting.missing().size());
            default -> line.note();
        };
    }

    private Node what(TodayItem item, TodayLine line) {
        Label name = new Label(line.what());
        name.setMinWidth(0);
        CutTooltip.install(name);
        var box = styled(new HBox(name), "substance-cell");
        SeizureRow record = record(item);
        if (record != null && !record.items().isEmpty()) {
            Substance first = record.items().getFirst().substance();
            String group = first == null ? "other" : labels.group(first);
            box.getChildren().addFirst(LiveLabels.groupSquare(group));
        }
        double room = item instanceof OtherStation || item instanceof AwaitedReceipt ? POST : WHAT;
        return width(box, line.name().isEmpty() && line.when().isEmpty() ? NAME + WHAT : room);
    }

    private static @Nullable SeizureRow record(TodayItem item) {
        return switch (item) {
            case WaitingRecord waiting -> waiting.row();
            case WatchedRecord watched -> watched.row();
            default -> null;
        };
    }

    private String style(TodayItem item) {
        if (!(item instanceof OtherStation station)) {
            return "muted";
        }
        return switch (station.urgency(ui.clock().instant())) {
            case NORMAL -> "muted";
            case LATE -> "warn-text";
            case OVERDUE -> "stop-text";
        };
    }

    private Label sized(Label label, double width) {
        CutTooltip.install(label);
        return keepWidth(width(label, width));
    }

    private <R extends Region> R width(R region, double width) {
        region.prefWidthProperty().bind(ui.display().px(width));
        return region;
    }
}
