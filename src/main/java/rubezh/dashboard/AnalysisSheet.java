package rubezh.dashboard;

import module java.base;

import rubezh.dashboard.AnalysisTable.Block;
import rubezh.dashboard.AnalysisTable.Line;
import rubezh.format.DomainFormat;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;

/**
 * An analysis as one table for files and the command line: a row for each row of each block, the
 * block in the first column.
 */
public final class AnalysisSheet {
    private static final String UNSTATED = "unstated";

    private final Analysis analysis;
    private final AnalysisTable table;
    private final AnalysisFormat format;
    private final DomainFormat domain;

    public AnalysisSheet(Analysis analysis, AnalysisMeasure measure, DomainFormat domainFormat) {
        this.analysis = analysis;
        this.table = AnalysisTable.of(analysis, measure);
        this.format = new AnalysisFormat(domainFormat, analysis);
        this.domain = domainFormat;
    }

    /** Returns the table. */
    public DataTable table() {
        var rows = new ArrayList<List<Cell>>();
        for (Block block : table.blocks()) {
            block.withAll().forEach(line -> rows.add(cells(block, line)));
        }
        return new DataTable(heads(), rows);
    }

    private List<Column> heads() {
        AnalysisRequest request = analysis.request();
        var heads = new ArrayList<Column>();
        heads.add(new Column("measure", text("analysis.measure"), false));
        heads.add(new Column("key", text("analysis.code"), false));
        heads.add(new Column(request.rows().word(), text(request.rows().key()), false));
        for (String key : table.columns()) {
            heads.add(
                    new Column(
                            key.isEmpty() ? UNSTATED : key,
                            format.column(request.columns(), key),
                            true));
        }
        heads.add(new Column("total", format.shortPeriod(request.period()), true));
        if (request.compared() != null) {
            heads.add(new Column("before", format.shortPeriod(request.compared()), true));
            heads.add(new Column("change", text("analysis.change"), false));
        }
        return heads;
    }

    private String text(String key) {
        return domain.messages().text(key);
    }

    private List<Cell> cells(Block block, Line line) {
        var cells = new ArrayList<Cell>();
        String measure =
                block.dimension() == null
                        ? "cases"
                        : block.dimension().kind().name().toLowerCase(Locale.ROOT)
                                + "-"
                                + block.dimension();
        cells.add(new Cell(measure, format.block(block.dimension())));
        cells.add(Cell.same(Objects.toString(line.key(), "")));
        cells.add(Cell.same(format.line(line)));
        line.cells().forEach(figure -> cells.add(figure(block, figure)));
        cells.add(figure(block, line.total()));
        if (analysis.request().compared() != null) {
            cells.add(figure(block, line.before()));
            String change = line.change();
            cells.add(
                    new Cell(
                            change.equals(FigureChange.NONE)
                                    ? ""
                                    : change.replace("\u00A0%", "").replace('−', '-'),
                            change));
        }
        return cells;
    }

    private Cell figure(Block block, OptionalLong figure) {
        return figure.isEmpty()
                ? Cell.same("")
                : new Cell(AnalysisFormat.plain(block, figure), format.figure(block, figure));
    }
}
