/**
 * Printed papers as PDF: the daily summary and the operation summary, in Russian, in English or in
 * both. {@link rubezh.report.Reports} is the entrance; it takes figures from {@code domain.summary}
 * and adds none of its own. A paper is put into words by {@code DailyReport} or {@code
 * OperationPaper}, which yield a language-neutral {@code Paper} of blocks; {@code TemplateFiller}
 * pours it into templates made at build time, {@code PdfExporter} writes bytes that depend on the
 * input alone. Screens and printers show those very bytes ({@link rubezh.report.pdf.PdfPreview},
 * {@link rubezh.report.pdf.PdfPrinter}).
 *
 * <p>Uses {@code domain} and {@code text}. The only user of JasperReports, PDFBox and the QR
 * library.
 */
@NullMarked
package rubezh.report;

import org.jspecify.annotations.NullMarked;
