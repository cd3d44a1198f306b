package rubezh.ui.enrol;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.roster.RosterEntry;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;

/** Columns of the computers in a roster. */
record RosterColumns(UiContext ui) {
    List<Column<RosterEntry>> all() {
        return Stream.of(
                        column("station", ColumnWidth.of(110).min(90), (e, _) -> text(e.station())),
                        column(
                                "name",
                                ColumnWidth.of(240).min(120).growing(),
                                (e, m) -> m.language().choose(text(e.nameRu()), text(e.nameEn()))),
                        column("status", ColumnWidth.of(190).min(120), RosterColumns::status),
                        column("since", ColumnWidth.of(150).min(120).last(), (e, _) -> since(e)),
                        column(
                                "id",
                                ColumnWidth.of(300).min(60).first(),
                                (e, _) -> e.id().toString()))
                .map(Column::unsorted)
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Returns what tells a computer from others of its station: since when, and its id. */
    String told(RosterEntry entry) {
        return Stream.of(since(entry), entry.id().toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String since(RosterEntry entry) {
        OffsetDateTime since = entry.since();
        return since == null ? "" : time(since.toInstant());
    }

    private static String status(RosterEntry entry, Messages messages) {
        return entry.isRevoked()
                ? messages.text(entry.statusKey(), String.valueOf(entry.revokedAfterSeq()))
                : messages.text("enrol.status.active");
    }

    private static Column<RosterEntry> column(
            String id, ColumnWidth width, BiFunction<RosterEntry, Messages, String> text) {
        return Column.text(id, "enrol.column." + id, width.ru(), text).sized(width);
    }

    String time(Instant time) {
        return ui.texts().dates().dateTime(time.atZone(ui.zone()).toLocalDateTime());
    }
}
