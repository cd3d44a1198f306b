/**
 * Reports as PDF: the daily summary, the operation summary, the list of records and the papers of a
 * single case, in Russian, in English or, but for the list, in both. {@link rubezh.report.Reports}
 * is the entry point; all figures come from {@code domain.summary}. {@code DailyReport}, {@code
 * OperationReport}, {@code ListReport} and the classes of {@code CaseReport} build the {@link
 * rubezh.report.content.ReportContent}, a list of blocks; {@code TemplateFiller} fills the
 * templates compiled at build time; {@code PdfExporter} writes bytes that depend on the input
 * alone. Preview and printer use the same bytes ({@link rubezh.report.pdf.PdfPreview}, {@link
 * rubezh.report.pdf.PdfPrinter}). {@code report.service} is the only part that knows the register.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code text}, {@code format}, {@code progress} and, for
 * the book, {@code manual}. The only user of JasperReports, PDFBox and the QR library.
 */
@NullMarked
package rubezh.report;

import org.jspecify.annotations.NullMarked;
