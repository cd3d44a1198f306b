package rubezh.session;

import java.util.List;
import java.util.function.LongConsumer;
import rubezh.bundle.Exchange;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.paper.ReportService;
import rubezh.register.Register;
import rubezh.security.Officer;

/** A register that somebody has signed in to, and the services over it. */
public interface OpenRegister extends AutoCloseable {
    Station station();

    ReferenceData reference();

    Register register();

    Exchange exchange();

    ReportService papers();

    /** Gives a further officer a password. */
    void addOfficer(Officer officer, char[] password);

    /**
     * Checks chains, hashes, signatures, seals, the audit log, and that the lists equal lists built
     * anew.
     *
     * @return what does not hold, as stable words and ids; empty if all does
     */
    List<String> verify(LongConsumer progress);

    @Override
    void close();
}
