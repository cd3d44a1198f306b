package rubezh.report.pdf;

import module java.base;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a report as images and text, from the bytes that are stored and printed. */
public final class PdfPreview implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    /** Texts of the pages that were searched. */
    private final Map<Integer, String> texts = new HashMap<>();

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

    /**
     * Finds words on a page, whatever their case; not thread-safe.
     *
     * @param page index from 0
     * @return each occurrence by its places, one on each line, in parts of width and height of the
     *     page
     */
    public List<List<Rectangle2D>> find(int page, String words) {
        String folded = PageText.folded(words);
        String known = texts.get(page);
        if (folded.isEmpty() || known != null && !known.contains(folded)) {
            return List.of();
        }
        try {
            PageText text = PageText.of(document, page);
            texts.put(page, text.text());
            return text.find(folded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether it was closed, so that nothing can be rendered or found any more. */
    public boolean isClosed() {
        return document.getDocument().isClosed();
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
