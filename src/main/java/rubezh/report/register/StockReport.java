package rubezh.report.register;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.domain.stock.StockedPackage;
import rubezh.report.ReportFormat;
import rubezh.report.ReportIssue;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportContent;

/** Content of the list of the sealed packages in store on a day. */
public final class StockReport extends RegisterReport {
    private final LocalDate date;
    private final List<StockedPackage> packages;

    public StockReport(
            ReportFormat words, LocalDate date, List<StockedPackage> packages, ReportIssue issue) {
        super(words, issue);
        this.date = date;
        this.packages = packages;
    }

    public ReportContent content() {
        packages.forEach(one -> note(one.handling()));
        var blocks = new ArrayList<ReportBlock>();
        PageFormat page = PageFormat.PORTRAIT;
        if (packages.isEmpty()) {
            blocks.add(new ReportBlock.Text(null, words.markup("report.stock.none")));
        } else {
            page = new StockTable(words).addTo(blocks, "report.stock.packages", packages);
        }
        frame.losses().ifPresent(text -> blocks.add(new ReportBlock.Note(text)));
        blocks.add(new ReportBlock.Facts(words.markup("report.stock.totals"), totals()));
        blocks.add(signers("report.stock.signed", "report.register.responsible"));
        String day = words.dates().date(date);
        var head =
                new Head(
                        words.text("report.stock.name", issue.number()),
                        words.markup("report.stock.title"),
                        words.markup("report.stock.date", day),
                        words.text("report.stock.extent", words.count(packages.size())),
                        stated(packages));
        return content(head, blocks, page);
    }

    /** Returns what a list of packages states, the same in either language. */
    static String stated(List<StockedPackage> packages) {
        return packages.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private List<Fact> totals() {
        long seals = packages.stream().mapToLong(one -> one.content().seals().size()).sum();
        long cases = packages.stream().map(StockedPackage::recordId).distinct().count();
        Totals gross =
                packages.stream()
                        .map(StockedPackage::gross)
                        .filter(Objects::nonNull)
                        .reduce(Totals.NONE, Totals::plus);
        long unknown = packages.stream().filter(one -> one.gross() == null).count();
        String without =
                unknown == 0
                        ? ""
                        : Markup.text(
                                " " + words.text("report.stock.without", words.count(unknown)));
        return List.of(
                fact("report.stock.count", words.count(packages.size())),
                fact("report.stock.seals", words.count(seals)),
                fact("report.stock.cases", words.count(cases)),
                fact("report.stock.gross", sums(gross) + without));
    }
}
