package rubezh.report.pdf;

import module java.base;

import java.awt.image.BufferedImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Page images of a report, rendered from the bytes that are stored and printed. */
public final class PdfPreview implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    public PdfPreview(Pdf pdf) {
        this(pdf.bytes());
    }

    /**
     * Opens a stored report.
     *
     * @throws UncheckedIOException if the bytes are not a PDF
     */
    public PdfPreview(byte[] pdf) {
        try {
            this.document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.renderer = new PDFRenderer(document);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /**
     * Returns the height of a page divided by its width.
     *
     * @param page index from 0
     */
    public double ratio(int page) {
        PDPage sheet = document.getPage(page);
        PDRectangle box = sheet.getMediaBox();
        boolean turned = sheet.getRotation() % 180 != 0;
        double ratio = box.getHeight() / box.getWidth();
        return turned ? 1 / ratio : ratio;
    }

    /**
     * Renders a page; not thread-safe.
     *
     * @param page index from 0
     * @param dotsPerInch 72 shows one point as one pixel
     */
    public BufferedImage image(int page, int dotsPerInch) {
        try {
            return renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
