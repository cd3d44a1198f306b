package rubezh.ui.kit.table;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;
import rubezh.domain.station.Urgency;
import rubezh.format.StationStatusFormat;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/** Table of the other stations; silence and disagreement have a sign beside their colour. */
public final class StationStatusTable {
    private final UiContext ui;
    private final LiveLabels labels;
    private final PagedTable<StationStatus> table;
    private Instant at;
    private SilenceTerms terms = SilenceTerms.USUAL;

    /** Columns that say who is behind, without what only whoever exchanges needs. */
    private static final Set<String> BRIEF =
            Set.of("station", "heard", "silent", "missing", "agreement", "day");

    public StationStatusTable(UiContext ui, LiveLabels labels) {
        this(ui, labels, false);
    }

    /**
     * @param brief whether there are only the columns that say who is behind
     */
    public StationStatusTable(UiContext ui, LiveLabels labels, boolean brief) {
        this.ui = ui;
        this.labels = labels;
        this.at = ui.clock().instant();
        List<Column<StationStatus>> shown =
                columns().stream().filter(one -> !brief || BRIEF.contains(one.id())).toList();
        this.table = new PagedTable<>(ui, "stations.title", StationStatus::station, shown);
        table.empty(ui.texts().label("stations.none"));
    }

    private List<Column<StationStatus>> columns() {
        return List.of(
                text("station", ColumnWidth.of(180).min(130).growing()),
                text("heard", ColumnWidth.of(130, 140)),
                text("number", ColumnWidth.of(60).last()).atRight(),
                marked("silent", ColumnWidth.of(90).last()),
                text("missing", ColumnWidth.of(110).min(96).growing()),
                marked("agreement", ColumnWidth.of(195, 190).min(190).growing()),
                text("receipts", ColumnWidth.of(110, 120).min(110)).atRight(),
                text("kept", ColumnWidth.of(120, 84).last()).atRight(),
                marked("day", ColumnWidth.of(252).growing()),
                marked("expected", ColumnWidth.of(190, 172).min(130).later()));
    }

    private Column<StationStatus> text(String id, ColumnWidth width) {
        return Column.<StationStatus>text(
                        id,
                        "stations.column." + id,
                        width.ru(),
                        (status, _) -> words().cell(id, status))
                .sized(width);
    }

    private Column<StationStatus> marked(String id, ColumnWidth width) {
        return Column.<StationStatus>of(
                        id, "stations.column." + id, width.ru(), () -> markedCell(id))
                .sized(width);
    }

    private CellView<StationStatus> markedCell(String id) {
        var box = styled(new HBox(), "outcome-cell");
        return new CellView<>(
                box,
                (status, _) -> {
                    StationBadge mark = mark(id, status);
                    var label = styled(new Label(words().cell(id, status)), mark.style());
                    var icon = Icons.of(mark.icon(), 14, mark.style());
                    icon.setVisible(mark != StationBadge.NONE);
                    box.getChildren().setAll(icon, label);
                });
    }

    private StationBadge mark(String id, StationStatus status) {
        return switch (id) {
            case "silent" -> StationBadge.of(Urgency.of(status, at, terms));
            case "day" -> StationBadge.of(status.day());
            case "expected" -> StationBadge.of(status, at);
            default -> StationBadge.of(status.agreement());
        };
    }

    /** Icon and colour of a state. */
    private record StationBadge(Feather icon, String style) {
        static final StationBadge NONE = new StationBadge(Feather.CHECK, "muted");

        static StationBadge of(Urgency urgency) {
            return switch (urgency) {
                case NORMAL -> NONE;
                case LATE -> new StationBadge(Feather.CLOCK, "warn-text");
                case OVERDUE -> new StationBadge(Feather.ALERT_OCTAGON, "stop-text");
            };
        }

        /** Returns the mark of a bundle that is expected; of one that is late at the time. */
        static StationBadge of(StationStatus status, Instant at) {
            ExpectedArrival arrival = status.expected();
            if (arrival == null || !arrival.isTonight()) {
                return NONE;
            }
            return arrival.at().isBefore(at)
                    ? new StationBadge(Feather.CLOCK, "warn-text")
                    : new StationBadge(Feather.DOWNLOAD, "accent-text");
        }

        static StationBadge of(@Nullable StationDay day) {
            return switch (day == null ? null : day.state()) {
                case null -> NONE;
                case CASES, NIL -> new StationBadge(Feather.CHECK, "ok-text");
                case NIL_SO_FAR -> new StationBadge(Feather.CLOCK, "muted");
                case MISSING -> new StationBadge(Feather.ALERT_TRIANGLE, "warn-text");
                case CONTRADICTED -> new StationBadge(Feather.X_CIRCLE, "stop-text");
            };
        }

        static StationBadge of(StationAgreement agreement) {
            return switch (agreement) {
                case UNHEARD -> new StationBadge(Feather.MINUS, "muted");
                case AGREES -> new StationBadge(Feather.CHECK, "ok-text");
                case DIFFERS -> new StationBadge(Feather.ALERT_TRIANGLE, "warn-text");
                case FORKED -> new StationBadge(Feather.X_CIRCLE, "stop-text");
            };
        }
    }

    /** Returns the words of the current language. */
    public StationStatusFormat words() {
        return new StationStatusFormat(labels.format(), ui.zone(), at);
    }

    public PagedTable<StationStatus> table() {
        return table;
    }

    /**
     * Shows stations.
     *
     * @param since time from which silence is counted
     */
    public void show(List<StationStatus> stations, Instant since, SilenceTerms pressing) {
        at = since;
        terms = pressing;
        table.show(PageSource.of(stations));
    }
}
