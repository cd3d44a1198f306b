package rubezh.report.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.book.BookEntry;
import rubezh.domain.book.BookPart;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.format.CoverageFormat;
import rubezh.report.ReportFormat;
import rubezh.report.ReportFrame;
import rubezh.report.ReportIssue;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/**
 * Content of a part of the register book: title page, entries with the totals of each page, closing
 * page.
 */
public final class RegisterBookReport {
    private static final Handling UNLIMITED = new Handling("H0");
    private static final Handling UNSTATED = new Handling("H2");
    private static final List<String> COLUMNS =
            List.of(
                    "row", "case", "time", "goods", "quantity", "packages", "storage", "documents",
                    "transfers", "hand");

    private final ReportFormat words;
    private final BookPart part;
    private final ReportIssue issue;
    private final Function<BookEntry, Optional<Seizure>> cases;
    private Handling strictest = UNLIMITED;

    /**
     * @param cases reads the case of an entry as it was then; empty if it is not there any more
     */
    public RegisterBookReport(
            ReportFormat words,
            BookPart part,
            ReportIssue issue,
            Function<BookEntry, Optional<Seizure>> cases) {
        this.words = words;
        this.part = part;
        this.issue = issue;
        this.cases = cases;
    }

    public ReportContent content() {
        List<Row> rows = part.entries().stream().map(this::row).toList();
        var frame = new ReportFrame(words, issue);
        String name = words.text("report.register.name", year(), words.count(part.number()));
        String office = issue.office().text(words.language());
        return new ReportContent(
                words.language(),
                name,
                office,
                Stream.of(office, frame.unit())
                        .filter(line -> !line.isEmpty())
                        .map(Markup::text)
                        .collect(Collectors.joining("\n")),
                frame.issueLines(strictest),
                words.markup("report.register.title"),
                Markup.bold(words.text("report.register.part", year(), words.count(part.number()))),
                blocks(rows),
                words.markup("report.continued", name),
                frame.footer(footer(name), digest()),
                frame.mark(),
                PageFormat.LANDSCAPE);
    }

    private String year() {
        return Integer.toString(part.year());
    }

    private String footer(String name) {
        return words.text(
                "report.footer",
                name,
                words.moment(issue.preparedAt()),
                words.text("report.register.extent", words.count(part.entries().size())));
    }

    /** Returns the SHA-256 of what the part states; the same in either language and any copy. */
    private String digest() {
        String made = String.join("\t", "register", issue.station(), part.hash());
        return Sha256.digest(made.getBytes(StandardCharsets.UTF_8)).hex();
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
                fact("station", Markup.text(issue.station())),
                fact("entries", entries()),
                fact("brought", sums(part.brought())),
                fact("begun", Markup.text(words.moment(issue.preparedAt()))));
    }

    private List<Fact> closing() {
        return List.of(
                fact("entries", entries()),
                fact("of-part", sums(part.carried().minus(part.brought()))),
                fact("of-year", sums(part.carried())));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.markup("report.register." + key), value);
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

    private String sums(Totals totals) {
        String sums = BookLine.sums(words, totals, "; ");
        return sums.isEmpty() ? "–" : sums;
    }

    private ReportBlock signers(String key) {
        List<Signer> signers =
                Stream.of("report.register.responsible", "report.register.head")
                        .map(role -> new Signer(words.markup(role), ""))
                        .toList();
        return new ReportBlock.SignatureLines(
                words.markup(key),
                signers,
                words.markup("report.signature"),
                words.markup("report.name"));
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
        Handling stated = handling == null ? UNSTATED : handling;
        strictest = strictest.code().compareTo(stated.code()) < 0 ? stated : strictest;
    }

    /** Returns a cell; a corrected one also says what stood there before. */
    private String cell(
            Function<BookLine, String> column, @Nullable BookLine line, @Nullable BookLine before) {
        String text = line == null ? "–" : column.apply(line);
        String old = before == null ? text : column.apply(before);
        return text.equals(old) ? text : instead(text, old);
    }

    private String instead(String text, String old) {
        return (text.isEmpty() ? "–" : text)
                + "\n"
                + words.markup("report.register.instead")
                + " "
                + (old.isEmpty() ? "–" : old);
    }

    /** Returns what the entry adds to the sums; of a correction what it says, and the difference. */
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
        String sums = BookLine.sums(words, totals, "\n");
        return sums.isEmpty() ? "–" : sums;
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
