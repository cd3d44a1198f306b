package rubezh.report.layout;

import module java.base;

import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRGzipVirtualizer;
import rubezh.progress.Progress;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.pdf.Pdf;

/**
 * Report of many pages: they are packed in memory, never in a file, because a temporary file would
 * hold the records in plain text. Reports its progress and can be cancelled.
 */
public final class LongReport {
    /** Pages that are not packed. */
    private static final int UNPACKED = 40;

    private final ReportContent content;
    private final OffsetDateTime date;
    private final Progress progress;
    private final long rows;
    private long done;

    /**
     * @param date date of the file
     * @param progress receives the rows laid out, then as many again while pages are written
     */
    public LongReport(ReportContent content, OffsetDateTime date, Progress progress) {
        this.content = content;
        this.date = date;
        this.progress = progress;
        this.rows = content.blocks().stream().mapToLong(LongReport::rows).sum();
    }

    private static long rows(ReportBlock block) {
        return block instanceof ReportBlock.TableBlock table ? table.table().rows().size() : 0;
    }

    /**
     * Writes the PDF.
     *
     * @param identity identifier of the file, 32 hexadecimal digits
     * @throws CancellationException if the work is cancelled
     */
    public Pdf write(String identity) {
        var virtualizer = new JRGzipVirtualizer(UNPACKED);
        try {
            JasperPrint print = TemplateFiller.fill(content, virtualizer, this::onRow);
            virtualizer.setReadOnly(true);
            int pages = print.getPages().size();
            byte[] bytes =
                    PdfExporter.writeLong(print, content, date, identity, () -> onPage(pages));
            return new Pdf(bytes, pages);
        } catch (JRRuntimeException e) {
            if (progress.cancelled()) {
                throw cancelled(e);
            }
            throw e;
        } finally {
            virtualizer.cleanup();
        }
    }

    private void onRow() {
        progress.reportOrCancel(++done, 2 * rows);
    }

    private void onPage(int pages) {
        done += Math.max(1, rows / Math.max(1, pages));
        progress.reportOrCancel(Math.min(done, 2 * rows), 2 * rows);
    }

    private static CancellationException cancelled(Exception cause) {
        var cancelled = new CancellationException();
        cancelled.initCause(cause);
        return cancelled;
    }
}
