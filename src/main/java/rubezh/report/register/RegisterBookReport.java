package rubezh.report.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.book.BookEntry;
import rubezh.domain.book.BookPart;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.format.CoverageFormat;
import rubezh.report.ReportFormat;
import rubezh.report.ReportIssue;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/**
 * Content of a part of the register book: title page, entries with the totals of each page, closing
 * page.
 */
public final class RegisterBookReport extends RegisterReport {
    private static final Handling UNSTATED = new Handling("H2");
    private static final List<String> COLUMNS =
            List.of(
                    "row",
                    "case",
                    "time",
                    "goods",
                    "quantity",
                    "packages",
                    "storage",
                    "documents",
                    "transfers",
                    "hand");

    private final BookPart part;
    private final Function<BookEntry, Optional<Seizure>> cases;

    /**
     * @param cases reads the case of an entry as it was then; empty if it is not there any more
     */
    public RegisterBookReport(
            ReportFormat words,
            BookPart part,
            ReportIssue issue,
            Function<BookEntry, Optional<Seizure>> cases) {
        super(words, issue);
        this.part = part;
        this.cases = cases;
    }

    public ReportContent content() {
        List<Row> rows = part.entries().stream().map(this::row).toList();
        String count = words.count(part.number());
        var head =
                new Head(
                        words.text("report.register.name", year(), count),
                        words.markup("report.register.title"),
                        Markup.bold(words.text("report.register.part", year(), count)),
                        words.text("report.register.extent", words.count(part.entries().size())),
                        part.hash());
        return content(head, blocks(rows), PageFormat.LANDSCAPE);
    }

    private String year() {
        return Integer.toString(part.year());
    }

    private List<ReportBlock> blocks(List<Row> rows) {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Facts(null, opening()));
        blocks.add(laced());
        blocks.add(signers("report.register.kept"));
        new CoverageFormat(words.format())
                .sentences(part.coverage())
                .ifPresent(text -> blocks.add(new ReportBlock.Note(Markup.text(text))));
        blocks.add(new ReportBlock.Note(words.markup("report.register.note")));
        blocks.add(new ReportBlock.PageBreak());
        if (!rows.isEmpty()) {
            blocks.add(ledger(rows));
            blocks.add(new ReportBlock.PageBreak());
        }
        blocks.add(new ReportBlock.Facts(words.markup("report.register.closed"), closing()));
        blocks.add(laced());
        blocks.add(signers("report.register.closed-by"));
        blocks.add(new ReportBlock.Note(words.markup("report.register.seal")));
        return blocks;
    }

    private ReportBlock laced() {
        return new ReportBlock.SheetCount(words.markup("report.register.laced"));
    }

    private List<Fact> opening() {
        return List.of(
                fact("report.register.station", Markup.text(issue.station())),
                fact("report.register.entries", entries()),
                fact("report.register.brought", sums(part.brought())),
                fact("report.register.begun", Markup.text(words.moment(issue.preparedAt()))));
    }

    private List<Fact> closing() {
        return List.of(
                fact("report.register.entries", entries()),
                fact("report.register.of-part", sums(part.carried().minus(part.brought()))),
                fact("report.register.of-year", sums(part.carried())));
    }

    private String entries() {
        List<BookEntry> all = part.entries();
        if (all.size() < 2) {
            return all.isEmpty()
                    ? words.markup("report.register.none")
                    : words.markup("report.register.single", all.getFirst().number());
        }
        return words.markup(
                "report.register.range",
                words.count(all.size()),
                words.count(all.getFirst().number()),
                words.count(all.getLast().number()));
    }

    private ReportBlock signers(String key) {
        return signers(key, "report.register.responsible", "report.register.head");
    }

    private ReportBlock ledger(List<Row> rows) {
        List<Column> columns =
                COLUMNS.stream()
                        .map(one -> words.markup("report.register.column." + one))
                        .map(head -> Column.left(head, Column.BY_CONTENT))
                        .toList();
        var running = new ArrayList<Totals>();
        running.add(part.brought());
        part.entries().forEach(one -> running.add(running.getLast().plus(one.change())));
        return new ReportBlock.Ledger(
                words.markup("report.register.entries"),
                ReportTable.dense(columns, rows, 1),
                words.markup("report.register.on-page"),
                words.markup("report.register.carried"),
                running,
                this::sums);
    }

    private Row row(BookEntry entry) {
        @Nullable Seizure now = cases.apply(entry).orElse(null);
        noteHandling(now);
        BookEntry earlier = entry.earlier();
        @Nullable BookLine before =
                earlier == null ? null : cases.apply(earlier).map(this::line).orElse(null);
        @Nullable BookLine line = entry.counts() ? now == null ? null : line(now) : before;
        @Nullable BookLine old = entry.kind() == BookEntry.Kind.CORRECTION ? before : null;
        var cells = new ArrayList<String>();
        cells.add(words.count(entry.number()));
        cells.add(
                Stream.of(cell(BookLine::number, line, null), says(entry))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")));
        cells.add(cell(BookLine::time, line, old));
        cells.add(cell(BookLine::goods, line, old));
        cells.add(quantity(entry));
        for (Function<BookLine, String> column :
                List.<Function<BookLine, String>>of(
                        BookLine::packages,
                        BookLine::storage,
                        BookLine::documents,
                        BookLine::transfers)) {
            cells.add(entry.counts() ? cell(column, line, old) : "");
        }
        cells.add("");
        return new Row(RowKind.BODY, cells);
    }

    private BookLine line(Seizure seizure) {
        return new BookLine(words, seizure);
    }

    private void noteHandling(@Nullable Seizure seizure) {
        Handling handling = seizure == null ? null : seizure.header().handling();
        note(handling == null ? UNSTATED : handling);
    }

    /**
     * Returns a cell; a corrected one also says what stood there before. One without a value has a
     * dash, so that nothing can be written into a book that is issued.
     */
    private String cell(
            Function<BookLine, String> column, @Nullable BookLine line, @Nullable BookLine before) {
        String text = line == null ? "–" : orDash(column.apply(line));
        String old = before == null ? text : orDash(column.apply(before));
        return text.equals(old) ? text : instead(text, old);
    }

    private String instead(String text, String old) {
        return text + "\n" + words.markup("report.register.instead") + "\n" + old;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /**
     * Returns what the entry adds to the sums; of a correction what it says, and the difference.
     */
    private String quantity(BookEntry entry) {
        BookEntry earlier = entry.earlier();
        if (entry.kind() != BookEntry.Kind.CORRECTION || earlier == null) {
            return sumsOrDash(entry.change());
        }
        String text = sumsOrDash(entry.totals());
        String old = sumsOrDash(earlier.totals());
        return text.equals(old)
                ? words.markup("report.register.unchanged", text)
                : instead(text, old)
                        + "\n"
                        + words.markup("report.register.difference")
                        + " "
                        + sumsOrDash(entry.change());
    }

    private String sumsOrDash(Totals totals) {
        return orDash(BookLine.sums(words, totals, "\n"));
    }

    /** Says what an entry is beyond a case in time order; empty for that. */
    private String says(BookEntry entry) {
        BookEntry earlier = entry.earlier();
        if (earlier == null) {
            return entry.kind() == BookEntry.Kind.LATE
                    ? Markup.bold(words.text("report.register.kind.LATE"))
                    : "";
        }
        String reason =
                entry.reason() == null
                        ? words.text("report.register.moved")
                        : words.exclusion(entry.reason());
        return Markup.bold(
                words.text(
                        "report.register.kind." + entry.kind(),
                        words.count(earlier.number()),
                        words.count(earlier.part()),
                        reason));
    }
}
