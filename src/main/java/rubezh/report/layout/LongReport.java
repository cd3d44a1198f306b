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

    private final List<ReportContent> contents;
    private final OffsetDateTime date;
    private final Progress progress;
    private final long rows;
    private long done;

    /**
     * @param contents the report, in each of its languages
     * @param date date of the file
     * @param progress receives the rows laid out, then as many again while pages are written
     */
    public LongReport(List<ReportContent> contents, OffsetDateTime date, Progress progress) {
        this.contents = List.copyOf(contents);
        this.date = date;
        this.progress = progress;
        this.rows =
                contents.stream()
                        .flatMap(content -> content.blocks().stream())
                        .mapToLong(LongReport::rows)
                        .sum();
    }

    private static long rows(ReportBlock block) {
        return switch (block) {
            case ReportBlock.TableBlock table -> table.table().rows().size();
            case ReportBlock.Ledger ledger -> ledger.table().rows().size();
            default -> 0;
        };
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
            List<JasperPrint> prints =
                    contents.stream()
                            .map(one -> TemplateFiller.fill(one, virtualizer, this::onRow))
                            .toList();
            virtualizer.setReadOnly(true);
            int pages = prints.stream().mapToInt(print -> print.getPages().size()).sum();
            byte[] bytes =
                    PdfExporter.writeLong(
                            prints, contents.getFirst(), date, identity, () -> onPage(pages));
            return new Pdf(
                    bytes,
                    prints.stream().map(print -> print.getPages().size()).toArray(Integer[]::new));
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
