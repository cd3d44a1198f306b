package rubezh.report.layout;

import module java.base;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.fill.FillListener;
import net.sf.jasperreports.engine.fill.JRFillInterruptedException;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.ReportFiller;
import net.sf.jasperreports.renderers.SimpleRenderToImageAwareDataRenderer;
import org.jspecify.annotations.Nullable;
import rubezh.report.content.FontGlyphs;
import rubezh.report.content.PageFormat;
import rubezh.report.content.QrCode;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;

/** Fills the template with the content of a report. */
public final class TemplateFiller {
    /** Most rows of a table that is kept on one page. */
    private static final int KEPT_TOGETHER = 14;

    /** So few facts, as the totals of a list, are not parted: they are read together. */
    private static final int WHOLE_FACTS = 4;

    /** Facts that are enough on the page of the signatures that follow them. */
    private static final int KEPT_FACTS = 2;

    private TemplateFiller() {}

    /**
     * Fills the template for the format of the pages. Signatures never stand alone on the last
     * page: the block before them goes there too.
     *
     * @param virtualizer keeps the pages of a long report packed; null for a short one
     * @param onRow runs for each row of a table
     * @throws CancellationException if the thread is interrupted
     */
    public static JasperPrint fill(
            ReportContent content, @Nullable JRVirtualizer virtualizer, Runnable onRow) {
        List<ReportBlock> blocks = content.blocks();
        var rows = new BlockRows(rows(blocks, onRow));
        JasperPrint print = fill(content, rows, virtualizer);
        boolean isSigned = !blocks.isEmpty() && isSigned(blocks.getLast());
        if (!isSigned || print.getPages().size() == rows.pagesBeforeLast()) {
            return print;
        }
        List<ReportBlock> parted = parted(blocks);
        List<Map<String, ?>> broken = rows(parted, onRow);
        broken.add(kept(parted), Map.of("kind", "BREAK"));
        return fill(content, new BlockRows(broken), virtualizer);
    }

    /** Rows of the blocks; tells how many pages there were when the last one was asked for. */
    private static final class BlockRows extends JRMapCollectionDataSource implements FillListener {
        private final int count;
        private int row;
        private int pages = 1;
        private int beforeLast = 1;

        BlockRows(List<Map<String, ?>> blocks) {
            super(blocks);
            this.count = blocks.size();
        }

        @Override
        public boolean next() {
            row++;
            if (row == count) {
                beforeLast = pages;
            }
            return super.next();
        }

        /** A page is ready when the next one begins. */
        @Override
        public void pageGenerated(JasperPrint print, int index) {
            pages = index + 2;
        }

        @Override
        public void pageUpdated(JasperPrint print, int index) {}

        int pagesBeforeLast() {
            return beforeLast;
        }
    }

    /** Parts facts before the signatures, of which the last few are enough beside these. */
    private static List<ReportBlock> parted(List<ReportBlock> blocks) {
        int kept = kept(blocks);
        if (!(blocks.get(kept) instanceof ReportBlock.Facts(var heading, var facts))
                || facts.size() <= WHOLE_FACTS) {
            return blocks;
        }
        int cut = facts.size() - KEPT_FACTS;
        var parted = new ArrayList<>(blocks);
        parted.set(kept, new ReportBlock.Facts(heading, facts.subList(0, cut)));
        parted.add(kept + 1, new ReportBlock.Facts(null, facts.subList(cut, facts.size())));
        return parted;
    }

    private static boolean isSigned(ReportBlock last) {
        return last instanceof ReportBlock.Signatures || last instanceof ReportBlock.SignatureLines;
    }

    /**
     * Returns the block from which a page is begun so that its signatures do not stand alone: the
     * last one before the notes, unless it is a long table.
     */
    private static int kept(List<ReportBlock> blocks) {
        int first = blocks.size() - 1;
        while (first > 1 && blocks.get(first - 1) instanceof ReportBlock.Note) {
            first--;
        }
        boolean isLong =
                blocks.get(first - 1) instanceof ReportBlock.TableBlock(_, var table)
                        && table.rows().size() > KEPT_TOGETHER;
        return isLong || first == 1 ? first : first - 1;
    }

    private static List<Map<String, ?>> rows(List<ReportBlock> blocks, Runnable onRow) {
        List<Map<String, ?>> rows = new ArrayList<>();
        blocks.forEach(reportBlock -> rows.add(fields(reportBlock, onRow)));
        return rows;
    }

