package rubezh.ui.report;

import module java.base;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import rubezh.report.pdf.Pdf;
import rubezh.report.pdf.PdfPreview;

/**
 * A paper with the means to render its pages and to search them. Thread-safe.
 *
 * @param pdf bytes that are shown, saved and printed
 * @param preview renders one page at a time
 * @param ratio height of the pages divided by their width
 */
record RenderedPaper(Pdf pdf, PdfPreview preview, double ratio) {
    static RenderedPaper of(Pdf pdf) {
        var preview = new PdfPreview(pdf);
        return new RenderedPaper(pdf, preview, preview.ratio(0));
    }

    int pages() {
        return pdf.pages();
    }

    /** Returns whether the paper says the same in a second language. */
    boolean isBilingual() {
        return pdf.parts().size() > 1;
    }

    /**
     * Returns what stands in a row: each page by itself, or the pages of the same place in each
     * language.
     */
    List<List<Integer>> rows(boolean paired) {
        if (!paired || !isBilingual()) {
            return IntStream.range(0, pages()).mapToObj(List::of).toList();
        }
        int first = pdf.parts().getFirst();
        int second = pages() - first;
        return IntStream.range(0, Math.max(first, second))
                .mapToObj(row ->
                        IntStream.of(row < first ? row : -1, row < second ? first + row : -1)
                                .filter(page -> page >= 0)
                                .boxed()
                                .toList())
                .toList();
    }

    /** Renders a page; blocks while another one is rendered. Empty if it was closed meanwhile. */
    Optional<BufferedImage> image(int page, int dotsPerInch) {
        synchronized (preview) {
            return preview.isClosed()
                    ? Optional.empty()
                    : Optional.of(preview.image(page, dotsPerInch));
        }
    }

    /**
     * Finds words on a page as {@link PdfPreview#find} does; nothing if it was closed meanwhile.
     */
    List<List<Rectangle2D>> find(int page, String words) {
        synchronized (preview) {
            return preview.isClosed() ? List.of() : preview.find(page, words);
        }
    }

    void close() {
        synchronized (preview) {
            preview.close();
        }
    }
}
