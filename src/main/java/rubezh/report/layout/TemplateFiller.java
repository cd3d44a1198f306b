package rubezh.report.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;

/** Pours a paper into the template. */
public final class TemplateFiller {
    /** A table of at most so many rows is kept on one page. */
    private static final int KEPT_TOGETHER = 14;

    private TemplateFiller() {}

    public static JasperPrint fill(ReportContent paper) {
        List<Map<String, ?>> blocks = new ArrayList<>();
        paper.blocks().forEach(block -> blocks.add(fields(block)));
        try {
            JasperPrint print =
                    JasperFillManager.fillReport(
                            ReportTemplate.PAPER.load(),
                            parameters(paper),
                            new JRMapCollectionDataSource(blocks));
            print.setName(paper.name());
            return print;
        } catch (JRException e) {
            throw new IllegalStateException("cannot fill " + paper.name(), e);
        }
    }

    private static Map<String, Object> parameters(ReportContent paper) {
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, paper.language().locale());
        parameters.put("training", !paper.watermark().isEmpty());
        parameters.put("watermark", new Watermark(paper.watermark()));
        parameters.put("qr", new QrCode(paper.footer().qr()));
        parameters.put("left", paper.left());
        parameters.put("right", paper.right());
        parameters.put("title", paper.title());
        parameters.put("subtitle", paper.subtitle());
        parameters.put("running", paper.runningHead());
        parameters.put("footer", paper.footer().lines());
        parameters.put("page", paper.footer().page());
        return parameters;
    }

    private static Map<String, Object> fields(ReportBlock block) {
        var fields = new HashMap<String, Object>();
        switch (block) {
            case ReportBlock.Text(var heading, var text) -> {
                fields.put("kind", "TEXT");
                fields.put("heading", heading);
                fields.put("text", text);
            }
            case ReportBlock.TableBlock(var heading, var table) -> {
                fields.put("kind", table.rows().size() > KEPT_TOGETHER ? "LONG" : "SHORT");
                fields.put("heading", heading);
                table(fields, "", table);
            }
            case ReportBlock.Chart chart -> chart(fields, chart);
            case ReportBlock.Note(var text) -> {
                fields.put("kind", "NOTE");
                fields.put("text", text);
            }
            case ReportBlock.Signatures signatures -> signatures(fields, signatures);
        }
        return fields;
    }

    private static void chart(Map<String, Object> fields, ReportBlock.Chart chart) {
        var layout = new BarChartLayout(chart.bars());
        fields.put("kind", "PAIR");
        fields.put("heading", chart.heading());
        fields.put("report", layout.report());
        fields.put("parameters", layout.parameters());
        fields.put("rows", layout.rows());
        if (chart.table() != null) {
            fields.put("heading2", chart.heading2());
            table(fields, "2", chart.table());
        }
    }

    private static void table(Map<String, Object> fields, String suffix, ReportTable table) {
        var layout = new TableLayout(table);
        fields.put("report" + suffix, layout.report());
        fields.put("parameters" + suffix, layout.parameters());
        fields.put("rows" + suffix, layout.rows());
    }

    private static void signatures(Map<String, Object> fields, ReportBlock.Signatures signatures) {
        fields.put("kind", "SIGNATURES");
        fields.put("post1", signatures.post1());
        fields.put("name1", signatures.name1());
        fields.put("post2", signatures.post2());
        fields.put("name2", signatures.name2());
        fields.put("signature", signatures.signature());
    }
}
