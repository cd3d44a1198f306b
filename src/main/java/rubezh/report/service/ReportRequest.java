package rubezh.report.service;

import java.time.LocalDate;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.report.CasePaperOptions;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;

/**
 * A report somebody wants.
 *
 * @param kind kind of the report
 * @param subject date the station day begins on, code of the operation, year, or number of the case
 * @param language language of the report
 * @param approver name printed as that of the person who approves it; empty for a rule to be filled
 *     in by hand
 * @param options what differs between two papers of a case
 */
public record ReportRequest(
        ReportKind kind,
        String subject,
        ReportLanguage language,
        String approver,
        CasePaperOptions options) {
    /** Returns a request for the summary of the station day that begins on a date. */
    public static ReportRequest daily(LocalDate begins, ReportLanguage language) {
        return new ReportRequest(
                ReportKind.DAILY, begins.toString(), language, "", CasePaperOptions.USUAL);
    }

    /** Returns a request for the summary of a joint operation. */
    public static ReportRequest operation(OperationCode operation, ReportLanguage language) {
        return new ReportRequest(
                ReportKind.OPERATION, operation.code(), language, "", CasePaperOptions.USUAL);
    }

    /** Returns a request for the part of the register book of a year that is due. */
    public static ReportRequest register(int year, ReportLanguage language) {
        return new ReportRequest(
                ReportKind.REGISTER, Integer.toString(year), language, "", CasePaperOptions.USUAL);
    }

    /** Returns a request for the list of the sealed packages in store on a day. */
    public static ReportRequest stock(LocalDate date, ReportLanguage language) {
        return new ReportRequest(
                ReportKind.STOCK, date.toString(), language, "", CasePaperOptions.USUAL);
    }

    /** Returns a request for the act of a stocktaking that ends on a day. */
    static ReportRequest stocktake(LocalDate date, ReportLanguage language) {
        return new ReportRequest(
                ReportKind.STOCKTAKE, date.toString(), language, "", CasePaperOptions.USUAL);
    }

    /**
     * Returns a request for a paper of a single case.
     *
     * @param number number of the case
     */
    public static ReportRequest ofCase(
            ReportKind kind, String number, ReportLanguage language, CasePaperOptions options) {
        return new ReportRequest(kind, number, language, "", options);
    }

    /** Returns the request with the name of the person who approves the report. */
    public ReportRequest approvedBy(String name) {
        return new ReportRequest(kind, subject, language, name.strip(), options);
    }
}
