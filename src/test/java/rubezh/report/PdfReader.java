package rubezh.report;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import rubezh.report.pdf.Pdf;

/** Text and fonts of a PDF, read with PDFBox. */
public final class PdfReader {
    private PdfReader() {}

    /** Returns the text of each page with its line breaks, runs of blanks as a single space. */
    static List<String> pages(Pdf pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\u00A0\\u202F ]+", " "));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all text as one line. */
    public static String text(Pdf pdf) {
        return String.join(" ", pages(pdf)).replaceAll("\\s+", " ");
    }

    /** Returns the fonts of all pages. */
    public static List<PDFont> fonts(PDDocument document) {
        return StreamSupport.stream(document.getPages().spliterator(), false)
                .flatMap(page -> names(page).stream().map(name -> font(page, name)))
                .toList();
    }

    private static List<COSName> names(PDPage page) {
        return StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                .toList();
    }

    private static PDFont font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
