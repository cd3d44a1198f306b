package rubezh.report;

import module java.base;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import rubezh.report.layout.TemplateFiller;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * The first daily summary of a process after the warm-up: with {@code program} as the program makes
 * it, from figures to bytes; with {@code limit} bare Jasper filling the same template with the same
 * texts, composed before, and exporting it. Prints the milliseconds after the word {@code took}.
 */
public final class FirstReportMeasurement {
    private FirstReportMeasurement() {}

    public static void main(String[] args) throws JRException {
        var reports = new Reports(ReferenceReader.builtIn());
        reports.warmUp();
        var day = ReportFixture.dailySummary();
        var issue = ReportFixture.issue(true);
        var words = new ReportFormat(Messages.in(Language.RU), ReferenceReader.builtIn());
        var content = new DailyReport(day, issue, words).content();
        long start = System.nanoTime();
        if (args[0].equals("program")) {
            reports.daily(day, issue, ReportLanguage.RU);
        } else {
            export(TemplateFiller.fill(content, null, () -> {}));
        }
        System.out.println("took " + (System.nanoTime() - start) / 1e6);
    }

    private static void export(JasperPrint print) throws JRException {
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(print)));
        exporter.setExporterOutput(
                new SimpleOutputStreamExporterOutput(new ByteArrayOutputStream()));
        exporter.exportReport();
    }
}
