package rubezh.ui.seizure;

import rubezh.bundle.Exchange;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.Register;
import rubezh.report.service.ReportService;
import rubezh.review.ReviewService;
import rubezh.table.extract.KnownLayouts;
import rubezh.watch.WatchCheck;

/** Services that the screens of seizures work with. */
public record SeizureServices(
        Register register,
        ReviewService reviews,
        WatchCheck watch,
        Exchange exchange,
        ReportService reports,
        KnownLayouts layouts,
        ReferenceData reference) {}
