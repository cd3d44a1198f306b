package rubezh.report.service;

import module java.base;

import rubezh.domain.summary.Coverage.Sources;
import rubezh.register.Register;
import rubezh.report.ReportFormat;
import rubezh.report.ReportIssue;
import rubezh.report.content.ReportContent;

/** Composes papers of a register as the service does, for a measurement of what prints them. */
public final class RegisterPaperContent {
    private RegisterPaperContent() {}

    public static ReportContent stock(
            Register register, LocalDate date, ReportFormat words, ReportIssue issue) {
        RegisterPaper paper = new RegisterPaperReader(register, issue.preparedAt()).stock(date);
        return paper.maker().make(words, issue);
    }

    /** Returns the first part of a book. */
    public static ReportContent book(
            Register register, int year, ReportFormat words, ReportIssue issue) {
        RegisterPaper paper =
                new RegisterPaperReader(register, issue.preparedAt())
                        .book(year, List.of(), Sources.NONE);
        return paper.maker().make(words, issue);
    }
}
