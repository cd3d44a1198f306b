package rubezh.session;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import rubezh.bundle.Exchange;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.register.Register;
import rubezh.report.service.ReportService;
import rubezh.security.Officer;

/**
 * Open register of a signed-in officer, and the services over it; shared by desktop and command
 * line.
 *
 * <pre>{@code
 * try (OpenRegister register = stations.open(folder, Optional.empty(), password, n -> {})) {
 *     register.register().catalogue().page(Query.ALL, 0, 50);
 * }
 * }</pre>
 *
 * @see Stations#open
 */
public interface OpenRegister extends AutoCloseable {
    /** Returns the station whose register this is. */
    Station station();

    /** Returns the officer who signed in. */
    Officer officer();

    /** Returns the code lists. */
    ReferenceData reference();

    /** Returns the service over the records. */
    Register register();

    /** Returns the service over bundles. */
    Exchange exchange();

    /** Returns the service over reports. */
    ReportService reports();

    /**
     * Returns the message keys of the notices to show after opening, for example about a rebuilt
     * projection.
     */
    List<String> noticeKeys();

    /** Returns the default folder for bundles. */
    Path bundleFolder();

    /** Adds an officer who may sign in. */
    void addOfficer(Officer officer, char[] password);

    /**
     * Checks chains, hashes, signatures, seals and the audit log, and compares the projection with
     * one rebuilt from the journal.
     *
     * @param progress receives the number of revisions checked
     * @return findings as stable codes and ids; empty if everything is valid
     */
    List<String> verify(LongConsumer progress);

    @Override
    void close();
}
