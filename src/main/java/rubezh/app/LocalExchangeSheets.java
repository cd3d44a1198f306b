package rubezh.app;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportResult;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.reference.ReferenceData;
import rubezh.progress.Progress;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.report.exchange.CoverSheet;
import rubezh.report.pdf.Pdf;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.session.ExchangeSheetService;
import rubezh.text.Language;

/** Papers of the exchange of an open register. */
record LocalExchangeSheets(
        StationSheets sheets,
        Reports reports,
        Exchange exchange,
        ReferenceData reference,
        Session session)
        implements ExchangeSheetService {
    @Override
    public Pdf receipt(BundleReceipt receipt, ReportLanguage language) {
        session.require(Permission.READ_EXCHANGE);
        return sheets.ofReceipt(reports, receipt, language);
    }

    @Override
    public Pdf stations(ReportLanguage language) {
        return sheets.ofStations(reports, exchange, reference, language);
    }

    @Override
    public Pdf cover(ExportResult exported, ReportLanguage language) {
        session.require(Permission.EXPORT);
        return sheets.ofCover(reports, cover(exported), reference, language);
    }

    private CoverSheet cover(ExportResult exported) {
        var recipients = new ArrayList<>(List.of(exported.header().to()));
        recipients.addAll(exported.header().also());
        return new CoverSheet(
                exported.header().from().station(),
                recipients,
                exported.isEncrypted(),
                exported.files().stream().map(LocalExchangeSheets::file).toList(),
                new CoverSheet.Contents(
                        exported.seizures().size(),
                        exported.revisions(),
                        exported.attachments(),
                        handling(exported)),
                exported.receiptBy()
                        .map(by -> LocalDateTime.ofInstant(by, sheets.station().zone()))
                        .orElse(null));
    }

    private static CoverSheet.BundleFile file(ExportResult.ExportedFile file) {
        return new CoverSheet.BundleFile(
                String.valueOf(file.file().getFileName()),
                file.bytes(),
                file.sha256(),
                file.words().in(Language.RU),
                file.words().in(Language.EN));
    }

    /** Counts the handling codes of the records that left, by the selection of an export. */
    private SortedMap<String, Integer> handling(ExportResult exported) {
        var request =
                new ExportRequest(
                        new ExportRequest.Records(exported.seizures()),
                        exported.header().to(),
                        Path.of(""),
                        false,
                        new ExportRequest.Plain("", exported.header().also()),
                        true,
                        ExportRequest.PART_BYTES);
        return exchange.previewExport(request, Progress.NONE).byHandling();
    }
}
