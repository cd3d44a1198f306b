package rubezh.ui.report;

import java.awt.image.BufferedImage;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPreview;

/**
 * A paper with the means to render its pages.
 *
 * @param pdf bytes that are shown, saved and printed
 * @param preview renders one page at a time
 * @param ratio height of the pages divided by their width
 */
record RenderedPaper(Pdf pdf, PdfPreview preview, double ratio) {
    private static final int DOTS_PER_INCH = 110;

    static RenderedPaper of(Pdf pdf) {
        var preview = new PdfPreview(pdf);
        return new RenderedPaper(pdf, preview, preview.ratio(0));
    }

    int pages() {
        return pdf.pages();
    }

    /** Renders a page; blocks while another one is rendered. */
    BufferedImage image(int page) {
        synchronized (preview) {
            return preview.image(page, DOTS_PER_INCH);
        }
    }

    void close() {
        synchronized (preview) {
            preview.close();
        }
    }
}
