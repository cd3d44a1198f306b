package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.seizure.FieldPath;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.table.EventTimeFormat;
import rubezh.text.DateFormatter;
import rubezh.text.FormattedQuantity;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;

/**
 * Columns of a new list, in display order.
 *
 * @param station code of the own station
 * @see ColumnChoice
 */
record ListColumns(
        UiContext ui, LiveLabels labels, Predicate<SeizureRow> hasDraft, String station) {
    List<Column<SeizureRow>> all() {
        return Stream.of(placeColumns(), goodsColumns(), stateColumns())
                .flatMap(List::stream)
                .toList();
    }

    private List<Column<SeizureRow>> placeColumns() {
        return List.of(
                Column.number(HEADER_NUMBER.path(), "list.column.number", 122, this::number)
                        .sized(ColumnWidth.of(122).first()),
                Column.text(EVENT_START.path(), "list.column.start", 122, ListColumns::start)
                        .sized(ColumnWidth.of(122, 136)),
                Column.text(
                                PLACE_POST.path(),
                                "list.column.post",
                                92,
                                (SeizureRow row, Messages _) -> row.place(labels::brief))
                        .sized(ColumnWidth.of(92).growing().spare()),
                Column.text(EVENT_DIRECTION.path(), "list.column.direction", 126, this::direction)
                        .sized(ColumnWidth.of(124).growing().last()));
    }

    private List<Column<SeizureRow>> goodsColumns() {
        return List.of(
                Column.<SeizureRow>of(
                                ITEMS_SUBSTANCE.path(),
                                "list.column.substance",
                                154,
                                () -> ListCells.substance(labels))
                        .sized(ColumnWidth.of(154).min(112).growing().later())
                        .holding(ListCells.substanceWidth(labels)),
                Column.<SeizureRow>quantity(
                                ITEMS_AMOUNT.path(), "list.column.amount", 108, this::amount)
                        .sized(ColumnWidth.of(108).min(100)));
    }

    private List<Column<SeizureRow>> stateColumns() {
        return List.of(
                Column.<SeizureRow>of(
                                HEADER_STATUS.path(),
                                "list.column.status",
                                110,
                                () -> ListCells.status(ui.texts(), hasDraft, station))
                        .sized(ColumnWidth.of(110, 104))
                        .holding(ListCells.statusWidth(hasDraft, station)),
                Column.<SeizureRow>of(
                                Query.ISSUES,
                                "list.column.issues",
                                60,
                                () -> ListCells.issues(ui.texts()))
                        .sized(ColumnWidth.of(60))
                        .holding(ListCells.issuesWidth()));
    }

    private String number(SeizureRow row, Messages messages) {
        return row.get(HEADER_NUMBER, String.class).orElse(messages.text("list.number.none"));
    }

    private static String start(SeizureRow row, Messages messages) {
        var dates = DateFormatter.in(messages.language());
        return EventTimeFormat.format(row, dates, time -> dates.dateTime(time.toLocalDateTime()));
    }

    private String direction(SeizureRow row, Messages messages) {
        String direction = row.get(EVENT_DIRECTION, Direction.class).map(labels::brief).orElse("");
        String from = code(row, ROUTE_DEPARTURE);
        String to = code(row, ROUTE_DESTINATION);
        boolean route = !from.isEmpty() || !to.isEmpty();
        return route ? direction + " " + from + " → " + to : direction;
    }

    private static String code(SeizureRow row, FieldPath field) {
        return row.get(field, Country.class).map(Code::code).orElse("");
    }

    private @Nullable FormattedQuantity amount(SeizureRow row, Messages messages) {
        return row.items().stream()
                .findFirst()
                .map(item -> labels.format().goods(item.amount(), item.traces()))
                .orElse(null);
    }
}
