package rubezh.ui.signin;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.security.Officer;

/** Makes registers on first run. Its methods may take long: not for the window. */
public interface RegisterSetup {
    /** Returns the code lists, for choosing the country. */
    ReferenceData reference();

    /** Returns the folder the register will lie in. */
    Path folder();

    /** Returns the free space there, in bytes. */
    long freeBytes();

    /** Returns the time zone of the machine, offered as that of the station. */
    ZoneId zone();

    /** Returns time zones to choose from. */
    List<ZoneId> zones();

    /**
     * Makes an empty register with its first officer.
     *
     * @throws rubezh.text.Fault if the folder cannot be written or holds a register
     */
    void create(Station station, Officer officer, char[] password);

    /**
     * Makes a training register beside the real one.
     *
     * @param progress told how many records are written
     * @return who may sign in there
     */
    TrainingAccount createTraining(LongConsumer progress);

    /** The officer of a training register; the password is no secret. */
    record TrainingAccount(String login, String password) {}
}
