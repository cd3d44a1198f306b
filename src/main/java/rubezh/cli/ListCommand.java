package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.bundle.peer.LastImport;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.option.SelectionOptions;
import rubezh.cli.output.CountsText;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.OutputOptions.OfRecords;
import rubezh.cli.output.ProgressBar;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ListRequest;
import rubezh.session.OpenRegister;
import rubezh.table.CatalogueList;
import rubezh.table.ColumnSharing;
import rubezh.table.PrintedSeizureRows;
import rubezh.table.SeizureListTable;
import rubezh.text.Fault;

/** Lists the selected seizures, newest first unless sorted otherwise. */
@Command(
        name = "list",
        footer = {
            "rubezh list --from 2026-11-01 --status SUBMITTED",
            "rubezh list --query heroin -o heroin.csv",
            "rubezh list --columns header.number,items,equivalent",
            "rubezh list --rows items --columns header.number,items.amount",
            "rubezh list --sort items.substance --columns items,header.number",
            "rubezh list -o map.geojson",
            "rubezh list --from 2026-11-01 -o list.pdf"
        })
final class ListCommand extends RegisterCommand {
    private static final int TABLE_LIMIT = 1_000;
    private static final String DESCENDING = ":desc";

    @Mixin SelectionOptions selection = new SelectionOptions();

    @Mixin OfRecords target = new OfRecords();

    @Option(names = "--columns", paramLabel = "PATH", split = ",")
    List<String> columns = List.of();

    @Option(names = "--personal")
    boolean personal;

    @Option(names = "--rows", paramLabel = "LIST")
    @Nullable String rows;

    @Option(names = "--last-import")
    boolean lastImport;

    @Option(names = "--sort", paramLabel = "PATH[:desc]")
    @Nullable String sort;

    @Option(names = "--limit", paramLabel = "N")
    @Nullable Integer limit;

    ListCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        Query query = sorted(selected(open));
        if (!target.isForTerminal(options)) {
            new ColumnSharing(columns).requireInFile(personal);
        }
        if (target.format(options) == RowFormat.PDF) {
            if (rows != null) {
                throw new Fault(Fault.Exit.USAGE, "APP-047");
            }
            writePaper(query, open, target.paper(options));
        } else {
            write(query, open);
        }
        return Fault.Exit.DONE;
    }

    private Query selected(OpenRegister open) {
        Query query = selection.query(open.station());
        return lastImport
                ? query.among(
                        open.exchange().lastImport().map(LastImport::records).orElse(Set.of()))
                : query;
    }

    private Query sorted(Query query) {
        if (sort == null) {
            return query;
        }
        boolean descending = sort.endsWith(DESCENDING);
        String path = descending ? sort.substring(0, sort.length() - DESCENDING.length()) : sort;
        if (!Query.isSortable(path)) {
            throw new Fault(Fault.Exit.USAGE, "APP-081", path);
        }
        return query.orderedBy(path, descending, output.messages().language());
    }

    private void writePaper(Query query, OpenRegister open, OutputFile file) {
        var request =
                new ListRequest(
                        query,
                        columns.isEmpty() ? PrintedSeizureRows.USUAL : columns,
                        limit(),
                        output.messages().language());
        Pdf pdf;
        try (var bar = new ProgressBar(output)) {
            String label = output.messages().text("cli.list.paper.step");
            pdf = open.reports().list(request, (_, done, of) -> bar.show(label, done, of));
        }
        open.reports().notePaper("list", pdf.sha256());
        file.write(out -> out.write(pdf.bytes()));
        output.printMessage("cli.list.paper", file.path(), pdf.pages(), pdf.sha256());
    }

    private void write(Query query, OpenRegister open) {
        var table =
                new SeizureListTable(
                        columns.isEmpty() ? SeizureListTable.DEFAULT : columns,
                        id -> open.register().open(id).orElseThrow().seizure(),
                        context.format(open));
        Catalogue catalogue = open.register().catalogue();
        long all = catalogue.count(query);
        int shown = (int) Math.min(all, limit());
        SortedMap<ExclusionReason, Long> excluded = catalogue.excluded(query);
        ImpreciseCases imprecise = catalogue.imprecise(query, false);
        var records = new CatalogueList(catalogue, query, shown);
        if (!target.isForTerminal(options)) {
            open.register().accessLog().noteList(target.format(options).toString(), shown);
        }
        target.write(
                rows == null ? table.of(records) : table.byLine(records, rows),
                Map.of(
                        "exclusions", CountsText.tree(excluded),
                        "imprecise", CountsText.tree(imprecise)),
                output,
                options);
        output.printMessage("cli.list.count", shown, all);
        if (shown < all) {
            output.printMessage("cli.list.more", all);
        }
        CountsText.print(excluded, context.format(open), output);
        CountsText.print(imprecise, context.format(open), output);
    }

    /**
     * Returns the number of rows to write: a table for the eye ends, a file and data for a program
     * do not.
     */
    private int limit() {
        if (limit == null) {
            return target.isForTerminal(options) ? TABLE_LIMIT : Integer.MAX_VALUE;
        }
        if (limit < 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-041", limit);
        }
        return limit;
    }
}
