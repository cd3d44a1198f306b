package rubezh.report.exchange;

import module java.base;

import rubezh.domain.station.StationStatus;
import rubezh.format.StationStatusFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.SheetContent;
import rubezh.report.layout.TableWidthLayout;
import rubezh.text.Messages;

/** Content of the paper on which stations are behind, in one language. */
public final class StationsReport {
    private static final Pattern BETWEEN_RANGES = Pattern.compile("(?<=\\d,) (?=\\d|…)");

    private final List<StationStatus> stations;
    private final StationStatusFormat format;
    private final Messages messages;

    public StationsReport(List<StationStatus> statuses, StationStatusFormat statusFormat) {
        this.stations = statuses;
        this.format = statusFormat;
        this.messages = statusFormat.format().messages();
    }

    public SheetContent content() {
        String name = messages.text("stations.paper.name");
        return new SheetContent(
                name,
                "",
                Markup.text(messages.text("stations.paper.title")),
                Markup.text(messages.text("stations.paper.count", stations.size())),
                "RUBEZH STATIONS " + format.now(),
                blocks());
    }

    private List<ReportBlock> blocks() {
        if (stations.isEmpty()) {
            return List.of(new ReportBlock.Text(null, Markup.text(messages.text("stations.none"))));
        }
        List<Column> columns =
                StationStatusFormat.COLUMNS.stream()
                        .map(name -> Markup.text(format.heading(name)))
                        .map(head -> Column.left(head, Column.BY_CONTENT))
                        .toList();
        List<Row> rows =
                stations.stream()
                        .map(format::cells)
                        .map(cells ->
                                Row.body(
                                        cells.stream()
                                                .map(StationsReport::cell)
                                                .toArray(String[]::new)))
                        .toList();
        var blocks = new ArrayList<ReportBlock>();
        format.tonight(stations)
                .ifPresent(line -> blocks.add(new ReportBlock.Text(null, Markup.text(line))));
        TableWidthLayout.fit(ReportTable.dense(columns, rows, 1), PageFormat.PORTRAIT.width())
                .forEach(part -> blocks.add(new ReportBlock.TableBlock("", part)));
        return blocks;
    }

    /**
     * Returns the markup of a cell, each range of numbers on its own line: the height of a cell is
     * measured as if a line could end after a dash, where none ends in print, so that the last
     * ranges were cut off.
     */
    private static String cell(String text) {
        return Markup.text(BETWEEN_RANGES.matcher(text).replaceAll("\n"));
    }
}
