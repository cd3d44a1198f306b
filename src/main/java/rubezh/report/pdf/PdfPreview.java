package rubezh.report.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows the pages of a finished paper, from the very bytes that are stored and printed. */
public final class PdfPreview implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    public PdfPreview(Pdf pdf) {
        this(pdf.bytes());
    }

    /**
     * Opens a stored paper.
     *
     * @throws UncheckedIOException if the bytes are no PDF
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
     * Draws a page; not for several threads at once.
     *
     * @param page counted from 0
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
