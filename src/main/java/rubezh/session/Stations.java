package rubezh.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.security.Officer;

/** Opens and makes registers; {@code app} implements it for the commands. */
public interface Stations {
    /**
     * Returns the data folder: the one given, else the one the environment names, else the usual
     * one.
     */
    Path folder(@Nullable Path given);

    /** Says whether a folder holds a register. */
    boolean exists(Path folder);

    /** Returns what is readable of a register without a password. */
    Station readStation(Path folder);

    /** The stations of the demonstration. */
    enum TrainingPost {
        FIRST("KG-DOS"),
        SECOND("KG-KAR");

        private final String code;

        TrainingPost(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Opens a training station, or makes it.
     *
     * @param phrase its password, or empty: the one beside it, or a new one
     * @throws rubezh.text.Fault {@code APP-013} if the folder holds a real register
     */
    OpenRegister openTraining(Path folder, TrainingPost post, Optional<String> phrase);

    /** Returns the phrase that opens a training station, where it lies beside it. */
    Optional<String> trainingPhrase(Path folder);

    /** Records training cases in few transactions; returns how many there were. */
    long recordTraining(OpenRegister register, Stream<Seizure> cases, LongConsumer progress);

    /**
     * Makes a register with its first officer, and signs that officer in.
     *
     * @throws rubezh.text.Fault if the folder holds one already, or cannot be written
     */
    OpenRegister create(Path folder, Station station, Officer officer, char[] password);

    /**
     * Signs in.
     *
     * @param login who, or empty: the only officer there is
     * @param progress told how many revisions were read where the lists must be built anew
     * @throws rubezh.text.Fault for a wrong password, a register in use, damaged or newer
     */
    OpenRegister open(Path folder, Optional<String> login, char[] password, LongConsumer progress);

    /** Opens the desktop on a register; returns when its window was closed. */
    int openWindow(Path folder);
}
