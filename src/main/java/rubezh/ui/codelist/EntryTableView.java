package rubezh.ui.codelist;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rubezh.register.codelist.ListedEntry;
import rubezh.register.codelist.ListedEntry.Origin;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PagedTable;

/** Table of the codes of a list. */
final class EntryTableView {
    private static final int SHOWN_ALIASES = 3;

    private final PagedTable<ListedEntry> table;
    private final Supplier<LocalDate> today;

    /**
     * @param today returns the day on which names hold
     */
    EntryTableView(UiContext ui, Supplier<LocalDate> today) {
        this.today = today;
        this.table = new PagedTable<>(ui, "admin.codelist.title", ListedEntry::code, columns());
        table.empty(ui.texts().label("admin.codelist.none")).styled(this::style);
    }

    PagedTable<ListedEntry> table() {
        return table;
    }

    private String style(ListedEntry entry) {
        return entry.isClosedOn(today.get()) ? "struck" : "";
    }

    private static List<Column<ListedEntry>> columns() {
        return Stream.of(
                        Column.<ListedEntry>text(
                                        "code", "codelist.column.code", 110, (e, _) -> e.code())
                                .sized(ColumnWidth.of(84).min(80).last()),
                        text("en", name(), (e, _) -> e.entry().en()),
                        text("ru", name(), (e, _) -> e.entry().ru()),
                        text("aliases", ColumnWidth.of(120).min(96), (e, _) -> aliases(e)),
                        Column.<ListedEntry>of(
                                        "state",
                                        "codelist.column.state",
                                        110,
                                        EntryTableView::state)
                                .sized(ColumnWidth.of(84).min(70).spare()),
                        text("valid", ColumnWidth.of(84).min(78).spare(), EntryTableView::valid),
                        text(
                                        "uses",
                                        ColumnWidth.of(70).last(),
                                        (e, m) -> NumberFormatter.in(m.language()).whole(e.uses()))
                                .atRight())
                .map(Column::unsorted)
                .toList();
    }

    /** Returns the width of a name, which yields after what most entries lack. */
    private static ColumnWidth name() {
        return ColumnWidth.of(150).min(90).growing().later();
    }

    private static Column<ListedEntry> text(
            String id, ColumnWidth width, BiFunction<ListedEntry, Messages, String> text) {
        return Column.text(id, "codelist.column." + id, width.ru(), text).sized(width);
    }

    private static String aliases(ListedEntry entry) {
        List<String> aliases = entry.aliases();
        String shown = String.join(", ", aliases.stream().limit(SHOWN_ALIASES).toList());
        int more = aliases.size() - SHOWN_ALIASES;
        return more > 0 ? shown + " +" + more : shown;
    }

    private static String valid(ListedEntry entry, Messages messages) {
        DateFormatter dates = DateFormatter.in(messages.language());
        LocalDate from = entry.entry().validFrom();
        LocalDate to = entry.entry().validTo();
        if (to != null) {
            return messages.text("admin.codelist.to", dates.date(to));
        }
        return from == null ? "" : messages.text("admin.codelist.from", dates.date(from));
    }

    private static CellView<ListedEntry> state() {
        var box = styled(new HBox(), "status-cell");
        return new CellView<>(
                box, (entry, messages) -> box.getChildren().setAll(badge(entry, messages)));
    }

    /** Returns where a code comes from; nothing of a built-in one, which most are. */
    private static List<Label> badge(ListedEntry entry, Messages messages) {
        if (entry.target() != null) {
            String text = messages.text("codelist.state.MAPPED", entry.target());
            return List.of(styled(new Label(text), "muted"));
        }
        return entry.origin() == Origin.BUILT_IN
                ? List.of()
                : List.of(
                        styled(
                                new Label(messages.text("codelist.state." + entry.origin())),
                                entry.isUnknown() ? "warn-text" : "accent-text"));
    }
}
