package rubezh.ui.seizure;

import java.util.function.Predicate;
import rubezh.bundle.Exchange;
import rubezh.domain.reference.ReferenceData;
import rubezh.journal.Draft;
import rubezh.register.Register;
import rubezh.report.service.ReportService;
import rubezh.review.ReviewService;
import rubezh.table.extract.KnownLayouts;
import rubezh.watch.WatchCheck;

/**
 * Services that the screens of seizures work with.
 *
 * @param elsewhere tells whether a draft was begun on a record of the other source: at the hub
 *     while the own records are shown
 */
public record SeizureServices(
        Register register,
        ReviewService reviews,
        WatchCheck watch,
        Exchange exchange,
        ReportService reports,
        KnownLayouts layouts,
        ReferenceData reference,
        Predicate<Draft> elsewhere) {}
