package rubezh.cli;

import java.util.List;
import java.util.function.LongConsumer;
import rubezh.bundle.Exchange;
import rubezh.domain.reference.Reference;
import rubezh.domain.station.Station;
import rubezh.paper.Papers;
import rubezh.register.Register;
import rubezh.security.Officer;

/** A register that somebody has signed in to, and the services over it. */
public interface Workplace extends AutoCloseable {
    Station station();

    Reference reference();

    Register register();

    Exchange exchange();

    Papers papers();

    /** Gives a further officer a password. */
    void admit(Officer officer, char[] password);

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
