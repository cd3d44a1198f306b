package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import rubezh.report.content.ReportContent;
import rubezh.report.layout.PdfExporter;
import rubezh.report.layout.TemplateFiller;

/** Compares where the letters of a paper stand with the cells that were laid out for them. */
final class GlyphBoxes extends PDFTextStripper {
    /** Points by which a letter may stand out: a slanted one leans, a rule takes room. */
    private static final double TOLERANCE = 1.5;

    /** Height of a capital, in parts of the size of the type. */
    private static final double CAPITAL = 0.7;

    private final List<TextPosition> letters = new ArrayList<>();

    private GlyphBoxes() {}

    /**
     * Fails for each letter that stands in no cell, as one does where a text is too high for it.
     */
    static void assertWithinCells(ReportContent content) throws IOException {
        JasperPrint print = TemplateFiller.fill(content, null, () -> {});
        byte[] pdf = pdf(print, content);
        var outside = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var cells = new ArrayList<Rectangle2D>();
                collect(print.getPages().get(page).getElements(), 0, 0, cells);
                String where = "page " + (page + 1) + " ";
                for (TextPosition letter : letters(document, page)) {
                    if (cells.stream().noneMatch(cell -> cell.contains(box(letter)))) {
                        outside.add(where + letter.getUnicode() + " at " + box(letter));
                    }
                }
            }
        }
        assertThat(outside).as(content.name()).isEmpty();
    }

    /** Returns the size of the smallest letter of the first page, in points. */
    static double smallestLetter(ReportContent content) throws IOException {
        byte[] pdf = pdf(TemplateFiller.fill(content, null, () -> {}), content);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return letters(document, 0).stream()
                    .mapToDouble(TextPosition::getFontSizeInPt)
                    .min()
                    .orElseThrow();
        }
    }

    private static byte[] pdf(JasperPrint print, ReportContent content) {
        return PdfExporter.write(List.of(print), content, ReportFixture.MORNING, "0".repeat(32));
    }

    private static List<TextPosition> letters(PDDocument document, int page) throws IOException {
        var stripper = new GlyphBoxes();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.writeText(document, Writer.nullWriter());
        return stripper.letters;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        positions.stream()
                .filter(letter -> letter.getDir() == 0 && !letter.getUnicode().isBlank())
                .forEach(letters::add);
    }

    private static Rectangle2D box(TextPosition letter) {
        double high = letter.getFontSizeInPt() * CAPITAL;
        return new Rectangle2D.Double(
                letter.getXDirAdj(), letter.getYDirAdj() - high, letter.getWidthDirAdj(), high);
    }

    private static void collect(
            List<JRPrintElement> elements, double left, double top, List<Rectangle2D> cells) {
        for (JRPrintElement element : elements) {
            double x = left + element.getX();
            double y = top + element.getY();
            if (element instanceof JRPrintFrame frame) {
                collect(frame.getElements(), x, y, cells);
            } else if (element instanceof JRPrintText || element instanceof JRPrintImage) {
                cells.add(
                        new Rectangle2D.Double(
                                x - TOLERANCE,
                                y - TOLERANCE,
                                element.getWidth() + 2 * TOLERANCE,
                                element.getHeight() + 2 * TOLERANCE));
            }
        }
    }
}
