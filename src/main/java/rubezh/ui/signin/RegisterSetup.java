package rubezh.ui.signin;

import module java.base;

import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.enrolment.JoinResult;
import rubezh.report.pdf.Pdf;
import rubezh.security.Officer;

/** Creation of registers on first run. Its methods may block; do not call them on the UI thread. */
public interface RegisterSetup {
    /** Returns the code lists, for the choice of the country. */
    ReferenceData reference();

    Path folder();

    /** Returns the time zone of the machine, the default of the station. */
    ZoneId zone();

    /** Returns the time zones to choose from. */
    List<ZoneId> zones();

    /**
     * Creates an empty register with its first officer, and keeps it open until {@link #close}.
     *
     * @return the station with the letters of this computer
     * @throws rubezh.text.Fault if the folder is not writable or holds a register
     */
    Station create(Station station, Officer officer, char[] password);

    /**
     * Makes the recovery sheet of the register that was created, in both languages.
     *
     * @param keeper prints or saves the sheet, and the file for headquarters if it asks for it; if
     *     it fails, there is no sheet
     */
    void makeRecoverySheet(BiConsumer<Pdf, Supplier<byte[]>> keeper);

    /**
     * Returns whether the register that was created knows a key of headquarters, which can then be
     * left the code; false once it is closed.
     */
    boolean canDeposit();

    /**
     * Joins headquarters with the register that was created.
     *
     * @param file file of headquarters; empty if there is none yet
     * @param compared how its key was compared
     */
    JoinResult join(Optional<Path> file, UnknownSenderPolicy compared);

    /** Closes the register that was created, if there is one. */
    void close();

    /**
     * Creates a training register beside the real one.
     *
     * @param progress receives the number of records written
     * @return account for the sign-in
     */
    TrainingAccount createTraining(LongConsumer progress);

    /** Account of a training register; its password is not secret. */
    record TrainingAccount(String login, String password) {}
}
