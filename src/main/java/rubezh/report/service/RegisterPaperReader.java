package rubezh.report.service;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.book.BookPart;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.station.Station;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Coverage.Sources;
import rubezh.domain.summary.ReportPeriod;
import rubezh.journal.IssuedReport;
import rubezh.register.Register;
import rubezh.register.StoredPackage;
import rubezh.report.register.RegisterBookReport;
import rubezh.report.register.StockReport;
import rubezh.text.Fault;

/** Reads papers of the register as a whole: its book, and the packages in store. */
final class RegisterPaperReader {
    /** Rows from which the pages of a paper are packed. */
    private static final int LONG = 500;

    private final Register register;
    private final OffsetDateTime now;

    RegisterPaperReader(Register register, OffsetDateTime now) {
        this.register = register;
        this.now = now;
    }

    /**
     * Reads the part of a register book that is due.
     *
     * @param issued copies issued of the book, oldest first
     * @throws Fault {@code PAP-009} if the year has not begun
     */
    RegisterPaper book(int year, List<IssuedReport> issued, Sources sources) {
        var book = new BookReader(register, year, issued);
        requireBegun(book.period(), Integer.toString(year));
        BookPart part = book.part(now, sources);
        return new RegisterPaper(
                part.hash(),
                part.kept(),
                false,
                part.entries().size() > LONG,
                part.coverage(),
                (words, issue) -> new RegisterBookReport(words, part, issue, book::read).content());
    }

    /**
     * Reads the packages in store at the end of a station day, those of the running one as of now.
     *
     * @throws Fault {@code PAP-009} if the day has not begun
     */
    RegisterPaper stock(LocalDate date) {
        Station station = register.station();
        var day = ReportPeriod.stationDay(date, station.dayStart(), station.zone());
        requireBegun(day, date);
        List<StockedPackage> packages = packages(day.isOverAt(now.toInstant()) ? day.to() : null);
        String stated = date + "\n" + packages;
        return new RegisterPaper(
                Sha256.digest(stated.getBytes(StandardCharsets.UTF_8)).hex(),
                Map.of(),
                true,
                packages.size() > LONG,
                Coverage.NONE,
                (words, issue) -> new StockReport(words, date, packages, issue).content());
    }

    private void requireBegun(ReportPeriod period, Object subject) {
        if (now.isBefore(period.from())) {
            throw new Fault(Fault.Exit.FINDINGS, "PAP-009", subject, period.from().toLocalDate());
        }
    }

    /**
     * Returns the packages in store, those of the oldest cases first. The lists tell the cases;
     * those are opened.
     *
     * @param before time; null for now
     */
    List<StockedPackage> packages(@Nullable OffsetDateTime before) {
        String station = register.station().code();
        Collection<UUID> records =
                before == null
                        ? register.catalogue().inStore(station).stream()
                                .map(StoredPackage::recordId)
                                .collect(Collectors.toCollection(LinkedHashSet::new))
                        : register.catalogue().mayHaveBeenInStore(station, before);
        return records.stream()
                .flatMap(id -> register.open(id).stream())
                .flatMap(one -> StockedPackage.of(one.recordId(), one.seizure(), before).stream())
                .toList();
    }
}