    private static JasperPrint fill(
            ReportContent content, BlockRows blocks, @Nullable JRVirtualizer virtualizer) {
        Map<String, Object> parameters = parameters(content);
        if (virtualizer != null) {
            parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
        }
        try {
            ReportFiller filler =
                    JRFiller.createReportFiller(
                            DefaultJasperReportsContext.getInstance(),
                            template(content.page()).shared());
            filler.addFillListener(blocks);
            JasperPrint print = filler.fill(parameters, blocks);
            print.setName(content.name());
            return print;
        } catch (JRFillInterruptedException e) {
            throw cancelled(e);
        } catch (JRException e) {
            throw new IllegalStateException("cannot fill " + content.name(), e);
        } catch (JRRuntimeException e) {
            // Another thread fills a table, and this one was interrupted while it waited for it.
            if (e.getCause() instanceof InterruptedException) {
                throw cancelled(e);
            }
            throw e;
        }
    }

    /** Sets the interruption again, which the template library has cleared. */
    static CancellationException cancelled(Exception cause) {
        Thread.currentThread().interrupt();
        var cancelled = new CancellationException();
        cancelled.initCause(cause);
        return cancelled;
    }

    private static ReportTemplate template(PageFormat page) {
        return switch (page) {
            case PORTRAIT -> ReportTemplate.PAPER;
            case LANDSCAPE -> ReportTemplate.WIDE;
            case LABELS -> ReportTemplate.LABELS;
            case SMALL_LABELS -> ReportTemplate.SMALL_LABELS;
        };
    }

