package rubezh.app;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationStatus;
import rubezh.format.DomainFormat;
import rubezh.format.StationStatusFormat;
import rubezh.report.KeySheet;
import rubezh.report.RecoverySheet;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.report.StationHeader;
import rubezh.report.exchange.CoverSheet;
import rubezh.report.exchange.CoverSheetReport;
import rubezh.report.exchange.ReceiptReport;
import rubezh.report.exchange.StationsReport;
import rubezh.report.pdf.Pdf;
import rubezh.security.Fingerprint;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.text.Language;

/** Sheets about the station itself, made by an officer now. */
record StationSheets(Station station, Officer officer, InstantSource clock) {
    RecoverySheet ofRecovery(RecoveryCode code) {
        return new RecoverySheet(header(), code.text());
    }

    KeySheet ofKey(Fingerprint key) {
        return new KeySheet(
                header(),
                key.words().in(Language.RU),
                key.words().in(Language.EN),
                key.grouped(),
                key.scanned());
    }

    Pdf ofReceipt(Reports reports, BundleReceipt receipt, ReportLanguage language) {
        return reports.sheet(
                header(), language, messages -> new ReceiptReport(receipt, messages).content());
    }

    Pdf ofCover(
            Reports reports, CoverSheet sheet, ReferenceData reference, ReportLanguage language) {
        return reports.sheet(
                header(),
                language,
                messages ->
                        new CoverSheetReport(sheet, DomainFormat.inPrint(messages, reference))
                                .content());
    }

    Pdf ofStations(
            Reports reports, Exchange exchange, ReferenceData reference, ReportLanguage language) {
        List<StationStatus> stations = exchange.stations().read();
        return reports.sheet(
                header(),
                language,
                messages ->
                        new StationsReport(
                                        stations, words(DomainFormat.inPrint(messages, reference)))
                                .content());
    }

    private StationStatusFormat words(DomainFormat format) {
        return new StationStatusFormat(format, station.zone(), clock.instant());
    }

    StationHeader header() {
        var now = clock.instant().atZone(station.zone()).toOffsetDateTime();
        String maker = officer.name().isEmpty() ? officer.login() : officer.name();
        return StationHeader.of(station, now, maker);
    }
}
