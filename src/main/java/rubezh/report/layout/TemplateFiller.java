package rubezh.report.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.fill.JRFillInterruptedException;
import org.jspecify.annotations.Nullable;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;

/** Fills the template with the content of a report. */
public final class TemplateFiller {
    /** Most rows of a table that is kept on one page. */
    private static final int KEPT_TOGETHER = 14;

    private TemplateFiller() {}

    /**
     * Fills the template for the format of the pages.
     *
     * @param virtualizer keeps the pages of a long report packed; null for a short one
     * @param onRow runs for each row of a table
     * @throws CancellationException if the thread is interrupted
     */
    public static JasperPrint fill(
            ReportContent content, @Nullable JRVirtualizer virtualizer, Runnable onRow) {
        List<Map<String, ?>> blocks = new ArrayList<>();
        content.blocks().forEach(reportBlock -> blocks.add(fields(reportBlock, onRow)));
        Map<String, Object> parameters = parameters(content);
        if (virtualizer != null) {
            parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
        }
        try {
            JasperPrint print =
                    JasperFillManager.fillReport(
                            template(content.page()).load(),
                            parameters,
                            new JRMapCollectionDataSource(blocks));
            print.setName(content.name());
            return print;
        } catch (JRException e) {
            if (e.getCause() instanceof JRFillInterruptedException) {
                throw cancelled(e);
            }
            throw new IllegalStateException("cannot fill " + content.name(), e);
        }
    }

    /** Sets the interruption again, which the template library has cleared. */
    static CancellationException cancelled(JRException cause) {
        Thread.currentThread().interrupt();
        var cancelled = new CancellationException();
        cancelled.initCause(cause);
        return cancelled;
    }

    private static ReportTemplate template(PageFormat page) {
        return switch (page) {
            case PORTRAIT -> ReportTemplate.PAPER;
            case LANDSCAPE -> ReportTemplate.WIDE;
        };
    }

    private static Map<String, Object> parameters(ReportContent content) {
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, content.language().locale());
        parameters.put("training", !content.watermark().isEmpty());
        parameters.put("watermark", new Watermark(content.watermark()));
        parameters.put("qr", new QrDrawing(content.footer().qr()));
        parameters.put("left", content.left());
        parameters.put("right", content.right());
        parameters.put("title", content.title());
        parameters.put("subtitle", content.subtitle());
        parameters.put("running", content.runningHead());
        parameters.put("footer", content.footer().lines());
        parameters.put("page", content.footer().page());
        return parameters;
    }

    private static Map<String, Object> fields(ReportBlock reportBlock, Runnable onRow) {
        var fields = new HashMap<String, Object>();
        switch (reportBlock) {
            case ReportBlock.Text(var heading, var text) -> text(fields, "TEXT", heading, text);
            case ReportBlock.TableBlock(var heading, var reportTable) -> {
                fields.put("kind", reportTable.rows().size() > KEPT_TOGETHER ? "LONG" : "SHORT");
                fields.put("heading", heading);
                table(fields, "", reportTable, onRow);
            }
            case ReportBlock.Chart chart -> chart(fields, chart, onRow);
            case ReportBlock.Note(var text) -> text(fields, "NOTE", null, text);
            case ReportBlock.Code(var heading, var content, var text) ->
                    drawing(fields, heading, new QrDrawing(content), text);
            case ReportBlock.CutMarks(var heading, var text) ->
                    drawing(fields, heading, new CutMarkDrawing(), text);
            case ReportBlock.Signatures signatures -> signatures(fields, signatures);
        }
        return fields;
    }

    private static void drawing(
            Map<String, Object> fields, String heading, VectorDrawing drawing, String text) {
        text(fields, "CODE", heading, text);
        fields.put("code", drawing);
    }

    private static void text(
            Map<String, Object> fields, String kind, @Nullable String heading, String text) {
        fields.put("kind", kind);
        fields.put("heading", heading);
        fields.put("text", text);
    }

    private static void chart(Map<String, Object> fields, ReportBlock.Chart chart, Runnable onRow) {
        var layout = new BarChartLayout(chart.bars());
        fields.put("kind", "PAIR");
        fields.put("heading", chart.heading());
        fields.put("report", layout.report());
        fields.put("parameters", layout.parameters());
        fields.put("rows", layout.rows());
        if (chart.table() != null) {
            fields.put("heading2", chart.heading2());
            table(fields, "2", chart.table(), onRow);
        }
    }

    private static void table(
            Map<String, Object> fields, String suffix, ReportTable reportTable, Runnable onRow) {
        var layout = new TableLayout(reportTable);
        fields.put("report" + suffix, layout.report());
        fields.put("parameters" + suffix, layout.parameters());
        fields.put("rows" + suffix, layout.rows(onRow));
    }

    private static void signatures(Map<String, Object> fields, ReportBlock.Signatures signatures) {
        fields.put("kind", "SIGNATURES");
        fields.put("signature", signatures.signature());
        fields.put("nameRule", signatures.name());
        fields.put("dateRule", signatures.date());
        signature(fields, "1", signatures.preparedBy());
        signature(fields, "2", signatures.approvedBy());
    }

    private static void signature(
            Map<String, Object> fields, String suffix, ReportBlock.Signature signature) {
        fields.put("post" + suffix, signature.position());
        fields.put("name" + suffix, signature.name());
        fields.put("date" + suffix, signature.date());
    }
}
