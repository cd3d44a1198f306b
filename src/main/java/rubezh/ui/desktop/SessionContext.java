package rubezh.ui.desktop;

import java.nio.file.Path;
import java.util.List;
import rubezh.bundle.Exchange;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.paper.ReportService;
import rubezh.register.Register;
import rubezh.security.Officer;

/**
 * An open register and the services over it.
 *
 * @param notices messages worth telling once, say that the lists were built anew
 * @param bundles folder where bundles usually go
 */
public record SessionContext(
        Station station,
        Officer officer,
        ReferenceData reference,
        Register register,
        Exchange exchange,
        ReportService papers,
        List<String> notices,
        Path bundles) {
    public SessionContext {
        notices = List.copyOf(notices);
    }
}
