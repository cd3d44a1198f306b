package rubezh.report.layout;

import module java.base;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.util.JRDataUtils;
import net.sf.jasperreports.export.ExportInterruptedException;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducer;
import rubezh.report.content.ReportContent;
import rubezh.report.pdf.PdfNormalizer;

/**
 * Writes filled reports as one tagged PDF for archives (PDF/A-2u, ISO 19005-2) whose bytes depend
 * on the input alone.
 */
public final class PdfExporter extends JRPdfExporter {
    private final OffsetDateTime date;

    private PdfExporter(OffsetDateTime date) {
        this.date = date;
    }

    /**
     * Writes a PDF.
     *
     * @param prints filled reports, one per language, in order
     * @param content content of the first, for title, author and language
     * @param date date of the file
     * @param identity identifier of the file, 32 hexadecimal digits
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static byte[] write(
            List<JasperPrint> prints, ReportContent content, OffsetDateTime date, String identity) {
        return new PdfExporter(date).write(prints, configuration(content), content, identity);
    }

    /**
     * Writes a report of many pages. It has no tags for screen readers, because those of a page are
     * held in memory until the last one is written.
     *
     * @param onPage runs after each page
     */
    static byte[] writeLong(
            List<JasperPrint> prints,
            ReportContent content,
            OffsetDateTime date,
            String identity,
            Runnable onPage) {
        var monitored = new SimplePdfReportConfiguration();
        monitored.setProgressMonitor(onPage::run);
        SimplePdfExporterConfiguration configuration = configuration(content);
        configuration.setTagged(false);
        var exporter = new PdfExporter(date);
        exporter.setConfiguration(monitored);
        return exporter.write(prints, configuration, content, identity);
    }

    private byte[] write(
            List<JasperPrint> prints,
            SimplePdfExporterConfiguration configuration,
            ReportContent content,
            String identity) {
        var out = new ByteArrayOutputStream();
        setExporterInput(SimpleExporterInput.getInstance(prints));
        setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        setConfiguration(configuration);
        try {
            exportReport();
        } catch (ExportInterruptedException e) {
            throw TemplateFiller.cancelled(e);
        } catch (JRException e) {
            throw new IllegalStateException("cannot write " + content.name(), e);
        }
        return PdfNormalizer.normalize(out.toByteArray(), identity);
    }

    private static SimplePdfExporterConfiguration configuration(ReportContent content) {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(content.language().locale().toLanguageTag());
        configuration.setMetadataTitle(content.name());
        configuration.setMetadataAuthor(content.author());
        configuration.setMetadataSubject(content.watermark());
        configuration.setMetadataCreator("Rubezh");
        configuration.setDisplayMetadataTitle(true);
        return configuration;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new ArchiveProducer(
                createPdfProducerContext(),
                date,
                () -> JRDataUtils.getLocale(jasperPrint.getLocaleCode()));
    }

    /** Omits the invisible anchor of each page, which would need a font that is not embedded. */
    @Override
    protected void writePageAnchor(int page) {}
}
