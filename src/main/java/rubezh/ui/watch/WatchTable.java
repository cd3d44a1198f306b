package rubezh.ui.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PagedTable;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.ListedWatchEntry.State;

/** Table of the entries. */
final class WatchTable {
    private final PagedTable<ListedWatchEntry> table;
    private final Supplier<LocalDate> today;

    /**
     * @param today returns the day by which entries are in force
     */
    WatchTable(UiContext ui, Supplier<LocalDate> today) {
        this.today = today;
        this.table = new PagedTable<>(ui, entry -> entry.id().toString(), columns());
        table.empty(ui.texts().label("admin.watch.none")).styled(this::style);
    }

    PagedTable<ListedWatchEntry> table() {
        return table;
    }

    private String style(ListedWatchEntry entry) {
        return entry.state(today.get()) == State.IN_FORCE ? "" : "struck";
    }

    private List<Column<ListedWatchEntry>> columns() {
        return Stream.of(
                        text("kind", ColumnWidth.of(100).min(80), WatchTable::kind),
                        text("text", growing(110), (entry, _) -> entry.text()),
                        text("reason", growing(60), (entry, _) -> told(entry.entry().reason())),
                        text("state", ColumnWidth.of(100).min(84), this::state),
                        text("scope", ColumnWidth.of(120).min(56), WatchTable::scope),
                        text("until", ColumnWidth.of(100).last(), WatchTable::until),
                        text("found", ColumnWidth.of(70).last(), WatchTable::found).atRight())
                .map(Column::unsorted)
                .toList();
    }

    private static ColumnWidth growing(double least) {
        return ColumnWidth.of(190).min(least).growing();
    }

    private String state(ListedWatchEntry entry, Messages messages) {
        return messages.text(entry.state(today.get()).key());
    }

    private static String scope(ListedWatchEntry entry, Messages messages) {
        return messages.text(entry.scope().key());
    }

    private static String found(ListedWatchEntry entry, Messages messages) {
        return NumberFormatter.in(messages.language()).whole(entry.found());
    }

    private static Column<ListedWatchEntry> text(
            String id, ColumnWidth width, BiFunction<ListedWatchEntry, Messages, String> text) {
        return Column.text(id, "watch.column." + id, width.ru(), text).sized(width);
    }

    private static String kind(ListedWatchEntry entry, Messages messages) {
        return entry.entry().kind() == null ? "" : messages.text(entry.entry().kind().key());
    }

    private static String until(ListedWatchEntry entry, Messages messages) {
        LocalDate until = entry.entry().until();
        return until == null ? "" : DateFormatter.in(messages.language()).date(until);
    }

    private static String told(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
