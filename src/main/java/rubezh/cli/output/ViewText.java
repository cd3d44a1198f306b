package rubezh.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedView;
import rubezh.register.view.SharedViewService;
import rubezh.table.Sheet;
import rubezh.table.Sheet.Cell;
import rubezh.table.Sheet.Column;
import rubezh.text.Messages;

/** Views of the list as a sheet: own ones first, then those that others share. */
public final class ViewText {
    private final Messages messages;
    private final String station;

    /**
     * @param station code of the station
     */
    public ViewText(Messages messages, String station) {
        this.messages = messages;
        this.station = station;
    }

    public Sheet sheet(List<SavedView> own, SharedViewService shared) {
        List<Column> columns =
                Stream.of("name", "station", "owner", "state", "search").map(this::column).toList();
        var rows = new ArrayList<List<Cell>>();
        var sharedIds = shared.sharedIds();
        for (SavedView view : own) {
            String state = sharedIds.contains(view.id()) ? "SHARED" : "OWN";
            rows.add(row(view, station, "", state));
        }
        var hidden = shared.hiddenIds();
        for (SharedView view : shared.others()) {
            String state = hidden.contains(view.view().id()) ? "HIDDEN" : "OFFERED";
            String owner = Objects.requireNonNullElse(view.owner(), view.author());
            rows.add(row(view.view(), view.station(), owner, state));
        }
        return new Sheet(columns, rows);
    }

    private List<Cell> row(SavedView view, String from, String owner, String state) {
        return List.of(
                Cell.same(view.name()),
                Cell.same(from),
                Cell.same(owner),
                new Cell(state, messages.text("cli.views.state." + state)),
                Cell.same(view.search()));
    }

    private Column column(String name) {
        return new Column(name, messages.text("cli.views.head." + name), false);
    }
}
