package rubezh.report.service;

import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.EquivalentTable;
import rubezh.domain.summary.GroupTotals;
import rubezh.format.DomainFormat;
import rubezh.progress.Progress;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.register.TotalsRow;
import rubezh.report.RecordList;
import rubezh.report.RecordList.Column.CellStyle;
import rubezh.table.CatalogueList;
import rubezh.table.PrintedSeizureRows;
import rubezh.table.QueryFormat;
import rubezh.text.Messages;

/** Reads the rows of a printed list from the register. */
final class ListReportSource {
    private static final Handling UNLIMITED = new Handling("H0");
    private static final Handling UNSTATED = new Handling("H2");

    private final Register register;
    private final ReferenceData reference;
    private final ListRequest request;
    private final DomainFormat format;
    private final PrintedSeizureRows table;
    private final List<List<String>> lines = new ArrayList<>();
    private final Set<UUID> read = new HashSet<>();
    private Handling strictest = UNLIMITED;

    ListReportSource(Register register, ReferenceData reference, ListRequest request) {
        this.register = register;
        this.reference = reference;
        this.request = request;
        this.format = DomainFormat.inPrint(Messages.in(request.language()), reference);
        this.table =
                new PrintedSeizureRows(
                        request.columns(), id -> register.open(id).orElseThrow().seizure(), format);
    }

    RecordList read(Progress progress) {
        Catalogue catalogue = register.catalogue();
        Query query = request.query();
        long matching = catalogue.count(query);
        long count = Math.min(matching, request.limit());
        RecordList.requireFits(count);
        List<SeizureRow> rows = new CatalogueList(catalogue, query, (int) count);
        for (int i = 0; i < count; i++) {
            add(i + 1L, rows.get(i));
            progress.reportOrCancel(i + 1L, count);
        }
        return count < matching ? list(query.among(read), matching) : list(query, matching);
    }

    private void add(long position, SeizureRow row) {
        lines.addAll(table.lines(position, row));
        read.add(row.recordId());
        Handling handling = row.get(HEADER_HANDLING, Handling.class).orElse(UNSTATED);
        strictest =
                Stream.of(strictest, handling)
                        .max(Comparator.comparing(Handling::code))
                        .orElseThrow();
    }

    private RecordList list(Query printed, long matching) {
        var conditions =
                new ArrayList<>(new QueryFormat(format, this::name).sentences(request.query()));
        if (read.size() < matching) {
            conditions.add(
                    format.messages()
                            .text(
                                    "report.list.first",
                                    format.numbers().whole(read.size()),
                                    format.numbers().whole(matching)));
        }
        return new RecordList(
                conditions, columns(), keys(), lines, read.size(), totals(printed), strictest);
    }

    private List<RecordList.Column> columns() {
        List<String> headings = table.headings();
        var columns = new ArrayList<RecordList.Column>();
        columns.add(new RecordList.Column(headings.getFirst(), CellStyle.FIGURE));
        for (int i = 0; i < table.paths().size(); i++) {
            columns.add(new RecordList.Column(headings.get(i + 1), style(table.paths().get(i))));
        }
        return columns;
    }

    private static CellStyle style(String path) {
        if (path.equals(HEADER_NUMBER.path())) {
            return CellStyle.NUMBER;
        }
        return path.equals(ITEMS_AMOUNT.path()) ? CellStyle.FIGURE : CellStyle.TEXT;
    }

    /** Returns the number of first columns that tell a record from another. */
    private int keys() {
        boolean numbered = table.paths().getFirst().equals(HEADER_NUMBER.path());
        return numbered && table.paths().size() > 1 ? 2 : 1;
    }

    private GroupTotals totals(Query printed) {
        Catalogue catalogue = register.catalogue();
        List<TotalsRow> rows = catalogue.totals(printed, TotalsRow.BY_ARTICLE);
        Map<String, Totals> sums = TotalsRow.byKey(rows);
        TotalsRow all = catalogue.totals(printed, List.of()).getFirst();
        return GroupTotals.of(sums, this::group)
                .with(EquivalentTable.of(reference).of(sums))
                .naming(TotalsRow.byName(rows))
                .counting(all.cases(), all.records())
                .without(catalogue.excluded(printed), catalogue.imprecise(printed, false));
    }

    private String group(Substance substance) {
        return reference
                .find(substance)
                .map(entry -> entry.extraColumn("group"))
                .filter(group -> !group.isEmpty())
                .orElse("other");
    }

    /** Returns the name of the officer who signed in, for any other the login. */
    private String name(String author) {
        String name = register.officer().name();
        return author.equals(register.listSettings().author()) && !name.isEmpty() ? name : author;
    }
}
