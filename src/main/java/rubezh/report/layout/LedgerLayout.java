package rubezh.report.layout;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.report.content.ReportBlock.Ledger;
import rubezh.report.content.ReportTable.Column;

/** Gives the sums of each page to the template of a ledger, which knows the lines on it. */
record LedgerLayout(Ledger ledger) {
    Map<String, Object> parameters() {
        BiFunction<Integer, Integer, String> onPage = this::onPage;
        BiFunction<Integer, Integer, String> upTo = (last, _) -> text(sums(last));
        return new HashMap<>(
                Map.of(
                        "heads", ledger.table().columns().stream().map(Column::head).toList(),
                        "pageLabel", ledger.page(),
                        "allLabel", ledger.all(),
                        "pageTotals", onPage,
                        "allTotals", upTo));
    }

    /**
     * @param last number of lines up to the end of the page
     * @param lines number of lines of the page
     */
    private String onPage(int last, int lines) {
        return text(sums(last).minus(sums(last - lines)));
    }

    private Totals sums(int line) {
        return ledger.running().get(line);
    }

    private String text(Totals totals) {
        return ledger.format().apply(totals);
    }
}
