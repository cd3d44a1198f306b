package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.register.OfferState;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.Messages;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.WatchFinding;
import rubezh.watch.WatchMatch;
import rubezh.watch.WatchVersion;

/**
 * The watch list as tables.
 *
 * @param today day by which entries are in force
 */
public record WatchText(Messages messages, LocalDate today) {
    /** Returns one row for each entry. */
    public DataTable entries(List<ListedWatchEntry> entries) {
        return new DataTable(
                columns(
                        "id",
                        "kind",
                        "text",
                        "born",
                        "state",
                        "scope",
                        "found",
                        "until",
                        "reason",
                        "action",
                        "source",
                        "handling"),
                entries.stream().map(this::row).toList());
    }

    private List<Cell> row(ListedWatchEntry listed) {
        WatchEntry entry = listed.entry();
        return List.of(
                id(listed.id()),
                kind(entry),
                Cell.same(listed.text()),
                same(entry.born()),
                coded(listed.state(today), listed.state(today).key()),
                coded(listed.scope(), listed.scope().key()),
                Cell.same(String.valueOf(listed.found())),
                same(entry.until()),
                same(entry.reason()),
                same(entry.action()),
                same(entry.source()),
                same(entry.handling()));
    }

    private Cell kind(WatchEntry entry) {
        return entry.kind() == null ? Cell.same("") : coded(entry.kind(), entry.kind().key());
    }

    private Cell coded(Enum<?> code, String key) {
        return new Cell(code.name(), messages.text(key));
    }

    private static Cell same(@Nullable Object value) {
        return Cell.same(Objects.toString(value, ""));
    }

    /** Returns one row for each match of a text. */
    public DataTable matches(List<CheckedText> checked) {
        return new DataTable(
                columns("typed", "strength", "kind", "text", "id", "reason", "action"),
                checked.stream()
                        .flatMap(one -> one.matches().stream().map(match -> row(one.text(), match)))
                        .toList());
    }

    private List<Cell> row(String text, WatchMatch match) {
        WatchEntry entry = match.entry();
        return List.of(
                Cell.same(text),
                coded(match.strength(), match.strength().key()),
                kind(entry),
                same(entry.text()),
                id(match.entryId()),
                same(entry.reason()),
                same(entry.action()));
    }

    private static Cell id(UUID id) {
        return new Cell(id.toString(), ListedWatchEntry.shortId(id));
    }

    /** Text that was compared, with what it matches. */
    public record CheckedText(String text, List<WatchMatch> matches) {
        public CheckedText {
            matches = List.copyOf(matches);
        }
    }

    /**
     * Returns one row for each record that matches.
     *
     * @param numbers returns the case number of a record
     * @param texts returns what an entry watches for
     */
    public DataTable findings(
            List<WatchFinding> findings,
            Function<UUID, String> numbers,
            Function<UUID, String> texts) {
        return new DataTable(
                columns("record", "typed", "strength", "text", "id", "aside"),
                findings.stream()
                        .map(one ->
                                List.of(
                                        new Cell(
                                                one.recordId().toString(),
                                                numbers.apply(one.recordId())),
                                        Cell.same(one.value()),
                                        coded(one.strength(), one.strength().key()),
                                        Cell.same(texts.apply(one.entryId())),
                                        id(one.entryId()),
                                        same(one.aside() == null ? null : one.aside().by())))
                        .toList());
    }

    /** Returns one row for each version of an entry. */
    public DataTable history(List<WatchVersion> versions) {
        return new DataTable(
                columns("at", "by", "station", "text", "reason", "closing", "applied"),
                versions.stream()
                        .map(one ->
                                List.of(
                                        Cell.same(one.at().toString()),
                                        Cell.same(one.author()),
                                        Cell.same(one.station()),
                                        same(one.entry().text()),
                                        same(one.entry().reason()),
                                        same(one.entry().closing()),
                                        applied(one)))
                        .toList());
    }

    private Cell applied(WatchVersion version) {
        OfferState offer = version.offer();
        boolean applied = version.applied() && (offer == null || !offer.isWithoutEffect());
        return new Cell(
                String.valueOf(applied),
                offer == null
                        ? messages.text("watch.applied." + (applied ? "yes" : "no"))
                        : messages.text(offer.key()));
    }

    private List<Column> columns(String... names) {
        return List.of(names).stream()
                .map(name ->
                        new Column(
                                name, messages.text("watch.column." + name), name.equals("found")))
                .toList();
    }
}