    private static Map<String, Object> parameters(ReportContent content) {
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, content.language().locale());
        parameters.put("training", !content.watermark().isEmpty());
        parameters.put("watermark", new Watermark(content.watermark()));
        parameters.put("qr", new QrDrawing(content.footer().qr()));
        LabelSheetDrawing.of(content.page()).ifPresent(marks -> parameters.put("cutMarks", marks));
        parameters.put("left", content.left());
        parameters.put("right", content.right());
        parameters.put("title", content.title());
        parameters.put("subtitle", content.subtitle());
        parameters.put("running", content.runningHead());
        parameters.put("footer", content.footer().lines());
        parameters.put("page", content.footer().page());
        content.blocks().stream()
                .filter(ReportBlock.SheetCount.class::isInstance)
                .map(ReportBlock.SheetCount.class::cast)
                .forEach(sheets -> parameters.put("sheets", sheets.pattern()));
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
            case ReportBlock.Facts(var heading, var facts) -> {
                fields.put("kind", facts.size() > KEPT_TOGETHER ? "LONG" : "SHORT");
                fields.put("heading", heading);
                List<Map<String, ?>> rows = new ArrayList<>();
                facts.forEach(one -> rows.add(Map.of("label", one.label(), "value", one.value())));
                list(fields, ReportTemplate.FACTS, rows);
            }
            case ReportBlock.Ledger ledger -> ledger(fields, ledger, onRow);
            case ReportBlock.SheetCount _ -> fields.put("kind", "SHEETS");
            case ReportBlock.PageBreak() -> fields.put("kind", "BREAK");
            case ReportBlock.SignatureLines lines -> signers(fields, lines);
            case ReportBlock.Picture(var caption, _, var jpeg) -> {
                text(fields, "PICTURE", null, caption);
                fields.put("code", SimpleRenderToImageAwareDataRenderer.getInstance(jpeg));
            }
            case ReportBlock.Label label -> label(fields, label);
            case ReportBlock.UsedLabel() -> fields.put("used", false);
        }
        return fields;
    }

    private static void ledger(
            Map<String, Object> fields, ReportBlock.Ledger ledger, Runnable onRow) {
        fields.put("kind", "LONG");
        fields.put("heading", ledger.heading());
        fields.put("report", ReportTemplate.LEDGER.copy());
        fields.put("parameters", new LedgerLayout(ledger).parameters());
        fields.put("rows", new TableLayout.RowSource(ledger.table().rows(), onRow));
    }

    private static void signers(Map<String, Object> fields, ReportBlock.SignatureLines lines) {
        fields.put("kind", "SHORT");
        fields.put("heading", lines.heading());
        List<Map<String, ?>> rows = new ArrayList<>();
        for (ReportBlock.Signer signer : lines.signers()) {
            rows.add(
                    Map.of(
                            "role", signer.role(),
                            "name", signer.name(),
                            "underRule", lines.rule(),
                            "underName", lines.name()));
        }
        list(fields, ReportTemplate.SIGNATURES, rows);
    }

    private static void list(
            Map<String, Object> fields, ReportTemplate template, List<Map<String, ?>> rows) {
        fields.put("report", template.shared());
        fields.put("rows", new JRMapCollectionDataSource(rows));
        fields.put("parameters", new HashMap<>());
    }

    private static void label(Map<String, Object> fields, ReportBlock.Label label) {
        fields.put("used", true);
        fields.put("head", label.head());
        fields.put("corner", label.corner());
        fields.put("number", label.number());
        fields.put("code", new QrDrawing(label.code()));
        fields.put("codeText", label.codeText());
        for (int i = 0; i < label.facts().size(); i++) {
            fields.put("l" + i, label.facts().get(i).label());
            fields.put("v" + i, label.facts().get(i).value());
        }
        for (int i = 0; i < label.signers().size(); i++) {
            fields.put("s" + i, label.signers().get(i));
        }
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

    /** A QR code without its quiet zone; the page around it is white. */
    private static final class QrDrawing extends VectorDrawing {
        private static final long serialVersionUID = 1L;

        private final String content;

        QrDrawing(String content) {
            this.content = content;
        }

        @Override
        void draw(Graphics2D graphics, Rectangle2D area) {
            QrCode code = QrCode.of(content);
            double module = area.getWidth() / code.size();
            graphics.setColor(Color.BLACK);
            for (int y = 0; y < code.size(); y++) {
                for (int x = 0; x < code.size(); x++) {
                    if (code.isDark(x, y)) {
                        graphics.fill(
                                new Rectangle2D.Double(
                                        area.getX() + x * module,
                                        area.getY() + y * module,
                                        module,
                                        module));
                    }
                }
            }
        }
    }

    /**
     * Cut marks at the corners of a square of 40 mm in the middle of the area, and millimetres
     * along its upper and left side. A printer that scales pages is found by measuring them.
     */
    private static final class CutMarkDrawing extends VectorDrawing {
        private static final long serialVersionUID = 1L;

        private static final double MILLIMETRE = 72 / 25.4;
        private static final int SIDE = 40;
        private static final double GAP = MILLIMETRE;
        private static final double LENGTH = 4 * MILLIMETRE;

        @Override
        void draw(Graphics2D graphics, Rectangle2D area) {
            double size = SIDE * MILLIMETRE;
            double left = area.getCenterX() - size / 2;
            double top = area.getCenterY() - size / 2;
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(0.4f));
            for (double x : new double[] {left, left + size}) {
                vertical(graphics, x, top - GAP - LENGTH, LENGTH);
                vertical(graphics, x, top + size + GAP, LENGTH);
            }
            for (double y : new double[] {top, top + size}) {
                horizontal(graphics, left - GAP - LENGTH, y, LENGTH);
                horizontal(graphics, left + size + GAP, y, LENGTH);
            }
            for (int mm = 1; mm < SIDE; mm++) {
                vertical(graphics, left + mm * MILLIMETRE, top, tick(mm));
                horizontal(graphics, left, top + mm * MILLIMETRE, tick(mm));
            }
        }

        private static double tick(int millimetres) {
            return MILLIMETRE * (millimetres % 10 == 0 ? 4 : millimetres % 5 == 0 ? 2.5 : 1.5);
        }

        private static void vertical(Graphics2D graphics, double x, double y, double length) {
            graphics.draw(new Line2D.Double(x, y, x, y + length));
        }

        private static void horizontal(Graphics2D graphics, double x, double y, double length) {
            graphics.draw(new Line2D.Double(x, y, x + length, y));
        }
    }

    /** The word across a page of training data, drawn as outlines under the text. */
    private static final class Watermark extends VectorDrawing {
        private static final long serialVersionUID = 1L;
        private static final float SIZE = 46f;
        private static final double SLANT = Math.toRadians(-32);

        /**
         * Black at 5.5 % on white; opaque, so that printers without transparency print it alike.
         */
        private static final Color COLOR = new Color(0xF1F1F1);

        /** Loads the font at first use. */
        private static final class FontHolder {
            static final Font FONT =
                    FontGlyphs.load("/rubezh/font/PTSans-Bold.ttf").deriveFont(SIZE);
        }

        private final String word;

        Watermark(String word) {
            this.word = word;
        }

        @Override
        void draw(Graphics2D graphics, Rectangle2D area) {
            Shape outline = outline();
            Rectangle2D box = outline.getBounds2D();
            var transform = new AffineTransform();
            transform.translate(area.getCenterX(), area.getCenterY());
            transform.rotate(SLANT);
            transform.translate(-box.getCenterX(), -box.getCenterY());
            graphics.setColor(COLOR);
            graphics.fill(transform.createTransformedShape(outline));
        }

        private Shape outline() {
            return FontHolder.FONT
                    .createGlyphVector(new FontRenderContext(null, true, true), word)
                    .getOutline();
        }
    }
}
